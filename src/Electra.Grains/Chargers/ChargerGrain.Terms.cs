using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Drivers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;

namespace Electra.Grains.Chargers;

/// <summary>What only 2.1 has words for: payments at the charger's own terminal, priority, and what is true since an order was taken.</summary>
public sealed partial class ChargerGrain
{
    // A driver stands there; later the charger has answered by itself.
    private static readonly TimeSpan VatPatience = TimeSpan.FromSeconds(10);

    // A payment is its session's to keep; where there is none, the charger's.
    private async Task<ChargerAnswer> Settled(SettlementTold told, IReadOnlyList<Oddity> oddities)
    {
        if (await SessionOf(told.Transaction) is not { } session)
            return (await Turn(new Hear(told, oddities, Policy))).Answer!;
        // Its opening is owed by its connector and not here yet: silence, and the charger tells it again.
        if ((await GrainFactory.Session(session).Tell(new NoteSettlement(Settlement.Of(told), oddities))).Verdict is SessionVerdict.Unknown)
            throw new LedgerSilentException($"session {session} is not open yet");
        return new SettlementAnswered();
    }

    private async Task<ChargerAnswer> Prioritised(PriorityTold told, IReadOnlyList<Oddity> oddities)
    {
        var session = await SessionOf(told.Transaction);
        if (session is { } its && (await GrainFactory.Session(its).Tell(new NotePriority(told.Active))).Verdict is SessionVerdict.Unknown or SessionVerdict.NotRunning)
            throw new LedgerSilentException($"session {its} is not open yet");
        if (session is null)
            oddities = [.. oddities, new("priority-of-nobody", told.Transaction)];
        await Note(oddities);
        return Noted.Instance;
    }

    // Whose number it is may be a person: it stands in no fact.
    private async Task<ChargerAnswer> Judged(VatNumberGiven given, IReadOnlyList<Oddity> oddities)
    {
        await Note(oddities);
        using var patience = new CancellationTokenSource(VatPatience, Tools.Clock);
        VatVerdict verdict;
        try
        {
            verdict = await vatNumbers.Judge(given.Number, patience.Token);
        }
        catch (Exception failure)
        {
            // Nobody could be asked: it is not refused for that.
            Tools.Log.VatNumberUnjudged(Id.Value, failure.Message);
            verdict = new(VatNumbers.IsWellFormed(given.Number));
        }

        return new VatNumberJudged(given.Number, verdict.Valid, verdict.Company, given.Evse);
    }

    // The charger has taken it: to answer anything but that would be a lie, recorded or not.
    private async Task Heed(Verbatim order, OrderOutcome outcome)
    {
        try
        {
            await Turn(new TakeOrder(order, outcome));
            if (OrdersTaken.Priority(order, outcome) is var (transaction, active) && await SessionOf(transaction) is { } session)
                await GrainFactory.Session(session).Tell(new NotePriority(active));
        }
        catch (Exception failure)
        {
            Tools.Log.OrderUnheeded(Id.Value, order.Command, failure.Message);
        }
    }

    // It is good for one start: for another only where the one before never came to life, or came to nothing. Recorded first, for it takes a right.
    private async Task<bool> Takes(StartRequest paid)
    {
        if (PaidStarts.Before(State, paid.Token, paid.Session) is { } before
            && (await GrainFactory.Session(before).Show() is { Id: not null, State: not SessionState.Failed } || await IsPaid(paid.Token)))
            return false;
        await Turn(new TakePayment(paid.Token, paid.Session));
        return true;
    }

    // Paid for on the web: it is waited for at one of its connectors, or charges there.
    private async Task<bool> IsPaid(TokenId token)
    {
        if (!WebTokens.MayBe(token))
            return false;
        foreach (var outlet in State.Outlets().ToList())
        {
            var connector = await GrainFactory.Connector(Id, outlet).Show();
            if (connector.Expected is { Paid: true } expected && expected.Token == token)
                return true;
            if (connector.Session is { } session && await GrainFactory.Session(session).Show() is { WayIn: WayIn.WebPayment, Closing: null } paid && paid.Token == token)
                return true;
        }

        return false;
    }

    private async Task<SessionId?> SessionOf(string? transaction) =>
        transaction is { Length: > 0 } name ? (await transactions.Find(Id, State, name))?.Session : null;
}
