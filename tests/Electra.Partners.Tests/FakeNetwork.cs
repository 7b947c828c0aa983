using System.Collections.Concurrent;
using System.Reflection;
using Electra.Contracts;
using Electra.Domain;
using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Devices;
using Electra.Domain.Drivers;
using Electra.Domain.Files;
using Electra.Domain.Keys;
using Electra.Domain.LocalLists;
using Electra.Domain.Sessions;
using Electra.Domain.Stations;
using Electra.Domain.Words;

namespace Electra.Partners.Tests;

/// <summary>The network's grains in memory: the real deciders, without a record.</summary>
public class FakeNetwork : DispatchProxy
{
    private readonly ConcurrentDictionary<(Type, string), object> grains = [];

    /// <summary>What the next command comes to.</summary>
    public OrderOutcome Outcome { get; set; } = new Offline();

    /// <summary>What the next remote start comes to.</summary>
    public StartAnswer Starting { get; set; } = StartAnswer.Starting;

    /// <summary>Thrown by the next question to a station.</summary>
    public Exception? StationFault { get; set; }

    public List<StartRequest> Starts { get; } = [];

    public List<NoteCommand> Noted { get; } = [];

    public int Orders { get; set; }

    public static (IGrainFactory Grains, FakeNetwork Network) Create()
    {
        var proxy = Create<IGrainFactory, FakeNetwork>();
        return (proxy, (FakeNetwork)(object)proxy);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var type = targetMethod!.GetGenericArguments().Single();
        return grains.GetOrAdd((type, (string)args![0]!), key => Make(key.Item1, key.Item2));
    }

    internal IDriverGrain Driver(DriverId id) => (IDriverGrain)grains.GetOrAdd((typeof(IDriverGrain), id.Value), static _ => new FakeDriver());

    private object Make(Type type, string key) => type.Name switch
    {
        nameof(IStationGrain) => new FakeStation(this),
        nameof(IChargerGrain) => new FakeCharger(this),
        nameof(IConnectorGrain) => new FakeConnector(),
        nameof(ISessionGrain) => new FakeSession(),
        nameof(ITokenGrain) => new FakeToken(),
        nameof(IDriverGrain) => new FakeDriver(),
        nameof(IVehicleGrain) => new FakeVehicle(this),
        nameof(IVehicleModelGrain) => new FakeModel(key),
        nameof(ILocalListGrain) => new FakeList(),
        nameof(IKeyRingGrain) => new FakeRing(),
        nameof(IAnswerGrain) => new FakeAnswer(),
        nameof(IFileBookGrain) => new FakeFileBook(),
        nameof(IDeviceGrain) => new FakeDevice(),
        _ => throw new NotSupportedException(type.Name),
    };
}

internal abstract class Fake<TDecider, TState, TInput, TFact, TReply> where TState : class where TDecider : IDecider<TState, TInput, TFact, TReply>
{
    protected TState State { get; set; } = TDecider.Initial;

    protected TReply Turn(TInput input)
    {
        var decision = TDecider.Decide(State, input, DateTimeOffset.UtcNow);
        foreach (var fact in decision.Facts)
            State = TDecider.Evolve(State, fact);
        return decision.Reply;
    }
}

internal sealed class FakeStation(FakeNetwork network) : Fake<StationDecider, Station, StationInput, StationFact, bool>, IStationGrain
{
    public Task<bool> Provision(ProvisionStation input) => Task.FromResult(Turn(input));

    public Task Place(ChargerId charger, bool belongs) => Task.FromResult(Turn(new PlaceCharger(State.Id ?? default, charger, belongs)));

    public Task<Station> Show() => network.StationFault is { } fault ? Task.FromException<Station>(fault) : Task.FromResult(State);
}

internal sealed class FakeToken : Fake<TokenDecider, Token, TokenInput, TokenFact, bool>, ITokenGrain
{
    public Task<bool> Provision(ProvisionToken input) => Task.FromResult(Turn(input));

    public Task<bool> Remove(string by) => Task.FromResult(Turn(new RemoveToken(by)));

    public Task<TokenVerdict> Judge() => throw new NotSupportedException();

    public Task<TokenVerdict> Claim(SessionId session) => throw new NotSupportedException();

    public Task Free(SessionId session) => throw new NotSupportedException();

    public Task See(string kind) => throw new NotSupportedException();

    public Task<Token> Show() => Task.FromResult(State);
}

internal sealed class FakeDriver : Fake<DriverDecider, Driver, DriverInput, DriverFact, bool>, IDriverGrain
{
    public Task<bool> Provision(ProvisionDriver input) => Task.FromResult(Turn(input));

    public Task<bool> Remove(string by) => Task.FromResult(Turn(new RemoveDriver(by)));

    public Task Give(VehicleId vehicle, bool belongs) => Task.FromResult(Turn(new GiveVehicle(vehicle, belongs)));

    public Task<Driver> Show() => Task.FromResult(State);
}

internal sealed class FakeVehicle(FakeNetwork network) : Fake<VehicleDecider, Vehicle, VehicleInput, VehicleFact, bool>, IVehicleGrain
{
    public Task<bool> Provision(ProvisionVehicle input) => Tell(input);

    public Task<bool> Remove(string by) => Tell(new RemoveVehicle(by));

    public Task<Vehicle> Show() => Task.FromResult(State);

    private async Task<bool> Tell(VehicleInput input)
    {
        foreach (var told in VehicleDecider.Decide(State, input, default).Effects.OfType<TellDriver>())
            await network.Driver(told.Driver).Give(told.Vehicle, told.Belongs);
        return Turn(input);
    }
}

