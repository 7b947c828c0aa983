using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Drivers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;

namespace Electra.Contracts;

/// <summary>One connector: whose it is now, and how it is.</summary>
[Alias("electra.connector")]
public interface IConnectorGrain : IGrainWithStringKey
{
    /// <summary>The charger says how it is. Done: something changed.</summary>
    [Alias("report")]
    Task<ConnectorVerdict> Report(ReportCondition input);

    /// <summary>The charger says that a transaction has begun. Completes when connector and session are durable.</summary>
    [Alias("begin")]
    Task<TransactionOpened> Begin(TransactionStarted report, Place place, [Immutable] IReadOnlyList<Oddity> oddities);

    /// <summary>The charger says that a transaction has ended. Null: not one of this connector's.</summary>
    [Alias("end")]
    Task<TransactionClosed?> End(TransactionStopped report, [Immutable] IReadOnlyList<Oddity> oddities);

    /// <summary>The charger tells news of a transaction (2.x), in whichever order. Completes when all that must be is durable. Null: its end,
    /// and nothing was ever heard of it here.</summary>
    [Alias("progress")]
    Task<TransactionFollowed?> Progress(TransactionProgressed news, Place place, Standby standby, [Immutable] IReadOnlyList<Oddity> oddities);

    /// <summary>Its vehicle tells what it needs, or how it means to charge (2.x): its session keeps it, or the next that begins. Completes when it is
    /// durable.</summary>
    [Alias("note")]
    Task Note(NoteVehicle told);

    /// <summary>A driver starts from afar. Completes when connector and session are durable; the order goes out after.</summary>
    [Alias("expect")]
    Task<ConnectorVerdict> Expect(AskStart input);

    /// <summary>A session has let go.</summary>
    [Alias("release")]
    Task Release(SessionId session);

    /// <summary>Its charger is on another silo now: it goes there too, with its session.</summary>
    [Alias("follow")]
    Task Follow();

    /// <summary>What it is now.</summary>
    [Alias("show"), AlwaysInterleave]
    Task<Connector> Show();
}

/// <summary>What the charger's own grain knows beside news of a transaction.</summary>
/// <param name="AdHoc">The token is one of its own card terminal's.</param>
/// <param name="Ended">The transaction's end has come before.</param>
[GenerateSerializer, Immutable, Alias("standby")]
public sealed record Standby(bool AdHoc = false, bool Ended = false);

/// <summary>One session: one vehicle's stay.</summary>
[Alias("electra.session")]
public interface ISessionGrain : IGrainWithStringKey
{
    /// <summary>Tells or asks it something; completes when it is durable.</summary>
    [Alias("tell")]
    Task<SessionReply> Tell(SessionInput input);

    /// <summary>Its meter was read; completes when the samples are durable.</summary>
    [Alias("meter")]
    Task Meter([Immutable] IReadOnlyList<Sample> samples, [Immutable] IReadOnlyList<Oddity> oddities);

    /// <summary>Its connector is on another silo now: it goes there too.</summary>
    [Alias("follow")]
    Task Follow();

    /// <summary>What it is now.</summary>
    [Alias("show"), AlwaysInterleave]
    Task<Session> Show();
}

/// <summary>One station: what it is, and which chargers stand there.</summary>
[Alias("electra.station")]
public interface IStationGrain : IGrainWithStringKey
{
    /// <summary>Provisions it. True: it is new.</summary>
    [Alias("provision")]
    Task<bool> Provision(Electra.Domain.Stations.ProvisionStation input);

    /// <summary>A charger belongs to it from now on, or no longer.</summary>
    [Alias("place")]
    Task Place(ChargerId charger, bool belongs);

    /// <summary>What it is now.</summary>
    [Alias("show"), AlwaysInterleave]
    Task<Electra.Domain.Stations.Station> Show();
}

/// <summary>One token: what it is worth, and where it is in use.</summary>
[Alias("electra.token")]
public interface ITokenGrain : IGrainWithStringKey
{
    /// <summary>Provisions it. True: it is new.</summary>
    [Alias("provision")]
    Task<bool> Provision(ProvisionToken input);

    /// <summary>Takes it back. False: there was none.</summary>
    [Alias("remove")]
    Task<bool> Remove(string by);

    /// <summary>What it is worth now.</summary>
    [Alias("judge")]
    Task<TokenVerdict> Judge();

    /// <summary>What it is worth for this session, which holds it from now on where it is accepted.</summary>
    [Alias("claim")]
    Task<TokenVerdict> Claim(SessionId session);

    /// <summary>A session no longer holds it.</summary>
    [Alias("free")]
    Task Free(SessionId session);

    /// <summary>A charger was shown it, and says of which kind it is (2.x).</summary>
    [Alias("see")]
    Task See(string kind);

    /// <summary>What it is now.</summary>
    [Alias("show"), AlwaysInterleave]
    Task<Token> Show();
}
