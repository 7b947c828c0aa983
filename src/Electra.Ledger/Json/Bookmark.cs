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
}
