using Electra.Domain.Chargers;
using Electra.Domain.Drivers;
using Electra.Domain.Words;

namespace Electra.Domain.Sessions;

// size: each truth of a stay is a member with its sentence.
/// <summary>One vehicle's stay: from the first sign of intent to unplugged and settled. What is true of it, each apart; its state is computed.</summary>
[GenerateSerializer, Immutable, Alias("session")]
public sealed record Session
{
    /// <summary>Null: nothing is known of it.</summary>
    [Id(0)]
    public SessionId? Id { get; init; }

    /// <summary>Where it is.</summary>
    [Id(1)]
    public ChargerId Charger { get; init; }

    /// <summary>Where it is.</summary>
    [Id(2)]
    public Outlet Outlet { get; init; }

    /// <summary>The station the charger belonged to when it began.</summary>
    [Id(3)]
    public StationId Station { get; init; }

    /// <summary>Who.</summary>
    [Id(4)]
    public TokenId Token { get; init; }

    /// <summary>How it began.</summary>
    [Id(5)]
    public WayIn WayIn { get; init; }

    /// <summary>When it began, our clock: its month is its samples' partition.</summary>
    [Id(6)]
    public DateTimeOffset BeganAt { get; init; }

    /// <summary>OCPP's transaction; null before it.</summary>
    [Id(7)]
    public string? Transaction { get; init; }

    /// <summary>When the transaction started: the charger's clock where it can be believed, else ours.</summary>
    [Id(8)]
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>What the token was worth at the start.</summary>
    [Id(9)]
    public TokenStanding? Standing { get; init; }

    /// <summary>The register at the start, Wh.</summary>
    [Id(10)]
    public long? MeterStartWh { get; init; }

    /// <summary>What its meter samples have taught so far.</summary>
    [Id(11)]
    public MeterMemory Meter { get; init; } = new();

    /// <summary>The most its connector can give, W; bounds the energy that can have flowed.</summary>
    [Id(12)]
    public long? MaxPowerW { get; init; }

    /// <summary>What the connector last said during it.</summary>
    [Id(13)]
    public Condition? Seen { get; init; }

    /// <summary>The vehicle has left.</summary>
    [Id(14)]
    public bool Unplugged { get; init; }

    /// <summary>The connector has told of a plug during this stay, so it will tell of the unplug.</summary>
    [Id(15)]
    public bool SawPlug { get; init; }

    /// <summary>Another transaction has begun on its connector.</summary>
    [Id(16)]
    public bool Superseded { get; init; }

    /// <summary>How the transaction ended; null while it runs.</summary>
    [Id(17)]
    public Closing? Closing { get; init; }

    /// <summary>Final: nothing more will change but by a person.</summary>
    [Id(18)]
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it came to nothing; null: it did not.</summary>
    [Id(19)]
    public string? Failure { get; init; }

    /// <summary>What was odd, by name, each once.</summary>
    [Id(20)]
    public IReadOnlyList<string> Oddities { get; init; } = [];

    /// <summary>The last progress that was recorded, our clock.</summary>
    [Id(21)]
    public DateTimeOffset? ProgressAt { get; init; }

    /// <summary>When the transaction started by the charger's own clock, believed or not: durations are measured on it.</summary>
    [Id(22)]
    public DateTimeOffset? ChargerStartedAt { get; init; }

    /// <summary>When we heard of its transaction's start: durations are bounded by it where the charger's clock is not believed (S8).</summary>
    [Id(23)]
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>When somebody last asked it to stop.</summary>
    [Id(24)]
    public DateTimeOffset? StopAskedAt { get; init; }

    /// <summary>What is done about its silence (T14); null: nothing.</summary>
    [Id(25)]
    public Silence? Silence { get; init; }

    /// <summary>Why it came to nothing, in one word; null: it did not, or nobody knows.</summary>
    [Id(26)]
    public string? FailureCause { get; init; }

    /// <summary>How far charging has come within its transaction (2.x); null: not told.</summary>
    [Id(27)]
    public ChargingState? Flow { get; init; }

    /// <summary>Energy has flowed, or could have, by what was told of it (2.x).</summary>
    [Id(28)]
    public bool Flowed { get; init; }

    /// <summary>What its vehicle said last that it needs (2.x).</summary>
    [Id(29)]
    public NeedsTold? Needs { get; init; }

    /// <summary>How its vehicle said last that it means to charge (2.x).</summary>
    [Id(30)]
    public VehicleScheduleTold? VehicleSchedule { get; init; }

    /// <summary>Its charger was asked whether its transaction goes on (2.x), and it is not settled; null: no question is open.</summary>
    [Id(31)]
    public Inquiry? Inquiry { get; init; }

    /// <summary>What its charger tells of it beyond its meter: its tariff, its limit, what it costs (2.1); null: nothing.</summary>
    [Id(32)]
    public SessionTerms? Terms { get; init; }

    /// <summary>That its charger has gone on with it after a loss of power (2.1); null: it has not had to.</summary>
    [Id(33)]
    public Resumption? Resumed { get; init; }

    /// <summary>Whether it is charged before others (2.1); null: not told.</summary>
    [Id(34)]
    public bool? Priority { get; init; }

    /// <summary>Of the payment on the web that it was asked for with; null: none.</summary>
    [Id(36)]
    public string? PaymentReference { get; init; }

    /// <summary>What became of the payments for it at the charger's own terminal, newest first (2.1).</summary>
    [Id(35)]
    public IReadOnlyList<Settlement> Settlements { get; init; } = [];

    /// <summary>By what the signed values of its meter are checked (2.x), each told once.</summary>
    [Id(37)]
    public IReadOnlyList<MeterSignature> Signatures { get; init; } = [];

    /// <summary>The number of the charger's reservation that it is for; null: none.</summary>
    [Id(38)]
    public int? ReservationId { get; init; }

    /// <summary>Who drives, and what; null: its token led to nobody.</summary>
    [Id(39)]
    public SessionDriver? Driver { get; init; }

    /// <summary>The energy of it: final once closed, else so far.</summary>
    public Energy Energy => Closing?.Energy ?? SessionEnergy.SoFar(this);

    /// <summary>The same, Wh.</summary>
    public long EnergyWh => Energy.Wh;

    /// <summary>The first day of the month it began in (UTC).</summary>
    public DateOnly Month => new(BeganAt.UtcDateTime.Year, BeganAt.UtcDateTime.Month, 1);

    /// <summary>What it is now, from what is true of it.</summary>
    public SessionState State => this switch
    {
        { Failure: not null } => SessionState.Failed,
        { EndedAt: not null } => SessionState.Ended,
        { Closing: not null } or { Superseded: true } or { Unplugged: true } => SessionState.Finishing,
        { Transaction: null, SawPlug: true } => SessionState.Preparing,
        { Transaction: null } => SessionState.Starting,
        { Flow: ChargingState.Idle or ChargingState.EvConnected, Flowed: false } => SessionState.Preparing,
        { Flow: not null and not ChargingState.Charging } => SessionState.Suspended,
        { Flow: null, Seen: Condition.SuspendedEv or Condition.SuspendedEvse } => SessionState.Suspended,
        _ => SessionState.Charging,
    };
}
