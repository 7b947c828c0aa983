using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

// size: each truth of a charger is a member with its sentence.
/// <summary>What is true of a charger as a whole.</summary>
[GenerateSerializer, Immutable, Alias("charger")]
public sealed record Charger
{
    /// <summary>Null: not known.</summary>
    [Id(0)]
    public ChargerId? Id { get; init; }

    /// <summary>How it was provisioned.</summary>
    [Id(1)]
    public ChargerSettings Settings { get; init; } = ChargerSettings.Onboarded;

    /// <summary>What it last said it is; null: it never booted.</summary>
    [Id(2)]
    public ChargerIdentity? Identity { get; init; }

    /// <summary>What it said before, newest first, with when it began to say so: firmware and serials have a history.</summary>
    [Id(3)]
    public IReadOnlyList<PastIdentity> History { get; init; } = [];

    /// <summary>What its last boot was answered.</summary>
    [Id(4)]
    public BootVerdict? Boot { get; init; }

    /// <summary>When that was (UTC).</summary>
    [Id(5)]
    public DateTimeOffset? BootedAt { get; init; }

    /// <summary>Its socket; null: none.</summary>
    [Id(6)]
    public Link? Link { get; init; }

    /// <summary>The number of its last link: one more each time, recorded before it is used. Fences every older socket for ever.</summary>
    [Id(7)]
    public long LastLink { get; init; }

    /// <summary>When its last sockets were opened, newest first.</summary>
    [Id(8)]
    public IReadOnlyList<DateTimeOffset> Connects { get; init; } = [];

    /// <summary>What it says of itself as a whole (1.6's connector 0).</summary>
    [Id(9)]
    public Condition? Whole { get; init; }

    /// <summary>The error beside it.</summary>
    [Id(10)]
    public string? WholeError { get; init; }

    /// <summary>Its clock minus ours, ms, as last measured.</summary>
    [Id(11)]
    public long? ClockOffsetMs { get; init; }

    /// <summary>Its settings against the wanted ones, as last read back.</summary>
    [Id(12)]
    public IReadOnlyList<SettingDrift> Drift { get; init; } = [];

    /// <summary>All its settings as last read.</summary>
    [Id(13)]
    public IReadOnlyList<Setting> Reported { get; init; } = [];

    /// <summary>When they were read.</summary>
    [Id(14)]
    public DateTimeOffset? SettingsReadAt { get; init; }

    /// <summary>Configurations begun since one last came to its end: two in a row that cut the socket and it is left alone (B5).</summary>
    [Id(15)]
    public int UnfinishedConfigurations { get; init; }

    /// <summary>When the last configuration began.</summary>
    [Id(19)]
    public DateTimeOffset? ConfigurationBegunAt { get; init; }

    /// <summary>When the clock's offset was last recorded.</summary>
    [Id(20)]
    public DateTimeOffset? ClockMeasuredAt { get; init; }

    /// <summary>Outlets it spoke of that nobody provisioned.</summary>
    [Id(17)]
    public IReadOnlyList<Outlet> Discovered { get; init; } = [];

    /// <summary>The ends of unknown transactions that were parked last: a repeated one is answered, not parked again.</summary>
    [Id(18)]
    public IReadOnlyList<StopParked> Parked { get; init; } = [];

    /// <summary>The oddities met, by name.</summary>
    [Id(16)]
    public IReadOnlyList<OddityMet> Oddities { get; init; } = [];

    /// <summary>How far its jobs are, the one that moved last first.</summary>
    [Id(21)]
    public IReadOnlyList<JobState> Jobs { get; init; } = [];

    /// <summary>What it told last of its security, newest first: a repeated one is answered, not recorded again.</summary>
    [Id(22)]
    public IReadOnlyList<SecurityEventNoted> SecurityEvents { get; init; } = [];

    /// <summary>What it last asked to have signed; null: nothing.</summary>
    [Id(23)]
    public CertificateRequested? CertificateRequest { get; init; }

