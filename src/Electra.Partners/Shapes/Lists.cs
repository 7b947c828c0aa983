namespace Electra.Partners.Shapes;

/// <summary>A page of a list; <paramref name="Next"/> is the cursor of the next one, null at the end.</summary>
internal sealed record ListOf<T>(IReadOnlyList<T> Items, string? Next);
