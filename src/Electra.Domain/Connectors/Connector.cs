using Electra.Domain.Chargers;
using Electra.Domain.Words;

namespace Electra.Domain.Connectors;

/// <summary>What is true of one connector: truths that do not depend on each other, so that a fault never eats a session.
/// Its phase is computed from them.</summary>
[GenerateSerializer, Immutable, Alias("connector")]
public sealed record Connector
{
    /// <summary>What it last said of itself; null: nothing yet.</summary>
    [Id(0)]
    public Condition? Reported { get; init; }

    /// <summary>OCPP's error code beside it; null for NoError.</summary>
    [Id(1)]
    public string? ErrorCode { get; init; }

    /// <summary>The maker's own error code beside it.</summary>
    [Id(2)]
    public string? VendorErrorCode { get; init; }

    /// <summary>Since when it says so (our clock, UTC).</summary>
    [Id(3)]
    public DateTimeOffset? Since { get; init; }

    /// <summary>The charger's time of what it last said, or ours where its clock was ahead of it: an older report changes nothing.</summary>
    [Id(4)]
    public DateTimeOffset? ReportedAt { get; init; }

    /// <summary>A vehicle is there, as far as can be told from what it said.</summary>
    [Id(5)]
    public bool Plugged { get; init; }

    /// <summary>It tells of plugs, and told of the one that is here: then the unplug will be told too.</summary>
    [Id(6)]
    public bool TellsPlug { get; init; }

    /// <summary>The session that holds it.</summary>
    [Id(7)]
    public SessionId? Session { get; init; }

    /// <summary>The running transaction of that session.</summary>
    [Id(8)]
    public string? Transaction { get; init; }

    /// <summary>A remote start that waits for its transaction.</summary>
    [Id(9)]
    public Expectation? Expected { get; init; }

    /// <summary>The last starts and what came of them, newest first: a repeated question finds its answer.</summary>
    [Id(10)]
    public IReadOnlyList<KnownStart> Starts { get; init; } = [];

    /// <summary>The last report that came late, until one comes in time.</summary>
    [Id(11)]
    public LateReportHeard? Late { get; init; }

    /// <summary>How far charging has come within the running transaction (2.x); null: not told.</summary>
    [Id(12)]
    public ChargingState? Flow { get; init; }

    /// <summary>Energy has flowed in it, or could have, by what was told (2.x).</summary>
    [Id(13)]
    public bool Flowed { get; init; }

    /// <summary>The charger's time of what it last said of that: older news change nothing.</summary>
    [Id(14)]
    public DateTimeOffset? FlowAt { get; init; }

    /// <summary>A transaction that has begun and is nobody's stay yet (2.x); null: none.</summary>
    [Id(15)]
    public Forming? Forming { get; init; }

    /// <summary>The last transaction that ended as nobody's, with nothing charged.</summary>
    [Id(16)]
    public string? Formed { get; init; }

    /// <summary>When the running transaction began, by the charger's own clock; null: not told.</summary>
    [Id(17)]
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>What its vehicle has told before anybody's stay began (2.x); null: nothing, or it is its session's.</summary>
    [Id(18)]
    public VehicleWords? Vehicle { get; init; }

    /// <summary>It told of a vehicle and then that it is free: the vehicle has left, whatever became of its transaction (catalogue S3, T14).</summary>
    public bool IsLeft => Reported is Condition.Available && TellsPlug && !Plugged;

    /// <summary>What it is now, from what is true of it.</summary>
    public Phase Phase => this switch
    {
        { Reported: Condition.Faulted } => Phase.Faulted,
        { Transaction: not null, Flow: ChargingState.SuspendedEv } => Phase.SuspendedEv,
        { Transaction: not null, Flow: ChargingState.SuspendedEvse } => Phase.SuspendedEvse,
        { Transaction: not null, Flow: ChargingState.Idle or ChargingState.EvConnected, Flowed: var flowed } => flowed ? Phase.Finishing : Phase.Preparing,
        { Transaction: not null, Flow: null, Reported: Condition.SuspendedEv } => Phase.SuspendedEv,
        { Transaction: not null, Flow: null, Reported: Condition.SuspendedEvse } => Phase.SuspendedEvse,
        { Transaction: not null } => Phase.Charging,
        { Reported: Condition.Unavailable } => Phase.Unavailable,
        { Reported: Condition.Reserved } => Phase.Reserved,
        { Forming.State: not ChargingState.EvConnected } or { Forming: not null, Reported: not Condition.Available } => Phase.Preparing,
        { Reported: Condition.Finishing } or { Reported: Condition.Occupied, Session: not null } => Phase.Finishing,
        { Reported: Condition.Occupied, Expected: not null } => Phase.Preparing,
        { Reported: Condition.Occupied } => Phase.Occupied,
        { Reported: null } => Phase.Unknown,
        { Reported: Condition.Charging or Condition.SuspendedEv or Condition.SuspendedEvse, Session: not null } => Phase.Finishing,
        { Plugged: true } => Phase.Preparing,
        { Expected: not null } => Phase.Preparing,
        _ => Phase.Available,
    };
}
