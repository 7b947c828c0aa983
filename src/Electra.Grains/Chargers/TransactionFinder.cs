using System.Globalization;
using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Words;
using Electra.Ledger.Views;

namespace Electra.Grains.Chargers;

/// <summary>Whose a transaction is, from the name that the charger gives it.</summary>
public sealed class TransactionFinder(IGrainFactory grains, IViews views)
{
    // More than any charger has running and offline at once; what is forgotten is asked again.
    private const int Remembered = 128;

    /// <summary>What was found. All null: nobody's.</summary>
    /// <param name="Outlet">The connector that knows it.</param>
    /// <param name="Session">Its session.</param>
    /// <param name="Transaction">As we know it.</param>
    /// <param name="Oddity">It was found by guessing.</param>
    public sealed record Found(Outlet? Outlet, SessionId? Session, string Transaction, Oddity? Oddity = null)
    {
        /// <summary>These oddities, and that it was guessed.</summary>
        public IReadOnlyList<Oddity> With(IReadOnlyList<Oddity> oddities) => Oddity is null ? oddities : [.. oddities, Oddity];
    }

    /// <summary>Whose transaction ends.</summary>
    public async Task<Found> Find(ChargerId charger, Charger state, Dictionary<string, Found> known, TransactionStopped stopped)
    {
        if (await ByName(charger, state, known, stopped.Transaction) is { } found)
            return found;

        // T3: offline starts end as -1, some makes end all as 0. Only where exactly one can be meant is it taken for that one.
        var named = !NeverGiven(stopped.Transaction);
        List<Found> running = [];
        foreach (var outlet in state.Outlets())
        {
            if (await grains.Connector(charger, outlet).Show() is { Transaction: { } transaction, Session: { } session } there
                && (!named || NamedItself(there)) && await Fits(session, stopped))
                running.Add(new(outlet, session, transaction, new("guessed-transaction", $"StopTransaction {stopped.Transaction} taken for {transaction}")));
        }

        return running is [var only] ? only : new(null, null, stopped.Transaction);
    }

    /// <summary>Whose meter was read. No session: outside of any, or nobody's.</summary>
    public async Task<Found> Find(ChargerId charger, Charger state, Dictionary<string, Found> known, Metered metered)
    {
        var name = metered.Transaction ?? "";
        if (metered.Transaction is not null && await ByName(charger, state, known, name) is { } found)
            return found;

        // T4: 0, -1 or no name at all, on a connector that is in a transaction. Clock-aligned readings without a name belong to none.
        var periodic = metered.Samples.Any(s => s.Context is "Sample.Periodic" or "Transaction.Begin" or "Transaction.End" or "Trigger");
        if (metered.Main || (metered.Transaction is null && !periodic) || Where(state, metered) is not { } outlet || !state.Knows(outlet))
            return new(null, null, name);
        return await grains.Connector(charger, outlet).Show() is { Transaction: { } transaction, Session: { } session } there
            && (metered.Transaction is null || NeverGiven(name) || NamedItself(there))
            ? new(outlet, session, transaction, new("meter-without-transaction", $"taken for {transaction}"))
            : new(null, null, name);
    }

    // It speaks 1.6 now and has no number of ours for what it named itself in 2.x: whatever number it says that we never gave may be that.
    private static bool NamedItself(Connector connector) => connector.Starts.Any(s => s.Named && s.Transaction == connector.Transaction);

    // T5: ours are positive and fit an int32. T4: some makes send 2^63 - 1 for none.
    private static bool NeverGiven(string transaction) =>
        transaction.Length == 0 || (long.TryParse(transaction, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number is <= 0 or > int.MaxValue);

    // T4: a charger of one outlet may speak of it as connector 0. With more of them, 0 is the sum of all, and nobody's.
    private static Outlet? Where(Charger state, Metered metered) => metered.Outlet ?? (state.Outlets().ToList() is [var only] ? only : null);

    /// <summary>Whose a transaction is that 2.x tells news of; null: nothing is known of it.</summary>
    public Task<Found?> Find(ChargerId charger, Charger state, Dictionary<string, Found> known, TransactionProgressed news) =>
        ByName(charger, state, known, news.Transaction);

    /// <summary>Whose a transaction of this name is; null: nothing is known of it.</summary>
    public Task<Found?> Find(ChargerId charger, Charger state, Dictionary<string, Found> known, string transaction) => ByName(charger, state, known, transaction);

    /// <summary>The connector that is meant where only its charging place is told (2.x): the one that there is, else the one where somebody is.</summary>
    public async Task<Outlet> Resolve(ChargerId charger, Charger state, int evse)
    {
        var there = state.Outlets().Where(o => o.Evse == evse && o.Connector > 0).ToList();
        if (there.Count <= 1)
            return there is [var only] ? only : new(evse);
        foreach (var outlet in there)
        {
            if (await grains.Connector(charger, outlet).Show() is { Plugged: true } or { Expected: not null } or { Forming: not null } or { Transaction: not null })
                return outlet;
        }

        return there[0];
    }

    private async Task<bool> Fits(SessionId session, TransactionStopped stopped)
    {
        var running = await grains.Session(session).Show();
        return (stopped.At is null || running.StartedAt is null || stopped.At >= running.StartedAt)
            && (stopped.Token is null || stopped.Token == running.Token || running.MeterStartWh is null || stopped.MeterStopWh >= running.MeterStartWh);
    }

    private async Task<Found?> ByName(ChargerId charger, Charger state, Dictionary<string, Found> known, string transaction)
    {
        if (known.TryGetValue(transaction, out var remembered))
            return remembered;
        foreach (var outlet in state.Outlets())
        {
            if (await At(charger, outlet, transaction) is not { } found)
                continue;
            if (known.Count >= Remembered)
                known.Clear();
            return known[transaction] = found;
        }

        return await views.SessionOfTransaction(charger, transaction) is { } row ? new(null, row.Id, transaction) : null;
    }

    private async Task<Found?> At(ChargerId charger, Outlet outlet, string transaction)
    {
        var connector = await grains.Connector(charger, outlet).Show();
        return connector.Starts.FirstOrDefault(s => s.Transaction == transaction) is { } start ? new(outlet, start.Session, transaction)
            : connector.Forming?.Transaction == transaction || connector.Formed == transaction ? new(outlet, null, transaction)
            : null;
    }
}
