using Electra.Fleet.Chargers;

namespace Electra.Fleet.Drivers;

/// <summary>The drivers who come to one outlet, one after the other.</summary>
internal sealed class Arrivals(Outlet outlet, Habits habits, IReadOnlyList<string> tokens, TimeProvider time)
{
    /// <summary>Goes on until cancelled; a car that is there then stays.</summary>
    /// <param name="first">When the first car comes.</param>
    public async Task Flow(TimeSpan first, CancellationToken cancel)
    {
        try
        {
            await Task.Delay(first, time, cancel);
            while (true)
            {
                if (outlet is { Operative: true, Vehicle: null })
                    await Visit(habits.Draw(tokens), cancel);
                await Task.Delay(habits.Gap(time.GetUtcNow()), time, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The day is over.
        }
    }

    private async Task Visit(Visit visit, CancellationToken cancel)
    {
        var let = false;
        if (visit.TokenFirst && !outlet.Busy)
            let = await outlet.Present(visit.Token);
        await Task.Delay(visit.Fumbling, time, cancel);
        outlet.PlugIn(visit.Vehicle);
        if (!let && !outlet.Busy)
        {
            await Task.Delay(visit.Fumbling, time, cancel);
            if (!outlet.Busy)
                await outlet.Present(visit.Token);
        }

        await outlet.Satisfied.WaitAsync(visit.Patience, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancel.ThrowIfCancellationRequested();
        if (outlet.Busy)
            await outlet.Present(visit.Token);
        await Task.Delay(visit.Leaving, time, cancel);
        outlet.Unplug();
    }
}
