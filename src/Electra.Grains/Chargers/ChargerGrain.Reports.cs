using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Drivers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;

namespace Electra.Grains.Chargers;

/// <summary>What a charger says, and whom its grain asks what to answer.</summary>
public sealed partial class ChargerGrain
{
    private static readonly TimeSpan OldestStatus = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task<ChargerAnswer?> Report(long link, ChargerReport report, IReadOnlyList<Oddity> oddities)
    {
        if (socket is null || State.Link?.Number != link)
            return null;
        lastSeen = Now;
        Telemetry.Count(oddities);
        var answer = await Answer(report, oddities);
        // Decided once what it began is durable: unanswered, the charger tells it again.
        if (Reservations.UsedBy(report) is { } used && State.Reservations.Any(r => r.Id == used))
            await Turn(new Hear(new ReservationEnded(used, Reservations.Used), [], Policy));
        if (TransactionNews.Over(report) is { } over)
            await Forget(over);
        return answer;
    }

    private async Task<ChargerAnswer> Answer(ChargerReport report, IReadOnlyList<Oddity> oddities) =>
        report switch
        {
            TokenShown shown => await Judge(shown, null, oddities),
            Researched { Report: TokenShown shown, Finding: var finding } => await Judge(shown, finding as ContractFinding, oddities),
            OutletChanged changed => await Changed(changed, oddities),
            TransactionStarted started => await Started(started, oddities),
            TransactionStopped stopped => await Stopped(stopped, oddities),
            Metered metered => await Read(metered, oddities),
            TransactionProgressed news => await Followed(news, oddities),
            EventsSeen seen => await Seen(seen, oddities),
            NeedsTold needs => await Vehicle(needs.Evse, needs, new(Needs: needs), oddities),
            VehicleScheduleTold schedule => await Vehicle(schedule.Evse, schedule, new(Schedule: schedule), oddities),
            SettlementTold settlement => await Settled(settlement, oddities),
            PriorityTold priority => await Prioritised(priority, oddities),
            VatNumberGiven given => await Judged(given, oddities),
            VariablesTold or MonitorsTold or MessagesTold or ProfilesTold or CustomerTold => await Gathered(report, oddities),
            _ => (await Turn(new Hear(report, oddities, Policy))).Answer ?? Noted.Instance,
        };

    private async Task<ChargerAnswer> Judge(TokenShown shown, ContractFinding? finding, IReadOnlyList<Oddity> oddities)
    {
        var certificate = ContractRules.IsToBeProven(shown.Detail) ? ContractRules.Judge(shown.Token, finding) : null;
        if (certificate is not null && ContractRules.Odd(certificate, finding) is { } odd)
            oddities = [.. oddities, odd];
        var verdict = State.Boot is BootVerdict.Pending or BootVerdict.Rejected
            ? new(TokenStanding.Invalid)
            : IsAdHoc(shown.Token, shown.Detail) || TransactionNews.IsFree(shown.Detail) || await IsPaid(shown.Token) ? new(TokenStanding.Accepted)
            : certificate is not (null or ContractRules.Accepted) ? new(TokenStanding.Invalid) : await GrainFactory.Token(shown.Token).Judge();
        certificate = certificate is null ? null : ContractRules.With(certificate, verdict.Standing);
        await Turn(new HearToken(shown.Token, verdict.Standing, AsTerminal(shown.Token, oddities), certificate));
        Learn(shown.Token, shown.Detail, verdict);
        return new TokenJudged(verdict, certificate);
    }

    // Of which kind a token is, where its charger says otherwise than is known of it. Told, not waited for: the next one says it again.
    private void Learn(TokenId token, TokenDetail? detail, TokenVerdict? verdict)
    {
        if (detail is { Kind: var kind } && verdict is { Standing: not TokenStanding.Invalid } && TokenKinds.IsOther(token, kind, verdict))
            GrainFactory.Token(token).See(kind).Ignore();
    }

    private async Task<ChargerAnswer> Changed(OutletChanged changed, IReadOnlyList<Oddity> oddities)
    {
        if (Told(changed) is not { } places)
            return (await Turn(new Hear(changed with { Outlet = null }, oddities, Policy))).Answer!;
        if (places.Count == 0)
            await Note(oddities);
        foreach (var place in places)
        {
            await Changed(place, changed with { Outlet = place }, oddities);
            oddities = [];
        }

        return Noted.Instance;
    }

