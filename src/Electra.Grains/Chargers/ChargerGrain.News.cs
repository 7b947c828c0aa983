using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Drivers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;

namespace Electra.Grains.Chargers;

/// <summary>What a 2.x charger tells of its transactions: where each is, and that none is refused however strange it is.</summary>
public sealed partial class ChargerGrain
{
    private readonly EventSequences sequences = new();

    private async Task<ChargerAnswer> Followed(TransactionProgressed news, IReadOnlyList<Oddity> oddities)
    {
        if (sequences.Heard(news) is > 0 and var missing)
            oddities = [.. oddities, new("events-missing", $"{missing} before the last, which is {news.Sequence}")];
        if (oddities.Count == 0 && !Unplaced.Holds(State, news.Transaction) && await transactions.Read(news) is { } there)
        {
            Fetch(there);
            return new TransactionFollowed();
        }

        var adHoc = news.Token is { } shown && IsAdHoc(shown, news.TokenDetail);
        if (adHoc)
            oddities = AsTerminal(news.Token!.Value, oddities);
        var found = news is { Stage: TransactionStage.Started, Outlet.Connector: > 0 } ? null : await transactions.Find(Id, State, news);
        if (news is { Stage: TransactionStage.Started, Outlet: null } && await IsOfAnother(news, found))
            found = null;
        if (await Where(news, found) is not { } outlet || await IsPast(news, found))
            return found?.Session is { } old ? await transactions.Recall(old, news, oddities) : await Wait(news, oddities);

        await Meet(outlet, oddities);
        if (!State.Knows(outlet))
            return await Strayed(news, [new("too-many-connectors", outlet.ToString())]);
        await Expect(outlet, news);
        var placed = await Place(outlet, news);
        var parked = State.Parked.FirstOrDefault(p => p.Transaction == news.Transaction && !(p.ChargerTime < news.At));
        if (await transactions.Progress(news, Place(outlet), new(adHoc, parked is not null), oddities) is not { } followed)
            return found?.Session is { } forgotten ? await transactions.Recall(forgotten, news, oddities) : await Strayed(news, oddities);
        // Its end had come before its beginning.
        if (parked is not null && news.Stage is not TransactionStage.Ended)
            await GrainFactory.Connector(Id, outlet).End(new(parked.Transaction, parked.Token, parked.MeterStopWh, parked.ChargerTime, parked.Reason, []), []);
        if (news is { Token: null, Samples.Count: > 0 } && found?.Session is null && await IsNobodys(outlet, news.Transaction))
            await transactions.Keep(Id, news);
        if (news.Token is { } told)
            Learn(told, news.TokenDetail, followed.Verdict);
        Fetch(outlet);
        return new TransactionFollowed(followed.Verdict ?? placed, followed.TotalCost);
    }

    // Its place comes later, with the plug: until then it is the charger's to remember whose it is.
    private async Task<ChargerAnswer> Wait(TransactionProgressed news, IReadOnlyList<Oddity> oddities)
    {
        var known = Unplaced.Of(State, news);
        if (Unplaced.Waits(State, news) && State.Parked.All(p => p.Transaction != news.Transaction))
        {
            if (known is not null)
                await transactions.Keep(Id, news);
            await Turn(new KeepUnplaced(news, oddities));
            return new TransactionFollowed(await Worth(news));
        }

        if (known is null)
            return await Strayed(news, oddities);
        var flowed = Unplaced.HasFlowed(known, news);
        // Whose it was, and where its meter stood, was told with its first news alone.
        if (flowed)
            await transactions.Keep(Id, known);
        ChargerAnswer answer = flowed ? await Strayed(news with { Token = news.Token ?? known.Token }, oddities) : new TransactionFollowed(await Worth(news));
        await Turn(new PlaceTransaction(news.Transaction, null, flowed ? [] : oddities));
        return answer;
    }

    // What was told before it was known where: its connector hears it now, as it was told then. Gives what its token was found to be worth there.
    private async Task<TokenVerdict?> Place(Outlet outlet, TransactionProgressed news)
    {
        if (!Unplaced.Holds(State, news.Transaction))
            return null;
        TransactionFollowed? told = null;
        var known = Unplaced.Of(State, news);
        if (known is not null)
        {
            var adHoc = known.Token is { } shown && IsAdHoc(shown, known.TokenDetail);
            told = await transactions.Progress(Unplaced.At(known, outlet), Place(outlet), new(adHoc, false), []);
        }

        await Turn(new PlaceTransaction(news.Transaction, known is null ? null : outlet, []));
        return told?.Verdict;
    }

    // U1: told with its first news alone, and perhaps without the connector. What is known of the transaction says the rest.
    private async Task<Outlet?> Where(TransactionProgressed news, TransactionFinder.Found? found) => news.Outlet switch
    {
        { Connector: > 0 } told when found?.Outlet is null || found.Outlet == told => told,
        // It began before its cable was known: the charge stays where it is.
        { Evse: var evse } when found?.Outlet is { } its && its.Evse == evse => its,
        { Connector: > 0 } told => told,
        { } told => await transactions.Resolve(Id, State, told.Evse),
        null when found is not null => found.Outlet,
        null => State.Outlets().ToList() is [var only] ? only : await Ordered(news),
    };

