namespace Electra.Ledger.Json;

/// <summary>A grain's row: a snapshot that only shortens the folding. One of another shape, or ahead of its head, is thrown away.</summary>
public sealed class Bookmark<TState> where TState : class
{
    /// <summary>The state; null: no row.</summary>
    public TState? State { get; set; }

    /// <summary>The shape of the state's type when it was written.</summary>
    public int Shape { get; set; }

    /// <summary>The version of the last entry folded into it.</summary>
    public long Version { get; set; }

    /// <summary>Whose it is: Orleans' storage reads keys that look like numbers as numbers, so that <c>1001</c> and <c>01001</c> share a row. One
    /// that is another's, or does not say whose it is, is thrown away.</summary>
    public string? Grain { get; set; }
}
