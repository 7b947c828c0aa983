namespace Electra.Domain.Tests.Given;

/// <summary>What has happened so far to one thing; then something is asked of it.</summary>
public sealed class Scenario<TDecider, TState, TInput, TFact, TReply>(TState state)
    where TDecider : IDecider<TState, TInput, TFact, TReply>
    where TState : class
{
    public TState State { get; } = state;

    /// <summary>This was asked before, and its facts have been folded.</summary>
    public Scenario<TDecider, TState, TInput, TFact, TReply> After(TInput input, DateTimeOffset? now = null) => new(When(input, now).State);

    /// <summary>This is asked now.</summary>
    public Outcome<TState, TFact, TReply> When(TInput input, DateTimeOffset? now = null)
    {
        var decision = TDecider.Decide(State, input, now ?? Lyon.Morning);
        return new(decision.Facts.Aggregate(State, TDecider.Evolve), decision.Facts, decision.Effects, decision.Reply);
    }
}

/// <summary>What came of it.</summary>
public sealed record Outcome<TState, TFact, TReply>(TState State, IReadOnlyList<TFact> Facts, IReadOnlyList<Effect> Effects, TReply Reply)
{
    /// <summary>Exactly these facts, in this order.</summary>
    public Outcome<TState, TFact, TReply> Then(params TFact[] facts)
    {
        Facts.Should().BeEquivalentTo(facts, o => o.RespectingRuntimeTypes().WithStrictOrdering());
        return this;
    }

    /// <summary>Nothing happened: nothing is recorded, nothing is owed.</summary>
    public Outcome<TState, TFact, TReply> ThenNothing()
    {
        Facts.Should().BeEmpty();
        Effects.Should().BeEmpty();
        return this;
    }

    public Outcome<TState, TFact, TReply> Owing(params Effect[] effects)
    {
        Effects.Should().BeEquivalentTo(effects, o => o.RespectingRuntimeTypes().WithStrictOrdering());
        return this;
    }

    public Outcome<TState, TFact, TReply> Answering(TReply reply)
    {
        Reply.Should().Be(reply);
        return this;
    }

    public T Fact<T>() where T : TFact => Facts.OfType<T>().Should().ContainSingle().Subject;

    /// <summary>The oddities among the facts, by name.</summary>
    public IEnumerable<string> Oddities => Facts.Select(f => f switch
    {
        ConnectorOddity o => o.Oddity.Name,
        SessionOddity o => o.Oddity.Name,
        ChargerOddity o => o.Oddity.Name,
        _ => null,
    }).OfType<string>();
}
