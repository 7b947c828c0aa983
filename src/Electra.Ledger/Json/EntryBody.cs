using Electra.Domain;

namespace Electra.Ledger.Json;

/// <summary>What stands in an entry: what happened, what is owed for it, and now and then the whole state.</summary>
/// <param name="State">Carried by every 500th entry: folding may start there.</param>
/// <param name="Shape">The state's shape number, beside it.</param>
/// <param name="Trace">The span that decided it (W3C's traceparent), where something is owed and the trace is recorded: an effect that is performed
/// later, or by another silo, goes on with it.</param>
public sealed record EntryBody<TState, TFact>(
    IReadOnlyList<TFact> Facts, IReadOnlyList<Effect>? Owed = null, TState? State = null, int Shape = 0, string? Trace = null)
    where TState : class;
