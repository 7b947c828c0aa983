using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;

namespace Electra.Grains.Chargers;

/// <summary>One charger's transactions: each report of one finds its connector and its session, or is nobody's and kept all the same.</summary>
internal sealed class ChargerTransactions(TransactionFinder finder, StraySamples strays, IGrainFactory grains)
{
    // More than any charger has running.
    private const int Remembered = 64;

    // Only remembered: what is not in it is asked of the connectors.
    private readonly Dictionary<string, TransactionFinder.Found> known = [];
    private readonly Dictionary<string, Running> running = [];

    private readonly record struct Running(SessionId Session, Outlet Outlet, ChargingState Flow);

    public Task<TransactionFinder.Found> Find(ChargerId charger, Charger state, TransactionStopped stopped) => finder.Find(charger, state, known, stopped);

    public Task<TransactionFinder.Found> Find(ChargerId charger, Charger state, Metered metered) => finder.Find(charger, state, known, metered);

    public Task<TransactionFinder.Found?> Find(ChargerId charger, Charger state, TransactionProgressed news) => finder.Find(charger, state, known, news);

    public Task<TransactionFinder.Found?> Find(ChargerId charger, Charger state, string transaction) => finder.Find(charger, state, known, transaction);

    public Task<Outlet> Resolve(ChargerId charger, Charger state, int evse) => finder.Resolve(charger, state, evse);

    /// <summary>News of a transaction, at its connector; null: its end, and nothing was ever heard of it there.</summary>
    public async Task<TransactionFollowed?> Progress(TransactionProgressed news, Place place, Standby standby, IReadOnlyList<Oddity> oddities)
    {
        if (news.Stage is TransactionStage.Ended)
            known.Remove(news.Transaction);
        running.Remove(news.Transaction);
        var followed = await grains.Connector(place.Charger, place.Outlet).Progress(news, place, standby, oddities);
        if (running.Count >= Remembered)
            running.Clear();
        if (followed is { Session: { } session, Flow: { } flow } && news.Stage is not TransactionStage.Ended)
            running[news.Transaction] = new(session, place.Outlet, flow);
        return followed;
    }

    /// <summary>Most news of a charge are readings, and nothing that its connector has to decide: then they are the session's alone. Gives where
    /// that is; null: they are more than readings.</summary>
    public async ValueTask<Outlet?> Read(TransactionProgressed news)
    {
        if (!running.TryGetValue(news.Transaction, out var its) || !TransactionNews.IsReading(news) || (news.State ?? its.Flow) != its.Flow
            || (news.Outlet is { } told && told != its.Outlet && told != new Outlet(its.Outlet.Evse, 0)))
            return null;
        await grains.Session(its.Session).Meter(news.Samples, []);
        return its.Outlet;
    }

    /// <summary>Another socket may speak another version: what is remembered of the charge is asked again.</summary>
    public void Forget() => running.Clear();

    /// <summary>News of one that is nobody's, at no place that is known: its samples are kept.</summary>
    public Task Keep(ChargerId charger, TransactionProgressed news) => strays.Keep(charger, news.Transaction, news.Samples);

    /// <summary>News of one that is so old that its connector has forgotten it.</summary>
    public async Task<TransactionFollowed> Recall(SessionId session, TransactionProgressed news, IReadOnlyList<Oddity> oddities)
    {
        foreach (var told in TransactionNews.Told(news))
            await grains.Session(session).Tell(told);
        if (news.Stage is TransactionStage.Ended)
            await grains.Session(session).Tell(new CloseTransaction(TransactionNews.Stop(news), oddities));
        else if (news.Samples.Count > 0)
            await grains.Session(session).Meter(news.Samples, oddities);
        return new(news.Token is { } token ? await grains.Token(token).Judge() : null);
    }

    public async Task<ChargerAnswer> Begin(TransactionStarted started, Place place, IReadOnlyList<Oddity> oddities) =>
        await grains.Connector(place.Charger, started.Outlet).Begin(started, place, oddities);

    /// <summary>Ends the transaction that was found; null: nobody's.</summary>
    public async Task<ChargerAnswer?> End(ChargerId charger, TransactionFinder.Found found, TransactionStopped stopped, IReadOnlyList<Oddity> oddities)
    {
        known.Remove(found.Transaction);
        if (found.Outlet is { } outlet && await grains.Connector(charger, outlet).End(stopped with { Transaction = found.Transaction }, oddities) is { } closed)
            return closed;
        if (found.Session is not { } old)
        {
            await strays.Keep(charger, stopped.Transaction, stopped.Samples);
            return null;
        }

        // So old that its connector has forgotten it.
        await grains.Session(old).Tell(new CloseTransaction(stopped, oddities));
        return new TransactionClosed(stopped.Token is { } token ? await grains.Token(token).Judge() : null);
    }

    public Task Meter(ChargerId charger, TransactionFinder.Found found, Metered metered, IReadOnlyList<Oddity> oddities) =>
        found.Session is { } session ? grains.Session(session).Meter(metered.Samples, oddities)
        : metered.Transaction is { } stray ? strays.Keep(charger, stray, metered.Samples)
        : Task.CompletedTask;
}
