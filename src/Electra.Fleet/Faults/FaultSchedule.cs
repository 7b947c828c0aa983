using Electra.Fleet.Chargers;
using Electra.Fleet.Journals;

namespace Electra.Fleet.Faults;

/// <summary>One fault over the life of a fleet: when it strikes and whom, by chance from a seed, so that a bad day can be had again.</summary>
public sealed class FaultSchedule(FaultPlan plan, int chargers, int seed)
{
    private readonly Random chance = new(seed ^ Fingerprint(plan.Kind.Name));

    /// <summary>When it next strikes after the stroke before, and which charger; -1: all of them. Without end.</summary>
    public IEnumerable<(TimeSpan After, int Charger)> Strokes()
    {
        while (true)
        {
            if (plan.Kind.Manner == FaultManner.Everywhere)
                yield return (plan.Span, -1);
            else
                // So many chargers, each struck at this rate, are a stream of as many times the rate.
                yield return (TimeSpan.FromMinutes(-Math.Log(1 - chance.NextDouble()) / (plan.Rate * chargers)), chance.Next(chargers));
        }
    }

    /// <summary>Strikes until cancelled.</summary>
    internal async Task Run(IReadOnlyList<SimulatedCharger> fleet, IJournal journal, TimeProvider wire, CancellationToken cancel)
    {
        if (plan.Kind.Manner == FaultManner.Share)
            return;
        try
        {
            foreach (var (after, charger) in Strokes())
            {
                await Task.Delay(after, wire, cancel);
                if (charger >= 0)
                    await Strike(fleet[charger], journal);
                else
                    await Task.WhenAll(fleet.Select(one => Strike(one, journal)));
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The day is over.
        }
    }

    private Task Strike(SimulatedCharger charger, IJournal journal)
    {
        // Nothing can be done to a socket that is not there.
        if (!charger.Connected && plan.Kind.Name is not ("clock" or "reboot"))
            return Task.CompletedTask;
        journal.Struck(charger.Id, plan.Kind.Name);
        return Stroke.Strike(plan, charger, chance, exact: false);
    }

    private static int Fingerprint(string text)
    {
        var hash = 17;
        foreach (var c in text)
            hash = unchecked(hash * 31 + c);
        return hash;
    }
}
