using Electra.Domain.Words;

namespace Electra.Domain.Stations.Promises;

/// <summary>What it means that a charger comes, goes or restarts, and that we do.</summary>
internal static class Links
{
    public static void Back(PromiseWork work, ChargerId charger, long link, ChargerTraits traits)
    {
        var known = work.State.Of(charger);
        if (known.Link == link && known.Traits == traits)
            return;
        // The old connection died and nobody said so.
        if (known.Link is not null && known.Link != link)
            Gone(work, charger, null);
        work.Record(new ChargerReturned(charger, link, traits, work.Now));
    }

    public static void Gone(PromiseWork work, ChargerId charger, DateTimeOffset? heardAt)
    {
        if (work.State.Of(charger).Link is not null)
            Lost(work, charger, heardAt < work.Now ? heardAt.Value : work.Now - work.Policy.NoticedIn);
    }

    public static void Restart(PromiseWork work, ChargerId charger, ChargerTraits traits) => work.Record(new ChargerRestarted(charger, traits, work.Now));

    // A connection that is still the one that was recorded cannot hide a restart. One that is not may have been dead when we recorded something last.
    public static void StartAgain(PromiseWork work, IReadOnlyDictionary<ChargerId, long> links)
    {
        var since = (work.State.KnownAt ?? work.Now) - work.Policy.NoticedIn;
        work.Record(new PromisesResumed(work.Now));
        foreach (var known in work.State.Chargers)
        {
            if (known.Link is not null && !(links.TryGetValue(known.Charger, out var link) && link == known.Link))
                Lost(work, known.Charger, since);
        }
    }

    private static void Lost(PromiseWork work, ChargerId charger, DateTimeOffset since) =>
        work.Record(new ChargerLost(charger, work.State.Of(charger).Forgets ? since + work.Policy.ComesUpIn : null, work.Now));
}
