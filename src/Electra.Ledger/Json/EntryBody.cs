using Electra.Domain;

namespace Electra.Ledger.Json;

/// <summary>What stands in an entry: what happened, what is owed for it, and now and then the whole state.</summary>
/// <param name="State">Carried by every 500th entry: folding may start there.</param>
/// <param name="Shape">The state's shape number, beside it.</param>
public sealed record EntryBody<TState, TFact>(IReadOnlyList<TFact> Facts, IReadOnlyList<Effect>? Owed = null, TState? State = null, int Shape = 0)
    where TState : class;
