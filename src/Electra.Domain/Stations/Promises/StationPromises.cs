using System.Text.Json.Serialization;
using Electra.Domain.Stations.Power;
using Electra.Domain.Words;

namespace Electra.Domain.Stations.Promises;

/// <summary>What may be out there: of each charging place the most that it could be drawing, and why. Facts rebuild all of it but what is only
/// remembered: targets, readings and the station's limit, which are told again.</summary>
[GenerateSerializer, Immutable, Alias("station-promises")]
public sealed record StationPromises
{
    /// <summary>Nothing is known of any charger.</summary>
    public static readonly StationPromises Initial = new();

    /// <summary>The charging places of which something is known, in order of name. Of any other its hardware's most counts.</summary>
    [Id(0)]
    public IReadOnlyList<EvsePromise> Evses { get; init; } = [];

    /// <summary>The chargers that were ever heard.</summary>
    [Id(1)]
    public IReadOnlyList<ChargerLink> Chargers { get; init; } = [];

    /// <summary>Where more could be drawn than is allowed, at this moment.</summary>
    [Id(2)]
    public IReadOnlyList<Overrun> Overruns { get; init; } = [];

    /// <summary>When something was recorded last: after a restart of ours nothing later is known.</summary>
    [Id(3)]
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>Remembered, not recorded. Null: not told since we started; nothing is ordered.</summary>
    [Id(4), JsonIgnore]
    public PromiseLimits? Limits { get; init; }

    /// <summary>Remembered, not recorded: what each place should get and what its meter says.</summary>
    [Id(5), JsonIgnore]
    public IReadOnlyDictionary<EvseKey, EvseMemory> Memory { get; init; } = new Dictionary<EvseKey, EvseMemory>();

    /// <summary>How often we have started.</summary>
    [Id(6)]
    public int Epoch { get; init; }

    /// <summary>What is known of a place.</summary>
    public EvsePromise Of(EvseKey evse) => Evses.FirstOrDefault(e => e.Evse == evse) ?? new(evse);

    /// <summary>What is known of a charger.</summary>
    public ChargerLink Of(ChargerId charger) => Chargers.FirstOrDefault(c => c.Charger == charger) ?? new(charger);

    internal StationPromises With(EvsePromise next) =>
        this with { Evses = [.. Evses.Where(e => e.Evse != next.Evse).Append(next).OrderBy(e => e.Evse.Charger.Key, StringComparer.Ordinal).ThenBy(e => e.Evse.Evse)] };

    internal StationPromises With(ChargerLink next) =>
        this with { Chargers = [.. Chargers.Where(c => c.Charger != next.Charger).Append(next).OrderBy(c => c.Charger.Key, StringComparer.Ordinal)] };

    internal EvseMemory Remembered(EvseKey evse) => Memory.GetValueOrDefault(evse) ?? EvseMemory.None;
}

/// <summary>What a charger's limits are told by.</summary>
public enum LimitMeans
{
    /// <summary>A profile of the transaction (TxProfile), which ends with it; the default (TxDefaultProfile) stands beside it.</summary>
    Transaction,

    /// <summary>The default itself, told anew each time: for chargers that know or take nothing else.</summary>
    Default,
}

/// <summary>What is known of how a charger keeps limits.</summary>
/// <param name="DefaultLasts">Its default is certain to outlive a restart.</param>
/// <param name="LeastW">It is told nothing below this, as far as that is within what it may do without being told: below, it would not go on, or be out of
/// order when the vehicle leaves (catalogue L6).</param>
[GenerateSerializer, Immutable, Alias("charger-traits")]
public sealed record ChargerTraits(LimitMeans Means = LimitMeans.Transaction, bool DefaultLasts = false, long LeastW = 0);

/// <summary>Whether a charger can be reached.</summary>
/// <param name="Link">The number of its connection; null: it is silent, or was never heard.</param>
/// <param name="GoneSince">Since when; null: it is not, or was never heard.</param>
/// <param name="Traits">As they were told when it came.</param>
[GenerateSerializer, Immutable, Alias("charger-link")]
public sealed record ChargerLink(ChargerId Charger, long? Link = null, DateTimeOffset? GoneSince = null, ChargerTraits? Traits = null)
{
    /// <summary>Whether what it has as its default is lost when it restarts.</summary>
    internal bool Forgets => Traits is not { DefaultLasts: true };

    /// <summary>Its limits are told as its default.</summary>
    internal bool ByDefault => Traits is { Means: LimitMeans.Default };
}

/// <summary>Where more could be drawn than is allowed.</summary>
/// <param name="Node">Its name; <c>station</c>: all of it.</param>
/// <param name="MostW">The most that could be drawn, of what was seen since it began.</param>
/// <param name="Evses">Whose doing it is; none while limits are only on their way down.</param>
[GenerateSerializer, Immutable, Alias("promise-overrun")]
public sealed record Overrun(string Node, long LimitW, long MostW, OverrunCause Cause, IReadOnlyList<EvseKey> Evses, DateTimeOffset Since);

/// <summary>Why more could be drawn than is allowed.</summary>
public enum OverrunCause
{
    /// <summary>Less is allowed than before, and the chargers are being lowered.</summary>
    Falling,

    /// <summary>A charger cannot be reached, or was never heard.</summary>
    Silent,

    /// <summary>It is not known what a charger does of itself: it has no default of ours, or may have lost it.</summary>
    NoDefault,

    /// <summary>A charger refuses what it is told.</summary>
    Refuses,

    /// <summary>A charger does not answer.</summary>
    Unanswered,

    /// <summary>A charger draws more than it said it would.</summary>
    Disobeys,

    /// <summary>What places may draw without being told is more than is allowed.</summary>
    Defaults,
}
