namespace Electra.Domain.LocalLists;

/// <summary>What is known of a charger's local authorisation list, and what people see of it.</summary>
[GenerateSerializer, Immutable, Alias("local-list")]
public sealed record LocalList
{
    /// <summary>The last version that was sent: one more each time, recorded before it is used.</summary>
    [Id(0)]
    public int Version { get; init; }

    /// <summary>The version that the charger holds, as we know it; 0: an empty list.</summary>
    [Id(1)]
    public int HeldVersion { get; init; }

    /// <summary>What the charger holds: tags as they were sent, with <see cref="ListMark"/>; null: not known.</summary>
    [Id(2)]
    public IReadOnlyDictionary<string, string>? Held { get; init; }

    /// <summary>An update that went out and was not answered: whether it arrived is asked, not guessed.</summary>
    [Id(3)]
    public ListSent? Sending { get; init; }

    /// <summary>Refusals in a row.</summary>
    [Id(4)]
    public int Failures { get; init; }

    /// <summary>After a refusal, not before this.</summary>
    [Id(5)]
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>What the last refusal was.</summary>
    [Id(6)]
    public string? Why { get; init; }

    /// <summary>It cannot keep a list, as it said itself.</summary>
    [Id(7)]
    public ListRefused? Refused { get; init; }

    /// <summary>It did not answer.</summary>
    [Id(8)]
    public ListSilence? Silence { get; init; }

    /// <summary>When it last took an update.</summary>
    [Id(9)]
    public DateTimeOffset? LastSyncAt { get; init; }

    /// <summary>What people see.</summary>
    [Id(10)]
    public ListShown Shown { get; init; } = ListShown.Off;

    /// <summary>Whether something of ours may stand in the charger.</summary>
    public bool MayHoldOurs => Held is { Count: > 0 } || Sending is not null;

    /// <summary>Whether the charger holds this, as far as is known.</summary>
    public bool Holds(LocalListChoice wanted) => Sending is null && Held is { } held && LocalListSync.Changes(held, wanted).Count == 0;
}

/// <summary>A charger that said that it keeps no list.</summary>
/// <param name="Firmware">That said so: a new one is asked anew.</param>
[GenerateSerializer, Immutable, Alias("list-refused")]
public sealed record ListRefused(string Why, string? Firmware, DateTimeOffset Until);

/// <summary>A socket over which a charger did not answer.</summary>
[GenerateSerializer, Immutable, Alias("list-silence")]
public sealed record ListSilence(long? Link, DateTimeOffset Until);

/// <summary>How a charger's list stands.</summary>
public enum ListState
{
    /// <summary>No list of ours is wanted.</summary>
    Off,

    /// <summary>The charger holds what is wanted.</summary>
    Current,

    /// <summary>It is being brought to it, or will be.</summary>
    Pending,

    /// <summary>It refuses; it is tried again.</summary>
    Failed,

    /// <summary>It keeps no list.</summary>
    Unsupported,
}

/// <summary>What people see of a charger's list, beside its version and length.</summary>
/// <param name="Wanted">Tokens that should be on it, as many as it can hold.</param>
/// <param name="LeftOut">Tokens that should be on it and cannot.</param>
/// <param name="Why">What stands in the way; null: nothing.</param>
[GenerateSerializer, Immutable, Alias("list-shown")]
public sealed record ListShown(ListState State, int Wanted = 0, int LeftOut = 0, string? Why = null)
{
    /// <summary>No list of ours.</summary>
    public static readonly ListShown Off = new(ListState.Off);
}
