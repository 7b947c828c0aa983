using System.Text.Json.Serialization;

namespace Electra.Domain.LocalLists;

/// <summary>What became of an update, or of the question for a version.</summary>
public enum ListOutcome
{
    /// <summary>The charger took it.</summary>
    Accepted,

    /// <summary>It could not, or answered with an error.</summary>
    Failed,

    /// <summary>It holds a version that is not below the one sent.</summary>
    VersionMismatch,

    /// <summary>It keeps no list.</summary>
    NotSupported,

    /// <summary>It did not answer, or went away: it may have taken it.</summary>
    NoAnswer,

    /// <summary>It took it, but over another socket than the one that told its version: it may have lost its list in between.</summary>
    Doubtful,
}

/// <summary>What happened to a charger's list.</summary>
[GenerateSerializer, Immutable, Alias("local-list-fact")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ListSent), "sent")]
[JsonDerivedType(typeof(ListAnswered), "answered")]
[JsonDerivedType(typeof(ListFound), "found")]
[JsonDerivedType(typeof(ListStood), "stood")]
public abstract record LocalListFact
{
    private protected LocalListFact() { }
}

/// <summary>An update is about to go out.</summary>
/// <param name="Put">Tags with their <see cref="ListMark"/>.</param>
/// <param name="Off">Tags that are taken off.</param>
[GenerateSerializer, Immutable, Alias("fact-list-sent")]
public sealed record ListSent(int Version, bool Full, IReadOnlyDictionary<string, string> Put, IReadOnlyList<string> Off, DateTimeOffset At) : LocalListFact;

/// <summary>It was answered so.</summary>
/// <param name="Version">0: the question for the version.</param>
/// <param name="Until">What follows from it does not come before this.</param>
[GenerateSerializer, Immutable, Alias("fact-list-answered")]
public sealed record ListAnswered(
    int Version, ListOutcome Outcome, string? Why, DateTimeOffset At, DateTimeOffset? Until = null, long? Link = null, string? Firmware = null) : LocalListFact;

/// <summary>The charger holds another version than we thought: an empty list (0), or one that we do not know.</summary>
[GenerateSerializer, Immutable, Alias("fact-list-found")]
public sealed record ListFound(int Told, DateTimeOffset At) : LocalListFact;

/// <summary>What people see of it changed.</summary>
/// <param name="Before">The state before: an event is told where it differs.</param>
/// <param name="Version">The version held.</param>
/// <param name="Entries">The tokens held.</param>
[GenerateSerializer, Immutable, Alias("fact-list-stood")]
public sealed record ListStood(ListShown Shown, ListState Before, int Version, int Entries, DateTimeOffset At) : LocalListFact;
