namespace Electra.Domain;

/// <summary>What a decider says: what happened, what is owed for it, and what to answer.</summary>
/// <param name="Facts">None: nothing happened, and nothing is recorded.</param>
/// <param name="Effects">Owed from the moment the facts are durable; never without facts.</param>
public readonly record struct Decision<TFact, TReply>(IReadOnlyList<TFact> Facts, IReadOnlyList<Effect> Effects, TReply Reply);

/// <summary>Short ways to write a decision.</summary>
public static class Decision
{
    /// <summary>Nothing happened; here is the answer.</summary>
    public static Decision<TFact, TReply> Answer<TFact, TReply>(TReply reply) => new([], [], reply);

    /// <summary>This happened.</summary>
    public static Decision<TFact, TReply> Record<TFact, TReply>(TReply reply, params TFact[] facts) => new(facts, [], reply);
}

/// <summary>The shape of every state machine: two pure, total functions.</summary>
public interface IDecider<TState, TInput, TFact, TReply>
    where TState : class
{
    /// <summary>The state of a thing nothing has happened to.</summary>
    static abstract TState Initial { get; }

    /// <summary>Says what an input means now. Never throws; an unlisted pair is an oddity with an answer.</summary>
    static abstract Decision<TFact, TReply> Decide(TState state, TInput input, DateTimeOffset now);

    /// <summary>Folds one fact; the only writer of a state.</summary>
    static abstract TState Evolve(TState state, TFact fact);
}
