using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;

namespace Electra.Grains.Chargers;

/// <summary>One charger's transactions: each report of one finds its connector and its session, or is nobody's and kept all the same.</summary>
internal sealed class ChargerTransactions(TransactionFinder finder, StraySamples strays, IGrainFactory grains)
{
    // Only remembered: what is not in it is asked of the connectors.
    private readonly Dictionary<string, TransactionFinder.Found> known = [];

    public Task<TransactionFinder.Found> Find(ChargerId charger, Charger state, TransactionStopped stopped) => finder.Find(charger, state, known, stopped);

    public Task<TransactionFinder.Found> Find(ChargerId charger, Charger state, Metered metered) => finder.Find(charger, state, known, metered);

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
