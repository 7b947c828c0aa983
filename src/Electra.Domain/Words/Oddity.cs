namespace Electra.Domain.Words;

/// <summary>Something a charger did that no specification foresees: accepted or corrected, named, and counted.</summary>
/// <param name="Name">Kebab-case, stable: <c>clock-off</c>, <c>number-as-text</c>.</param>
/// <param name="Detail">What a person needs to understand it: the field and the value, at most 200 characters.</param>
[GenerateSerializer, Immutable, Alias("oddity")]
public sealed record Oddity(string Name, string? Detail = null);

/// <summary>An oddity that was met so often.</summary>
[GenerateSerializer, Immutable, Alias("oddity-told")]
public sealed record OddityTold(Oddity Oddity, long Times);