    // F02: an order from afar named the place, and its number says which order it was.
    private async Task<Outlet?> Ordered(TransactionProgressed news)
    {
        foreach (var outlet in news.RemoteStartId is null ? [] : State.Outlets().ToList())
        {
            if (Unplaced.Follows(await GrainFactory.Connector(Id, outlet).Show(), news))
                return outlet;
        }

        return null;
    }

    // U2: names may begin anew with a boot. One that has ended, and began before this, is not what begins now.
    private async Task<bool> IsOfAnother(TransactionProgressed news, TransactionFinder.Found? found) =>
        found is { Session: { } session } && Clocks.Runs(news.At)
        && await GrainFactory.Session(session).Show() is { Closing: not null } past && (past.ChargerStartedAt ?? past.StartedAt) < news.At;

    // Its connector has forgotten it, and its session ended after this: no other is born of it.
    private async Task<bool> IsPast(TransactionProgressed news, TransactionFinder.Found? found) =>
        news.Stage is TransactionStage.Updated && found is { Outlet: null, Session: { } session }
        && await GrainFactory.Session(session).Show() is { Closing: { } closing } && news.At <= closing.At;

    private async Task<bool> IsNobodys(Outlet outlet, string transaction) =>
        (await GrainFactory.Connector(Id, outlet).Show()).Starts.All(s => s.Transaction != transaction);

    // F01: an order names its EVSE alone, and the driver may have plugged another of its connectors than was thought.
    private async Task Expect(Outlet outlet, TransactionProgressed news)
    {
        if (news is not { RemoteStartId: { } number, Stage: not TransactionStage.Ended })
            return;
        foreach (var other in State.Outlets().Where(o => o.Evse == outlet.Evse && o != outlet).ToList())
        {
            if ((await GrainFactory.Connector(Id, other).Show()).Expected is not { } expected || SessionNames.StartNumber(expected.Session) != number)
                continue;
            await GrainFactory.Connector(Id, outlet).Expect(new(
                expected.Session, Place(outlet), expected.Token, Tools.Options.StartPatience,
                expected.Paid ? (await GrainFactory.Session(expected.Session).Show()).PaymentReference : null));
            await GrainFactory.Connector(Id, other).Release(expected.Session);
        }
    }

    // Nobody's: kept for reconciliation, never billed, and never refused (the contract).
    private async Task<ChargerAnswer> Strayed(TransactionProgressed news, IReadOnlyList<Oddity> oddities)
    {
        await transactions.Keep(Id, news);
        if (news.Stage is TransactionStage.Ended)
            await Turn(new ParkStop(TransactionNews.Stop(news) with { Samples = [] }, oddities));
        else
            await Note([.. oddities, new("unknown-transaction", $"{news.Stage} of {news.Transaction}")]);
        return new TransactionFollowed(await Worth(news));
    }

    private async Task<TokenVerdict?> Worth(TransactionProgressed news) =>
        news.Token is not { } token ? null
        : IsAdHoc(token, news.TokenDetail) || TransactionNews.IsFree(news.TokenDetail) || await IsPaid(token) ? new(TokenStanding.Accepted)
        : await GrainFactory.Token(token).Judge();

    // What a vehicle needs is its session's to know (K15 to K17); where there is none yet, its connector keeps it for it.
    private async Task<ChargerAnswer> Vehicle(int evse, ChargerReport report, NoteVehicle note, IReadOnlyList<Oddity> oddities)
    {
        if (await Where(evse) is { } outlet)
        {
            await Meet(outlet, []);
            if (State.Knows(outlet))
                await GrainFactory.Connector(Id, outlet).Note(note);
        }

        return (await Turn(new Hear(report, oddities, Policy))).Answer!;
    }

    // S1: a charger of one connector may number no EVSE.
    private async Task<Outlet?> Where(int evse) =>
        evse > 0 ? await transactions.Resolve(Id, State, evse) : State.Outlets().ToList() is [var only] ? only : null;

    // It has been back for a while: what it has not spoken of since is asked for, each by its session. A newer link has a due time of its own; and
    // only what it named itself is asked for: a transaction that 1.6 began under our number is not known to it under that.
    private async Task Reconcile()
    {
        if (socket is null || State.Link is not { } link || Now - link.Since < Reconciliation.After)
            return;
        foreach (var outlet in State.Outlets().ToList())
        {
            var connector = await GrainFactory.Connector(Id, outlet).Show();
            if (connector is { Session: { } session, Transaction: { } transaction } && connector.Starts.Any(s => s.Named && s.Transaction == transaction))
                await GrainFactory.Session(session).Tell(new QuestionTransaction(link.Since));
        }
    }
}
