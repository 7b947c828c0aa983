using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>The rules of a charger as a whole: who it is, how it is let in, what it is answered.</summary>
public sealed class ChargerDecider : IDecider<Charger, ChargerInput, ChargerFact, ChargerReply>
{
    /// <summary>One oddity is recorded again after this long; until then it is counted in memory.</summary>
    public static readonly TimeSpan OddityEvery = TimeSpan.FromHours(1);

    // A charger with wild connector numbers must not fill the state.
    private const int MostDiscovered = 64;

    private ChargerDecider() { }

    /// <inheritdoc/>
    public static Charger Initial { get; } = new();

    /// <inheritdoc/>
    public static Decision<ChargerFact, ChargerReply> Decide(Charger state, ChargerInput input, DateTimeOffset now) => input switch
    {
        // What the charger says is true whatever we had planned.
        Connect i => Connected(state, i, now),
        Disconnect i when state.Link?.Number == i.Link => Record(new ChargerDisconnected(i.Link, i.Why, now)),
        Hear { Report: Booted report } i => Boot(state, report, i, now),
        Hear { Report: OutletChanged { Outlet: null } report } i => Whole(state, report, i, now),
        Hear { Report: VendorMessage report } i => Vendor(state, report, i, now),
        Hear { Report: JobProgressed or SecurityEventRaised or CertificateAsked } i => Upkeep.Heard(state, i, now),
        Hear { Report: CardPaymentTold or MeterKeysTold or SettlementTold } i => CardPayments.Told(state, i.Report, i.Oddities, now),
        Hear i => Announcements.Heard(state, i, now),
        NoteOddities i => Record(new(), [.. i.Told.Select(t => new ChargerOddity(t.Oddity, now, t.Times))]),
        HearToken i => Record(new(), [new TokenWasShown(i.Token, i.Standing, now, i.Certificate), .. Odd(state, i.Oddities, now)]),
        ParkStop i when state.Parked.Any(p => IsTheSame(p, i.Report)) => Answer(new(new TransactionClosed(null))),
        ParkStop i => Parked(state, i, now),
        KeepUnplaced i => Unplaced.Kept(state, i, now),
        PlaceTransaction i when Unplaced.Holds(state, i.Transaction) => Record([new TransactionPlaced(i.Transaction, i.Outlet, now), .. Odd(state, i.Oddities, now)]),
        MeasureClock i when ClockOffset.Measured(state, i.Told, now) is { } measured => Record(measured),
        MeetOutlet i when state.Knows(i.Outlet) || state.Discovered.Count >= MostDiscovered => Answer(new()),
        MeetOutlet i => Discovered(state, i.Outlet, now),

        // Permission.
        Provision i => Provisioned(state, i, now),
        Onboard when state.Id is not null => Answer(new()),
        Onboard i => new([new ChargerProvisioned(i.Id, ChargerSettings.Onboarded, null, now)], [new TellStation(StationId.Unassigned, i.Id, true)], new(Created: true)),
        TakePayment i => PaidStarts.Taken(state, i, now),
        BeginConfiguration => Record(new ConfigurationBegun(now)),
        NoteSettings i => Record(new SettingsNoted(i.Drift, i.Settings, now)),
        TakeOrder i => Record([.. OrdersTaken.Learnt(state, i.Order, i.Outcome, now)]),
        NoteCommand i => Record(new CommandGiven(i.Command, i.Payload, i.By, i.Outcome, now)),
        _ => Answer(new()),
    };

    /// <inheritdoc/>
    public static Charger Evolve(Charger state, ChargerFact fact) => ChargerFolding.Fold(state, fact);

    /// <summary>These oddities as facts, one a name. Which of them are recorded now is weighed by <see cref="OddityTally"/>.</summary>
    public static IEnumerable<ChargerOddity> Odd(Charger state, IEnumerable<Oddity> oddities, DateTimeOffset now) =>
        oddities.GroupBy(o => o.Name).Select(g => new ChargerOddity(g.First(), now, g.Count()));

    /// <summary>Whether this oddity is worth an entry: each name at most once an hour.</summary>
    public static bool IsDue(Charger state, string oddity, DateTimeOffset now) =>
        state.Oddities.FirstOrDefault(m => m.Name == oddity) is not { } met || now - met.Last >= OddityEvery;

    private static Decision<ChargerFact, ChargerReply> Provisioned(Charger state, Provision input, DateTimeOffset now)
    {
        var settings = input.KeepPassword ? input.Settings with { Password = state.Settings.Password } : input.Settings;
        List<Effect> effects = [new TellStation(settings.Station, state.Id ?? input.Id, true)];
        if (state.Id is not null && state.Settings.Station != settings.Station)
            effects.Add(new TellStation(state.Settings.Station, state.Id.Value, false));
        return new([new ChargerProvisioned(state.Id ?? input.Id, settings, input.By, now)], effects, new(Created: state.Id is null));
    }

