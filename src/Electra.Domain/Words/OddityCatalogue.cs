using System.Collections.Frozen;

namespace Electra.Domain.Words;

/// <summary>Where an oddity is met, and so counted: what a message carries of them further in is not counted again there.</summary>
public enum OddityOrigin
{
    /// <summary>On the wire: a frame, or what a message says.</summary>
    Message,

    /// <summary>By the rules of the charger as a whole.</summary>
    Charger,

    /// <summary>By the rules of one of its connectors.</summary>
    Connector,

    /// <summary>By the rules of one of its sessions.</summary>
    Session,
}

/// <summary>What an oddity is, for people.</summary>
/// <param name="Meaning">One sentence: what the charger does, and what is done about it.</param>
public sealed record OddityMeaning(string Name, OddityOrigin Origin, string Meaning);

/// <summary>Every oddity that is known by name, with what it means. A test reads the sources: none may be without a sentence here.
/// What a make alone does is a quirk, and is described by its own card.</summary>
public static partial class OddityCatalogue
{
    private static readonly FrozenDictionary<string, OddityMeaning> ByName = OnTheWire.Concat(InItsRules)
        .ToFrozenDictionary(m => m.Name, StringComparer.Ordinal);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<OddityMeaning> All { get; } = [.. ByName.Values.OrderBy(m => m.Name, StringComparer.Ordinal)];

    /// <summary>What it means; null: it has no sentence here.</summary>
    public static OddityMeaning? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Where it is met; one that is not known here came with a message.</summary>
    public static OddityOrigin Origin(string name) => Find(name)?.Origin ?? OddityOrigin.Message;
}
