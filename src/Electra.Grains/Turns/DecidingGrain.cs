using System.Diagnostics;
using Electra.Contracts;
using Electra.Domain;
using Electra.Ledger.Commits;

namespace Electra.Grains.Turns;

/// <summary>The loop, once: decide; nothing happened: answer; else append one entry, fold, answer, and only then start what is owed.
/// A turn waits for its record, never for its effects.</summary>
public abstract class DecidingGrain<TDecider, TState, TInput, TFact, TReply>(TurnTools tools) : Grain, IDebtorGrain, IDisposable
    where TDecider : IDecider<TState, TInput, TFact, TReply>
    where TState : class
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly HashSet<DebtKey> underWay = [];
    private Folding<TDecider, TState, TInput, TFact, TReply> folding = null!;

    /// <summary>What is true now: immutable, so that it can be shown while a turn waits.</summary>
    protected TState State { get; private set; } = TDecider.Initial;

    /// <summary>What every deciding grain works with.</summary>
    protected TurnTools Tools => tools;

    /// <summary>Our clock's time (UTC).</summary>
    protected DateTimeOffset Now => tools.Clock.GetUtcNow();

    /// <summary>The grain's id as the ledger knows it.</summary>
    protected string Name { get; private set; } = "";

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Name = this.GetGrainId().ToString();
        folding = new(tools, this.GetGrainId());
        State = await folding.Load(cancellationToken);
        Telemetry.Activations.Add(1);
        await Woke(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => folding.WriteRow(State, cancellationToken);

    /// <inheritdoc/>
    public async Task Settle(long version, int ordinal)
    {
        var debt = new DebtKey(Name, version, ordinal);
        if (await folding.Owed(version, ordinal) is { } effect)
            Pay(effect, debt, again: true).Ignore(); // Not awaited: an order may take a minute, and the grain's own turns must not wait for it.
        else
            tools.Writer.Strike(debt);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        gate.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>One turn. Turns of one grain follow each other, also those that its own effects begin.</summary>
    /// <param name="settle">Also wait for what is owed at once, so that who asked next sees it done; its failure does not fail the turn.</param>
    protected async Task<TReply> Turn(TInput input, bool settle = false)
    {
        TReply reply;
        Task paid = Task.CompletedTask;
        await gate.WaitAsync();
        try
        {
            var decision = TDecider.Decide(State, input, Now);
            reply = decision.Reply;
            if (decision.Facts.Count > 0)
            {
                var version = await Commit(decision, input);
                paid = Start(decision.Effects, version);
            }
        }
        finally
        {
            gate.Release();
        }

        if (settle)
            await paid;
        return reply;
    }

    /// <summary>Folds into memory what is durable elsewhere (a session's samples).</summary>
    protected void Remember(Func<TState, TState> fold) => State = fold(State);

    /// <summary>Who asks for a thing that is not there must not fill the memory with nothing.</summary>
    protected void ForgetWhenUnknown(bool known)
    {
        if (!known && folding.Version == 0)
            DeactivateOnIdle();
    }

    /// <summary>Called once the state is loaded.</summary>
    protected virtual Task Woke(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Performs an effect. Completing pays the debt; throwing leaves it to the sweeper.</summary>
    /// <param name="again">It may have been performed before: a thing that must not be repeated asks the world instead.</param>
    protected virtual Task Perform(Effect effect, bool again) => Task.CompletedTask;

    private async Task<long> Commit(Decision<TFact, TReply> decision, TInput input)
    {
        var begun = Stopwatch.GetTimestamp();
        var next = decision.Facts.Aggregate(State, TDecider.Evolve);
        using var deadline = new CancellationTokenSource(tools.Options.TurnDeadline);
        Appended appended;
        try
        {
            appended = await folding.Append(decision.Facts, decision.Effects, next, Now, deadline.Token);
        }
        catch (OperationCanceledException)
        {
            // Unknown: the entry may be durable. Nobody is answered, and the next activation reads what is true.
            DeactivateOnIdle();
            throw new LedgerSilentException($"the ledger did not answer {Name} in time");
        }

        Telemetry.TurnDuration.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        switch (appended.Result)
        {
            case AppendResult.Won:
                State = next;
                await folding.Kept(State);
                return folding.Version;
            case AppendResult.Refused:
                tools.Log.Refused(Name, folding.Version + 1);
                DeactivateOnIdle();
                throw new OwnedElsewhereException($"{Name} has moved on in another place");
            case AppendResult.Overloaded:
                throw new OverloadedException("the ledger's queue is full");
            default:
                tools.Log.Poisoned(Name, input?.GetType().Name ?? "", appended.Why);
                throw new UnstorableException($"the database cannot store what {Name} would record: {appended.Why}");
        }
    }

    private Task Start(IReadOnlyList<Effect> effects, long version)
    {
        if (effects.Count == 0)
            return Task.CompletedTask;
        List<Task> now = [];
        for (var ordinal = 0; ordinal < effects.Count; ordinal++)
        {
            if (effects[ordinal].Due is null)
                now.Add(Pay(effects[ordinal], new(Name, version, ordinal), again: false));
        }

        return Task.WhenAll(now);
    }

    private async Task Pay(Effect effect, DebtKey debt, bool again)
    {
        if (!underWay.Add(debt))
            return;
        try
        {
            await Task.Yield(); // Outside of the turn that owes it: the turn's gate is free by the time an effect begins a turn of its own.
            await Perform(effect, again);
            tools.Writer.Strike(debt);
        }
        catch (Exception failure)
        {
            tools.Log.EffectFailed(failure, effect.GetType().Name, Name);
            Telemetry.EffectsFailed.Add(1);
        }
        finally
        {
            underWay.Remove(debt);
        }
    }
}
