namespace Electra.Domain.LocalLists;

/// <summary>What is to be done next for a charger's list.</summary>
public abstract record ListStep
{
    private protected ListStep() { }
}

/// <summary>Nothing: the charger holds what is wanted, or nothing of ours is wanted.</summary>
public sealed record Rest : ListStep;

/// <summary>Ask which version it holds (GetLocalListVersion).</summary>
public sealed record AskListVersion : ListStep;

/// <summary>Send an update (SendLocalList): the whole list, or what changed.</summary>
/// <param name="Version">Above every one that we or the charger named.</param>
public sealed record SendUpdate(int Version, bool Full, IReadOnlyList<ListChange> Changes) : ListStep;

/// <summary>Not now.</summary>
/// <param name="Until">When to look again; null: when something has changed.</param>
/// <param name="Unsupported">Because the charger cannot, not because it did not.</param>
public sealed record GiveUp(string Why, DateTimeOffset? Until = null, bool Unsupported = false) : ListStep;

/// <summary>How the charger is reached at the moment, as far as its list is concerned.</summary>
/// <param name="Link">The number of its socket; null: none.</param>
/// <param name="Hindrance">Why nothing may be sent to it now; null: it may.</param>
public sealed record ListMoment(DateTimeOffset Now, long? Link, string? Firmware, string? Hindrance = null);