    /// <summary>The payments that its card terminal told last, newest first.</summary>
    [Id(26)]
    public IReadOnlyList<CardPaymentReported> Payments { get; init; } = [];

    /// <summary>The public keys of its meters, as it told them.</summary>
    [Id(27)]
    public IReadOnlyList<MeterKey> MeterKeys { get; init; } = [];

    /// <summary>What its monitors told last, newest first (2.x).</summary>
    [Id(28)]
    public IReadOnlyList<EventSeen> Events { get; init; } = [];

    /// <summary>By what others limit it (2.x).</summary>
    [Id(29)]
    public IReadOnlyList<LimitTold> Limits { get; init; } = [];

    /// <summary>What became of payments at its terminal that are no session's, newest first (2.1).</summary>
    [Id(30)]
    public IReadOnlyList<Settlement> Settlements { get; init; } = [];

    /// <summary>What it was told of payments on the web, the newest first (2.1): each holds until its time.</summary>
    [Id(31)]
    public IReadOnlyList<WebPayment> WebPayments { get; init; } = [];

    /// <summary>The tariffs that it reckons with, as it last took or told them (2.1).</summary>
    [Id(32)]
    public IReadOnlyList<HeldTariff> Tariffs { get; init; } = [];

    /// <summary>What its dynamic profiles are to allow now (2.1).</summary>
    [Id(33)]
    public IReadOnlyList<WantedLimit> WantedLimits { get; init; } = [];

    /// <summary>Transactions that wait to be told where they are, the one that moved last first (2.x).</summary>
    [Id(34)]
    public IReadOnlyList<TransactionProgressed> Unplaced { get; init; } = [];

    /// <summary>The reservations that it took and, as far as is known, still keeps; one whose time is over is no more, whether or not that was told.</summary>
    [Id(35)]
    public IReadOnlyList<HeldReservation> Reservations { get; init; } = [];

    /// <summary>What was started here for payments on the web, the newest first.</summary>
    [Id(36)]
    public IReadOnlyList<PaidStart> PaidStarts { get; init; } = [];

    /// <summary>The subprotocol that it spoke last, also when it is away; null: it never came, or not since this is kept.</summary>
    [Id(37)]
    public string? LastProtocol { get; init; }

    /// <summary>The last words on its settings outside of its configurations, newest first.</summary>
    [Id(38)]
    public IReadOnlyList<SettingHeard> Heard { get; init; } = [];

    /// <summary>Every outlet of it: provisioned ones first, then those it spoke of.</summary>
    public IEnumerable<Outlet> Outlets() => Settings.Outlets().Union(Discovered);

    /// <summary>Whether it has this outlet, as far as is known.</summary>
    public bool Knows(Outlet outlet) => Outlets().Contains(outlet);
}

/// <summary>One socket of a charger.</summary>
/// <param name="Number">One more than the last one's.</param>
/// <param name="Silo">The silo that holds it: its address in the cluster, of this life of it (<c>10.0.0.7:11111@141234567</c>).</param>
[GenerateSerializer, Immutable, Alias("link")]
public sealed record Link(long Number, string Protocol, DateTimeOffset Since, string Remote, string Silo);

/// <summary>What a charger said it is, and since when.</summary>
[GenerateSerializer, Immutable, Alias("past-identity")]
public sealed record PastIdentity(ChargerIdentity Identity, DateTimeOffset Since);

/// <summary>How often an oddity was recorded, and when last.</summary>
[GenerateSerializer, Immutable, Alias("oddity-met")]
public sealed record OddityMet(string Name, long Times, DateTimeOffset First, DateTimeOffset Last, string? Detail);

/// <summary>One wanted setting against what the charger has.</summary>
/// <param name="Result"><c>same</c>, <c>changed</c>, <c>reboot-required</c>, <c>refused</c>, <c>read-only</c>, <c>not-supported</c>, <c>different</c>, <c>no-answer</c>.</param>
[GenerateSerializer, Immutable, Alias("setting-drift")]
public sealed record SettingDrift(string Key, string Wanted, string? Actual, string Result);