    private static Decision<ChargerFact, ChargerReply> Discovered(Charger state, Outlet outlet, DateTimeOffset now) => Record(
        [new OutletDiscovered(outlet, now), .. Odd(state, state.Settings.Evses is [] ? [] : [new Oddity("unprovisioned-connector", outlet.ToString())], now)]);

    // The last link stays in the state as one that was never told to be closed: its number, not its end, fences it.
    private static Decision<ChargerFact, ChargerReply> Connected(Charger state, Connect input, DateTimeOffset now)
    {
        List<ChargerFact> facts = [];
        if (state.Link is { } old)
            facts.Add(new ChargerDisconnected(old.Number, "replaced by a newer socket", now));
        var link = state.LastLink + 1;
        facts.Add(new ChargerConnected(link, input.Protocol, input.Remote, input.Silo, now));
        facts.AddRange(Odd(state, input.Oddities, now));
        return new(facts, Sessions.Reconciliation.Owed(input.Protocol, now), new(Link: link));
    }

    // OCPP 1.6 §4.2: accepted, or not yet, or not at all; the interval is the heartbeat's or the wait.
    private static Decision<ChargerFact, ChargerReply> Boot(Charger state, Booted report, Hear input, DateTimeOffset now)
    {
        var verdict = state.Settings.Admission;
        List<ChargerFact> facts = [new ChargerBooted(report.Identity, report.Reason, verdict, now), .. Odd(state, [.. input.Oddities, .. BootRules.Unexpected(state, report)], now)];
        IReadOnlyList<Effect> effects = verdict is BootVerdict.Accepted && !BootRules.JustConfigured(state, report, now) ? [new ConfigureCharger()] : [];
        var interval = verdict is BootVerdict.Accepted ? input.Policy.Heartbeat : input.Policy.RetryBoot;
        return new(facts, effects, new(new Welcome(verdict, now, interval)));
    }

    private static Decision<ChargerFact, ChargerReply> Whole(Charger state, OutletChanged report, Hear input, DateTimeOffset now)
    {
        var error = report.ErrorCode is "NoError" ? null : report.ErrorCode;
        List<ChargerFact> facts = [];
        if (state.Whole != report.Condition || state.WholeError != error)
            facts.Add(new WholeReported(report.Condition, error, report.VendorErrorCode, report.Info, now, report.At));
        var oddities = Connectors.ConditionTable.ForTheWhole(report.Condition)
            ? input.Oddities
            : [.. input.Oddities, new Oddity("unlisted-state-of-whole", report.Condition.ToString())];
        facts.AddRange(Odd(state, oddities, now));
        if (ClockOffset.Measured(state, report.At, now) is { } offset)
            facts.Add(offset);
        return new(facts, [], new(Noted.Instance));
    }

    private static Decision<ChargerFact, ChargerReply> Vendor(Charger state, VendorMessage report, Hear input, DateTimeOffset now) => Record(
        new(new VendorAnswered("UnknownVendorId")),
        [new VendorSpoke(report.VendorId, report.MessageId, Short(report.Data), now), .. Odd(state, input.Oddities, now)]);

    private static Decision<ChargerFact, ChargerReply> Parked(Charger state, ParkStop input, DateTimeOffset now) => Record(
        new(new TransactionClosed(null)),
        [
            new StopParked(input.Report.Transaction, input.Report.Token, input.Report.MeterStopWh, input.Report.At, input.Report.Reason, now),
            .. Odd(state, [.. input.Oddities, new Oddity("unknown-transaction", $"StopTransaction {input.Report.Transaction}")], now),
        ]);

    // The whole of it stands in the OCPP log; here only what names it.
    private static string? Short(string? data) => data is { Length: > 200 } ? data[..(char.IsHighSurrogate(data[199]) ? 199 : 200)] : data;

    private static bool IsTheSame(StopParked parked, TransactionStopped report) =>
        parked.Transaction == report.Transaction && parked.MeterStopWh == report.MeterStopWh && parked.ChargerTime == report.At;

    private static Decision<ChargerFact, ChargerReply> Answer(ChargerReply reply) => new([], [], reply);

    private static Decision<ChargerFact, ChargerReply> Record(params ChargerFact[] facts) => new(facts, [], new());

    private static Decision<ChargerFact, ChargerReply> Record(ChargerReply reply, params ChargerFact[] facts) => new(facts, [], reply);
}