    // A status may be told as an event alone (G01): what it is of hears it, like any other.
    private async Task<ChargerAnswer> Seen(EventsSeen seen, IReadOnlyList<Oddity> oddities)
    {
        var answer = (await Turn(new Hear(seen, oddities, Policy))).Answer!;
        // Of a queue of long ago (a status is never queued, an event may be), nothing is now; that somebody is at one of several does not say where.
        foreach (var status in AvailabilityEvents.Of(seen).Where(s => !IsLongAgo(s.At)))
        {
            if (status is not { Outlet: null, Condition: Condition.Occupied or Condition.Reserved } || State.Outlets().Take(2).Count() == 1)
                await Changed(status, []);
        }

        return answer;
    }

    // By its own clock, as far as that is known to be off.
    private bool IsLongAgo(DateTimeOffset? at) =>
        Clocks.Runs(at) && Now + TimeSpan.FromMilliseconds(State.ClockOffsetMs ?? 0) - at > OldestStatus;

    // S1: a charging place may be named without its connector, and a charger of one connector may speak of it as of the whole. Null: the whole is meant.
    private List<Outlet>? Told(OutletChanged changed)
    {
        if (changed.Outlet is not { Evse: > 0 } told)
            return (changed.Outlet is not null || changed.Condition is Condition.Occupied) && State.Outlets().ToList() is [var only] ? [only] : null;
        if (told.Connector > 0)
            return [told];
        var there = State.Outlets().Where(o => o.Evse == told.Evse && o.Connector > 0).ToList();
        return there.Count == 0 ? [new(told.Evse)]
            // That somebody is at one of several does not say at which.
            : there.Count > 1 && changed.Condition is Condition.Occupied or Condition.Reserved ? [] : there;
    }

    private async Task<ChargerAnswer> Changed(Outlet outlet, OutletChanged changed, IReadOnlyList<Oddity> oddities)
    {
        await Meet(outlet, oddities);
        if (!State.Knows(outlet))
        {
            // More places than any charger has: a grain for each number that it can think of would be its way to fill the silo.
            await Note([new("too-many-connectors", outlet.ToString())]);
            return Noted.Instance;
        }

        var verdict = await GrainFactory.Connector(Id, outlet).Report(new(changed, []));
        Fetch(outlet);
        if (verdict is ConnectorVerdict.Done && ClockOffset.Measured(State, changed.At, Now) is not null)
            await Turn(new MeasureClock(changed.At!.Value));
        return Noted.Instance;
    }

    private async Task<ChargerAnswer> Started(TransactionStarted started, IReadOnlyList<Oddity> oddities)
    {
        await Meet(started.Outlet, AsTerminal(started.Token, oddities));
        return await transactions.Begin(started with { AdHoc = IsAdHoc(started.Token) }, Place(started.Outlet), oddities);
    }

    private async Task<ChargerAnswer> Stopped(TransactionStopped stopped, IReadOnlyList<Oddity> oddities)
    {
        if (stopped.Payment is { } payment)
            await Turn(new Hear(payment, [], Policy));
        stopped = stopped with { Payment = null };
        var found = await transactions.Find(Id, State, stopped);
        oddities = found.With(oddities);
        await Note(oddities);
        var answer = await transactions.End(Id, found, stopped, oddities) ?? (await Turn(new ParkStop(stopped, oddities))).Answer!;
        return stopped.Token is { } token && IsAdHoc(token) ? new TransactionClosed(new(TokenStanding.Accepted)) : answer;
    }

    private async Task<ChargerAnswer> Read(Metered metered, IReadOnlyList<Oddity> oddities)
    {
        if (metered.Outlet is { Connector: 0 } place)
            metered = metered with { Outlet = await transactions.Resolve(Id, State, place.Evse) };
        var found = await transactions.Find(Id, State, metered);
        oddities = found.With(oddities);
        await Note(oddities);
        await transactions.Meter(Id, found, metered, oddities);
        return Noted.Instance;
    }

    private async Task Meet(Outlet outlet, IReadOnlyList<Oddity> oddities)
    {
        if (!State.Knows(outlet))
            await Turn(new MeetOutlet(outlet));
        await Note(oddities);
    }

    private Task Note(IReadOnlyList<Oddity> oddities) => oddities.Count > 0 ? Turn(new Hear(new Beat(), oddities, Policy)) : Task.CompletedTask;

    // Its own card terminal shows these once the bank has said yes, and nobody else can (catalogue P).
    private bool IsAdHoc(TokenId token, TokenDetail? detail = null) => State.Settings.AdHoc?.Accepts(token, detail) ?? false;

    private IReadOnlyList<Oddity> AsTerminal(TokenId token, IReadOnlyList<Oddity> oddities)
    {
        if (!IsAdHoc(token) || KnownTerminals.Shown(State, token) is not { } shown)
            return oddities;
        Telemetry.Acted(shown);
        return [.. oddities, shown];
    }

    private Place Place(Outlet outlet) => new(Id, State.Settings.Station, outlet, State.Settings.MaxPowerW(outlet));
}
