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

    /// <summary>It told of a vehicle and then that it is free: the vehicle has left, whatever became of its transaction (catalogue S3, T14).</summary>
    public bool IsLeft => Reported is Condition.Available && TellsPlug && !Plugged;

    /// <summary>What it is now, from what is true of it.</summary>
    public Phase Phase => this switch
    {
        { Reported: Condition.Faulted } => Phase.Faulted,
        { Transaction: not null, Reported: Condition.SuspendedEv } => Phase.SuspendedEv,
        { Transaction: not null, Reported: Condition.SuspendedEvse } => Phase.SuspendedEvse,
        { Transaction: not null } => Phase.Charging,
        { Reported: Condition.Unavailable } => Phase.Unavailable,
        { Reported: Condition.Reserved } => Phase.Reserved,
        { Reported: Condition.Finishing } => Phase.Finishing,
        { Reported: Condition.Occupied } => Phase.Occupied,
        { Reported: null } => Phase.Unknown,
        { Reported: Condition.Charging or Condition.SuspendedEv or Condition.SuspendedEvse, Session: not null } => Phase.Finishing,
        { Plugged: true } => Phase.Preparing,
        { Expected: not null } => Phase.Preparing,
        _ => Phase.Available,
    };
}

/// <summary>What a connector is, for people and for rules.</summary>
public enum Phase
{
    /// <summary>Never heard of.</summary>
    Unknown,

    /// <summary>Free.</summary>
    Available,

    /// <summary>Plugged, or about to start.</summary>
    Preparing,

    /// <summary>In a transaction.</summary>
    Charging,

    /// <summary>In a transaction; the vehicle takes nothing.</summary>
    SuspendedEv,

    /// <summary>In a transaction; the charger gives nothing.</summary>
    SuspendedEvse,

    /// <summary>After a transaction; the vehicle is still there.</summary>
    Finishing,

    /// <summary>Promised.</summary>
    Reserved,

    /// <summary>Withdrawn.</summary>
    Unavailable,

    /// <summary>Broken.</summary>
    Faulted,

    /// <summary>Plugged, in the words of 2.x.</summary>
    Occupied,
}

/// <summary>A remote start that was asked and whose transaction has not begun.</summary>
[GenerateSerializer, Immutable, Alias("expectation")]
public sealed record Expectation(SessionId Session, TokenId Token, DateTimeOffset Since);

/// <summary>A start that was answered.</summary>
/// <param name="Question">What makes it the same start when it comes again: token, charger's time, meter. Never the message's id.</param>
[GenerateSerializer, Immutable, Alias("known-start")]
public sealed record KnownStart(string Question, SessionId Session, string Transaction);