internal sealed class FakeModel(string id) : Fake<VehicleModelDecider, VehicleModel, VehicleModelInput, VehicleModelFact, bool>, IVehicleModelGrain
{
    public Task<bool> Provision(ProvisionVehicleModel input) => Task.FromResult(Turn(input));

    public Task<bool> Remove(string by) => Task.FromResult(Turn(new RemoveVehicleModel(by)));

    public Task<KnownModel?> Show() => Task.FromResult(VehicleModelDecider.Known(new(id), State));
}

internal sealed class FakeRing : Fake<KeyDecider, KeyRing, KeyInput, KeyFact, bool>, IKeyRingGrain
{
    public Task<bool> Issue(IssueKey input) => Task.FromResult(Turn(input));

    public Task<bool> Revoke(RevokeKey input) => Task.FromResult(Turn(input));

    public Task<KeyRing> Show() => Task.FromResult(State);
}

internal sealed class FakeAnswer : Fake<AnswerDecider, Answer, AnswerInput, AnswerFact, RequestStanding>, IAnswerGrain
{
    public Task<AnswerBegun> Begin(string digest)
    {
        var standing = Turn(new BeginRequest(digest));
        return Task.FromResult(new AnswerBegun(standing, standing is RequestStanding.Answered ? State.Kept : null));
    }

    public Task Complete(KeptAnswer answer) => Task.FromResult(Turn(new CompleteRequest(answer)));
}

internal sealed class FakeDevice : Fake<DeviceDecider, Device, DeviceInput, DeviceFact, bool>, IDeviceGrain
{
    public Task Expect(ExpectAnswer what) => Task.FromResult(Turn(what));

    public Task Take(ChargerReport part) => Task.FromResult(Turn(new TakePart(part)));

    public Task Note(DeviceInput results) => Task.FromResult(Turn(results));

    public Task<Device> Show() => Task.FromResult(State);

    public Task<string?> Customer(int requestId) => Task.FromResult<string?>(requestId == 7 ? "known as 04A1" : null);
}

internal sealed class FakeFileBook : Fake<FileDecider, FileBook, NoteFile, FileFact, bool>, IFileBookGrain
{
    public Task<bool> Note(NoteFile input) => Task.FromResult(Turn(input));
}

internal sealed class FakeConnector : IConnectorGrain
{
    public Task<ConnectorVerdict> Report(ReportCondition input) => throw new NotSupportedException();

    public Task<TransactionOpened> Begin(TransactionStarted report, Place place, IReadOnlyList<Oddity> oddities) => throw new NotSupportedException();

    public Task<TransactionClosed?> End(TransactionStopped report, IReadOnlyList<Oddity> oddities) => throw new NotSupportedException();

    public Task<TransactionFollowed?> Progress(TransactionProgressed news, Place place, Standby standby, IReadOnlyList<Oddity> oddities) =>
        throw new NotSupportedException();

    public Task Note(NoteVehicle told) => throw new NotSupportedException();

    public Task<ConnectorVerdict> Expect(AskStart input) => throw new NotSupportedException();

    public Task Release(SessionId session) => throw new NotSupportedException();

    public Task Follow() => throw new NotSupportedException();

    public Task<Connector> Show() => Task.FromResult(new Connector { Reported = Condition.Available });
}

internal sealed class FakeList : ILocalListGrain
{
    public Task Look() => Task.CompletedTask;

    public Task<LocalListNow> Show() => Task.FromResult(new LocalListNow(
        new(ListState.Pending, Wanted: 12, LeftOut: 1, Why: "it is offline"), 7, 11, new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero)));
}

internal sealed class FakeSession : ISessionGrain
{
    public Task<SessionReply> Tell(SessionInput input) => Task.FromResult(new SessionReply(SessionVerdict.NotRunning));

    public Task Meter(IReadOnlyList<Sample> samples, IReadOnlyList<Oddity> oddities) => throw new NotSupportedException();

    public Task Follow() => throw new NotSupportedException();

    public Task<Session> Show() => Task.FromResult(new Session());
}

internal sealed class FakeCharger(FakeNetwork network) : Fake<ChargerDecider, Charger, ChargerInput, ChargerFact, ChargerReply>, IChargerGrain
{
    public Task<Door> Door() => throw new NotSupportedException();

    public Task Onboard(ChargerId id) => throw new NotSupportedException();

    public Task<LinkGrant> Connect(Connect offer, IChargerLink link) => throw new NotSupportedException();

    public Task Disconnect(long link, string why) => throw new NotSupportedException();

    public Task<ChargerAnswer?> Report(long link, ChargerReport report, IReadOnlyList<Oddity> oddities) => throw new NotSupportedException();

    public Task<bool> Seen(long link, DateTimeOffset at, int? pingMs) => throw new NotSupportedException();

    public Task Odd(long link, IReadOnlyList<OddityTold> told) => throw new NotSupportedException();

    public Task OrderEnded(Guid order, OrderOutcome outcome) => throw new NotSupportedException();

    public Task<OrderOutcome> Order(ChargerOrder order)
    {
        network.Orders++;
        return Task.FromResult(network.Outcome);
    }

    public Task NoteCommand(NoteCommand command)
    {
        network.Noted.Add(command);
        return Task.CompletedTask;
    }

    public Task<bool> Provision(Provision input) => Task.FromResult(Turn(input).Created);

    public Task<StartAnswer> Start(StartRequest request)
    {
        network.Starts.Add(request);
        return Task.FromResult(network.Starting);
    }

    public Task<ChargerNow> Show() => Task.FromResult(new ChargerNow(State, null, null));
}
