using System.Diagnostics;
using Electra.Contracts;
using Electra.Domain;
using Electra.Ledger.Commits;

namespace Electra.Grains.Turns;

// size: the loop is one and is read as one.
/// <summary>The loop, once: decide; nothing happened: answer; else append one entry, fold, answer, and only then start what is owed; save what is
/// only told, and true whatever becomes of the entry. A turn waits for its record, never for its effects.</summary>
#pragma warning disable CA1001 // Nobody asks the gate for a wait handle; disposed, it would fail turns that wait while their activation goes.
public abstract class DecidingGrain<TDecider, TState, TInput, TFact, TReply>(TurnTools tools) : Grain, IDebtorGrain
    where TDecider : IDecider<TState, TInput, TFact, TReply>
    where TState : class
#pragma warning restore CA1001
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);
    private static readonly string Kind = typeof(TState).Name.ToLowerInvariant();

    private readonly SemaphoreSlim gate = new(1, 1);
    private Effects owed = null!;
    private Folding<TDecider, TState, TInput, TFact, TReply> folding = null!; // There before the activation where the grain comes from another silo.

    /// <summary>What is true now: immutable, so that it can be shown while a turn waits.</summary>
    protected TState State { get; private set; } = TDecider.Initial;

    /// <summary>What every deciding grain works with.</summary>
    protected TurnTools Tools => tools;

    /// <summary>Our clock's time (UTC).</summary>
    protected DateTimeOffset Now => tools.Clock.GetUtcNow();

    /// <summary>The grain's id as the ledger knows it.</summary>
    protected string Name { get; private set; } = "";

    /// <summary>The version of its last entry.</summary>
    protected long Version => folding.Version;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Name = this.GetGrainId().ToString();
        owed = new(tools, Name, Perform, MayRunAhead);
        if (folding is null)
        {
            folding = new(tools, this.GetGrainId());
            State = await folding.Load(cancellationToken);
        }

        Telemetry.Activations.Add(1, new KeyValuePair<string, object?>("grain", Kind));
        await Woke(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        reason.ReasonCode is DeactivationReasonCode.Migrating ? Task.CompletedTask : folding.WriteRow(State, cancellationToken);

    /// <inheritdoc/>
    public async Task Settle(long version, int ordinal)
    {
        var debt = new DebtKey(Name, version, ordinal);
        if (await folding.Owed(version, ordinal) is ({ } effect, var trace))
            PayWhenDue(effect, debt, trace).Ignore(); // Not awaited: an order may take a minute, and the grain's own turns must not wait for it.
        else
            tools.Writer.Strike(debt);
    }

    /// <summary>One turn. Turns of one grain follow each other, also those that its own effects begin.</summary>
    /// <param name="settle">Also wait for what is owed at once, so that who asked next sees it done; its failure does not fail the turn.</param>
    /// <param name="first">Folds into memory what is durable elsewhere, before it is decided: what a turn under way would write over.</param>
    protected async Task<TReply> Turn(TInput input, bool settle = false, Func<TState, TState>? first = null)
    {
        TReply reply;
        Task paid = Task.CompletedTask;
        using var span = Spans.Turn(input, Name);
        await gate.WaitAsync();
        try
        {
            State = first is null ? State : first(State);
            var decision = Weigh(TDecider.Decide(State, input, Now));
            reply = decision.Reply;
            if (decision.Facts.Count > 0)
            {
                var (version, begun) = await Commit(decision, input);
                paid = owed.Start(decision.Effects, version, begun);
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

    /// <summary>What goes along to another silo, so that the record need not be read there. Should another activation have written meanwhile,
    /// the next entry is refused, as ever.</summary>
    protected void Pack(IDehydrationContext luggage)
    {
        luggage.TryAddValue(nameof(State), State);
        folding.Pack(luggage);
    }

    /// <summary>Takes up what was packed. Called before the activation.</summary>
    protected void Unpack(IRehydrationContext luggage)
    {
        var arriving = new Folding<TDecider, TState, TInput, TFact, TReply>(tools, this.GetGrainId());
        if (luggage.TryGetValue(nameof(State), out TState? state) && state is not null && arriving.Unpack(luggage))
            (State, folding) = (state, arriving);
    }

    /// <summary>Folds into memory what is durable elsewhere (a session's samples): between turns, for one under way would write over it.</summary>
    protected async Task Remember(Func<TState, ValueTask<TState>> fold)
    {
        await gate.WaitAsync();
        try
        {
            State = await fold(State);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Who asks for a thing that is not there must not fill the memory with nothing.</summary>
    protected void ForgetWhenUnknown(bool known)
    {
        if (!known && folding.Version == 0)
            DeactivateOnIdle();
    }

    /// <summary>Called once the state is loaded.</summary>
    protected virtual Task Woke(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Called with each decision before it is recorded: what need not be recorded now can be taken out of it.</summary>
    protected virtual Decision<TFact, TReply> Weigh(Decision<TFact, TReply> decision) => decision;

    /// <summary>This activation is of no more use: what its calls wait for is to end, for it goes when they have.</summary>
    protected virtual void Leaving()
    {
    }

    /// <summary>Performs an effect. Completing pays the debt; throwing leaves it to the sweeper.</summary>
    /// <param name="again">It may have been performed before: a thing that must not be repeated asks the world instead.</param>
    protected virtual Task Perform(Effect effect, bool again) => Task.CompletedTask;

    /// <summary>Whether an effect may be begun as soon as its entry is offered: both then share a flush. For what is true even where the entry is
    /// refused, is known again when it is told again, and asks nothing of anybody. Its debt is struck off when both are durable.</summary>
    protected virtual bool MayRunAhead(Effect effect) => false;

    // The sweeper that found it due may be some seconds ahead of this silo, and timers end a moment early: no rule is shown a due time that has
    // not come, for it would find nothing to do, and the due time would be struck off. What is early for too long stays owed and is found again.
    private async Task PayWhenDue(Effect effect, DebtKey debt, ActivityContext trace)
    {
        var patience = tools.Options.EffectPatience;
        while (effect.Due - Now is { Ticks: > 0 } early)
        {
            if (patience <= TimeSpan.Zero)
                return;
            var pause = early + Moment < patience ? early + Moment : patience;
            patience -= pause;
            await Task.Delay(pause, tools.Clock);
        }

        await owed.Pay(effect, debt, again: true, trace);
    }

    private void Leave()
    {
        DeactivateOnIdle();
        Leaving();
    }

    private async Task<(long Version, Task?[]? Begun)> Commit(Decision<TFact, TReply> decision, TInput input)
    {
        var since = Stopwatch.GetTimestamp();
        var next = State;
        for (var i = 0; i < decision.Facts.Count; i++)
            next = TDecider.Evolve(next, decision.Facts[i]);
        Appended appended;
        Task?[]? begun;
        try
        {
            var appending = folding.Append(decision.Facts, decision.Effects, next, Now).AsTask();
            begun = owed.Begin(decision.Effects);
            appended = await appending.WaitAsync(tools.Options.TurnDeadline);
        }
        catch (Exception silence) when (silence is TimeoutException or OperationCanceledException)
        {
            // Unknown: the entry may be durable. Nobody is answered, and the next activation reads what is true.
            Telemetry.Turned(Kind, "silent", Stopwatch.GetElapsedTime(since));
            Leave();
            throw new LedgerSilentException($"the ledger did not answer {Name} in time");
        }

        Telemetry.Turned(Kind, Unrecorded.Outcome(appended.Result), Stopwatch.GetElapsedTime(since));
        if (appended.Result is AppendResult.Refused)
            Leave();
        if (appended.Result is not AppendResult.Won)
            throw Unrecorded.Because(appended, tools, Name, Version + 1, input?.GetType().Name ?? "");
        State = next;
        await folding.Kept(State);
        return (Version, begun);
    }
}
