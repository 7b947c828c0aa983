using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>The oddities that a charger's grain has met and not recorded. Each name is recorded at most once an hour, with how often it was
/// met since: the count is true, and a charger that is odd ten times a second fills no record.</summary>
public sealed class OddityTally
{
    private readonly Dictionary<string, Waiting> waiting = [];

    /// <summary>The next decision writes all that it is told: it is the last one.</summary>
    public bool IsEmptying { get; private set; }

    /// <summary>The decision with those oddities only that are due; the others are remembered.</summary>
    public Decision<ChargerFact, ChargerReply> Weigh(Charger state, Decision<ChargerFact, ChargerReply> decision, DateTimeOffset now)
    {
        if (!HasOne(decision.Facts))
            return decision;
        List<ChargerFact> kept = new(decision.Facts.Count);
        foreach (var fact in decision.Facts)
        {
            if (fact is not ChargerOddity odd)
                kept.Add(fact);
            else if (Due(state, odd, now) is { } due)
                kept.Add(due);
        }

        IsEmptying = false;
        return decision with { Facts = kept };
    }

    /// <summary>The charger as people are shown it: with what is remembered and not recorded.</summary>
    public Charger Shown(Charger state) => waiting.Count == 0 ? state : state with
    {
        Oddities = [.. state.Oddities.Select(met => waiting.TryGetValue(met.Name, out var more) && !(more.OfferedAt <= met.Last) ? met with { Times = met.Times + more.Times } : met)],
    };

    /// <summary>What is remembered and not recorded, to be told as the last thing; the next decision writes all of it.</summary>
    public IReadOnlyList<OddityTold> Rest(Charger state)
    {
        foreach (var name in waiting.Keys.ToArray())
            Settle(state, name);
        OddityTold[] rest = [.. waiting.Values.Where(w => w.Times > 0).Select(w => new OddityTold(w.Oddity, w.Times))];
        waiting.Clear();
        IsEmptying = true;
        return rest;
    }

    // Every decision passes here, and almost none is odd.
    private static bool HasOne(IReadOnlyList<ChargerFact> facts)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            if (facts[i] is ChargerOddity)
                return true;
        }

        return false;
    }

    private ChargerOddity? Due(Charger state, ChargerOddity odd, DateTimeOffset now)
    {
        var name = odd.Oddity.Name;
        Settle(state, name);
        var before = waiting.TryGetValue(name, out var found) ? found.Times : 0;
        if (!IsEmptying && !ChargerDecider.IsDue(state, name, now))
        {
            waiting[name] = new(odd.Oddity, before + odd.Times, null);
            return null;
        }

        if (before > 0)
            waiting[name] = new(odd.Oddity, before, now);
        return odd with { Times = before + odd.Times };
    }

    // What was offered to the record is forgotten once it is seen there: an entry may have failed.
    private void Settle(Charger state, string name)
    {
        if (waiting.TryGetValue(name, out var told) && told.OfferedAt is { } at && state.Oddities.Any(m => m.Name == name && m.Last >= at))
            waiting.Remove(name);
    }

    private readonly record struct Waiting(Oddity Oddity, long Times, DateTimeOffset? OfferedAt);
}
