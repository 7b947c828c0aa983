using System.Diagnostics;
using Electra.Contracts;
using Electra.Domain;
using Electra.Ledger.Commits;

namespace Electra.Grains.Turns;

/// <summary>What a grain owes: begun when it is recorded, outside of the turn that owes it; what fails is left to the sweeper.</summary>
/// <param name="perform">Performs one; told whether it may have been performed before.</param>
internal sealed class Effects(TurnTools tools, string name, Func<Effect, bool, Task> perform, Func<Effect, bool> mayRunAhead)
{
    private readonly HashSet<DebtKey> underWay = [];

    /// <summary>Begins those that need not wait for their entry; null where there are none. Their drafts come to the writer after the one that
    /// owes them: no flush can hold them and not it.</summary>
    public Task?[]? Begin(IReadOnlyList<Effect> effects)
    {
        Task?[]? begun = null;
        for (var ordinal = 0; ordinal < effects.Count; ordinal++)
        {
            if (effects[ordinal].Due is not null || !mayRunAhead(effects[ordinal]))
                continue;
            var ahead = Outside(effects[ordinal], again: false, Traces.Carried);
            ahead.Ignore(); // Where the entry is refused nobody asks what came of it.
            (begun ??= new Task?[effects.Count])[ordinal] = ahead;
        }

        return begun;
    }

    /// <summary>Begins what is due now; completes when all of it is over, done or not.</summary>
    public Task Start(IReadOnlyList<Effect> effects, long version, Task?[]? begun)
    {
        Task paid = Task.CompletedTask;
        for (var ordinal = 0; ordinal < effects.Count; ordinal++)
        {
            if (effects[ordinal].Due is null)
                paid = Task.WhenAll(paid, Pay(effects[ordinal], new(name, version, ordinal), again: false, Traces.Carried, begun?[ordinal]));
        }

        return paid;
    }

    /// <summary>Performs one, unless it is being performed, and strikes it off.</summary>
    public async Task Pay(Effect effect, DebtKey debt, bool again, ActivityContext trace, Task? begun = null)
    {
        if (!underWay.Add(debt))
            return;
        try
        {
            await (begun ?? Outside(effect, again, trace));
            tools.Writer.Strike(debt);
        }
        catch (Exception failure)
        {
            tools.Log.EffectFailed(failure, effect.GetType().Name, name);
            Telemetry.EffectsFailed.Add(1, new KeyValuePair<string, object?>("effect", effect.GetType().Name));
        }
        finally
        {
            underWay.Remove(debt);
        }
    }

    // The turn's gate is free by the time an effect begins a turn of its own.
    private async Task Outside(Effect effect, bool again, ActivityContext trace)
    {
        await Task.Yield();
        using var span = Spans.Effect(effect, name, again, trace);
        await perform(effect, again);
    }
}
