using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Electra.Domain;
using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Drivers;
using Electra.Domain.Keys;
using Electra.Domain.Sessions;
using Electra.Domain.Stations;
using Electra.Domain.Words;
using Electra.Ledger.Commits;
using Electra.Ledger.Json;

namespace Electra.Ledger.Tests.Views;

/// <summary>A network whose things decide by the domain's own rules, and whose facts go into a real ledger, as grains write them.</summary>
internal sealed class Network(ILedgerWriter writer)
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, (object State, long Version)> grains = [];

    /// <summary>What the clock says; every turn is recorded at it.</summary>
    public DateTimeOffset Now { get; set; } = Morning;

    /// <summary>The last entry's number.</summary>
    public long Last { get; private set; }

    public void Pass(int seconds) => Now = Now.AddSeconds(seconds);

    public Task<bool> Station(string id, string name = "Lyon Part-Dieu") => Turn<StationDecider, Station, StationInput, StationFact, bool>(
        $"station/{id}", LedgerJson.Default.EntryBodyStationStationFact,
        new ProvisionStation(new(id), new(name, "12 rue de la Villette", "69003", "Lyon", "FRA", 45.7602, 4.8590, "Europe/Paris", 400_000), "ops"));

    public Task<ChargerReply> Charger(string id, ChargerInput input) => Turn<ChargerDecider, Charger, ChargerInput, ChargerFact, ChargerReply>(
        $"charger/{new ChargerId(id).Key}", LedgerJson.Default.EntryBodyChargerChargerFact, input);

    public Task Charger(string id, string station) => Charger(id, new Provision(new(id), ChargerSettings.Onboarded with { Station = new(station) }, false, "ops"));

    public Task<ConnectorReply> Connector(string charger, Outlet outlet, ConnectorInput input) =>
        Turn<ConnectorDecider, Connector, ConnectorInput, ConnectorFact, ConnectorReply>(
            $"connector/{new ChargerId(charger).Key}/{outlet}", LedgerJson.Default.EntryBodyConnectorConnectorFact, input);

    public Task Says(string charger, Outlet outlet, Condition condition, string error = "NoError") =>
        Connector(charger, outlet, new ReportCondition(new OutletChanged(outlet, condition, error, null, null, null, Now), []));

    public Task<SessionReply> Session(string id, SessionInput input) => Turn<SessionDecider, Session, SessionInput, SessionFact, SessionReply>(
        $"session/{id}", LedgerJson.Default.EntryBodySessionSessionFact, input);

    /// <summary>A transaction begins; the time is the charger's.</summary>
    public Task<SessionReply> Opens(
        string id, string charger, string station, Outlet outlet, string token, string transaction, DateTimeOffset? at = null, bool plug = true, NamedStart? named = null) =>
        Session(id, new OpenTransaction(
            new(id), new Place(new(charger), new(station), outlet, 150_000), new TransactionStarted(outlet, new(token), 1_000, at ?? Now, Named: named), transaction,
            new TokenVerdict(TokenStanding.Accepted), plug, []));

    public Task<SessionReply> Closes(string id, string transaction, long meterStopWh) =>
        Session(id, new CloseTransaction(new TransactionStopped(transaction, null, meterStopWh, Now, "Local", []), []));

    public Task<bool> Token(string uid, TokenInput input) => Turn<TokenDecider, Token, TokenInput, TokenFact, bool>(
        $"token/{uid.ToUpperInvariant()}", LedgerJson.Default.EntryBodyTokenTokenFact, input);

    public Task<bool> Token(string uid) => Token(uid, new ProvisionToken(
        new(uid), new(TokenType.Rfid, TokenStatus.Accepted, "FR-ELC-C00001-1", null, null, null, AllowConcurrent: false), "ops"));

    public Task<bool> Driver(string id, DriverInput? input = null) => Turn<DriverDecider, Driver, DriverInput, DriverFact, bool>(
        $"driver/{id}", LedgerJson.Default.EntryBodyDriverDriverFact, input ?? new ProvisionDriver(new(id), new([], null, null, null), "ops"));

    public Task<bool> Vehicle(string id, VehicleInput input) => Turn<VehicleDecider, Vehicle, VehicleInput, VehicleFact, bool>(
        $"vehicle/{id}", LedgerJson.Default.EntryBodyVehicleVehicleFact, input);

    public Task<bool> Vehicle(string id, string? driver, string? address = null) =>
        Vehicle(id, new ProvisionVehicle(new(id), new(new("renault-5-52"), VehicleFigures.None, address, driver is null ? null : new DriverId(driver), null, null, null), "ops"));

    public Task<bool> Model(string id, VehicleModelInput? input = null) => Turn<VehicleModelDecider, VehicleModel, VehicleModelInput, VehicleModelFact, bool>(
        $"vehicle-model/{id}", LedgerJson.Default.EntryBodyVehicleModelVehicleModelFact,
        input ?? new ProvisionVehicleModel(new(id), new("Heuliez", "GX 337", 2021, null, VehicleFigures.None), "ops"));

    public Task<bool> Keys(KeyInput input) => Turn<KeyDecider, KeyRing, KeyInput, KeyFact, bool>(
        "keys/ring", LedgerJson.Default.EntryBodyKeyRingKeyFact, input);

    /// <summary>The next entry carries the whole state.</summary>
    public bool CarryAll { get; set; }

    /// <summary>What a thing is by now, with the version of its last entry.</summary>
    public (object State, long Version) Of(string grain) => grains[grain];

    /// <summary>An entry in any words.</summary>
    public async Task Write(string grain, string body, IReadOnlyList<DebtDraft>? owed = null)
    {
        var version = grains.TryGetValue(grain, out var known) ? known.Version + 1 : 1;
        grains[grain] = (known.State, version);
        var appended = await writer.Append(new EntryDraft(grain, version, Guid.NewGuid(), Now, Encoding.UTF8.GetBytes(body), owed ?? [], CarryAll));
        CarryAll = false;
        appended.Result.Should().Be(AppendResult.Won);
        Last = Math.Max(Last, appended.Number);
    }

    private async Task<TReply> Turn<TDecider, TState, TInput, TFact, TReply>(string grain, JsonTypeInfo<EntryBody<TState, TFact>> type, TInput input)
        where TDecider : IDecider<TState, TInput, TFact, TReply>
        where TState : class
    {
        var state = grains.TryGetValue(grain, out var known) && known.State is TState before ? before : TDecider.Initial;
        var (facts, owed, reply) = TDecider.Decide(state, input, Now);
        if (facts.Count == 0)
            return reply;
        var next = facts.Aggregate(state, TDecider.Evolve);
        var body = new EntryBody<TState, TFact>(facts, owed.Count == 0 ? null : owed, CarryAll ? next : null, CarryAll ? 1 : 0);
        // What is owed at once is paid at once here; what falls due later stays in the book.
        await Write(grain, JsonSerializer.Serialize(body, type), [.. owed.Index().Where(o => o.Item.Due is not null).Select(o => new DebtDraft(o.Index, o.Item.Due!.Value))]);
        grains[grain] = (next, grains[grain].Version);
        return reply;
    }
}
