namespace Electra.Domain.Tests.Pages;

public sealed class The_chargers_page
{
    private const string Reserve = """{"id":7,"expiryDateTime":"2026-11-24T18:00:00Z","idToken":{"idToken":"04A2B3C4D5","type":"ISO14443"},"evseId":1}""";
    private static readonly Connect Socket = new("ocpp1.6", "10.4.0.17:50412", "S1", []);
    private static readonly Hear Boot = new(new Booted(Lyon.Hyc), [], Lyon.Policy);

    private static readonly (string Name, Charger Row)[] Rows =
    [
        ("not known", A.Charger().State),
        ("provisioned, offline", Provisioned(BootVerdict.Accepted).State),
        ("online", Provisioned(BootVerdict.Accepted).After(Socket).State),
        ("online, Accepted", Booted(BootVerdict.Accepted).State),
        ("online, Pending", Booted(BootVerdict.Pending).State),
        ("online, Rejected", Booted(BootVerdict.Rejected).State),
        ("online, with a reservation", Booted(BootVerdict.Accepted).After(Taken("reserve-now", Reserve, "Accepted")).State),
        ("offline again", Booted(BootVerdict.Accepted).After(new Disconnect(1, "closed by the charger")).State),
    ];

    private static readonly (string Name, ChargerInput Column)[] Link =
    [
        ("Connect", Socket),
        ("Disconnect of the link", new Disconnect(1, "closed by the charger")),
        ("Disconnect of an older link", new Disconnect(0, "closed by the charger")),
        ("Hear Booted", Boot),
        ("Hear Booted, another make", new Hear(new Booted(new("ABB", "Terra 184")), [], Lyon.Policy)),
    ];

    private static readonly (string Name, ChargerInput Column)[] Said =
    [
        ("Hear Beat", new Hear(new Beat(), [], Lyon.Policy)),
        ("Hear OutletChanged, as a whole", new Hear(new OutletChanged(null, Condition.Available), [], Lyon.Policy)),
        ("Hear VendorMessage", new Hear(new VendorMessage("fr.e-totem", null, null), [], Lyon.Policy)),
        ("Hear JobProgressed", new Hear(new JobProgressed("firmware", "Downloaded"), [], Lyon.Policy)),
        ("Hear SecurityEventRaised", new Hear(new SecurityEventRaised("TamperDetectionActivated", Lyon.At(30)), [], Lyon.Policy)),
        ("Hear CertificateAsked, no request at all", new Hear(new CertificateAsked("hello"), [], Lyon.Policy)),
        ("HearToken", new HearToken(Lyon.Alice, TokenStanding.Accepted, [])),
        ("MeasureClock", new MeasureClock(Lyon.At(29))),
        ("MeetOutlet, known", new MeetOutlet(Lyon.Left)),
        ("MeetOutlet, new", new MeetOutlet(new(2))),
        ("ParkStop", new ParkStop(Lyon.Stop(), [])),
        ("KeepUnplaced", new KeepUnplaced(Lyon.News(TransactionStage.Started, token: Lyon.Alice) with { Outlet = null }, [])),
        ("PlaceTransaction, nothing waits", new PlaceTransaction("tx", Lyon.Left, [])),
        ("Hear CardPaymentTold", new Hear(new CardPaymentTold("ies", PaymentStep.Paid, 3000, "EUR", "POS17"), [], Lyon.Policy)),
        ("Hear CardPaymentTold, price asked", new Hear(new CardPaymentTold("e-totem", PaymentStep.PriceAsked, Transaction: "17"), [], Lyon.Policy)),
        ("Hear MeterKeysTold", new Hear(new MeterKeysTold([new(Lyon.Left, "M-1", "3059AB")]), [], Lyon.Policy)),
        ("Hear SettlementTold, no session's", new Hear(new SettlementTold(null, "psp-1", "Canceled", 0, Lyon.At(30)), [], Lyon.Policy)),
        ("Hear LimitAsked", new Hear(new LimitAsked(7), [], Lyon.Policy)),
        ("Hear ReservationEnded", new Hear(new ReservationEnded(7, "Expired"), [], Lyon.Policy)),
        ("NoteOddities", new NoteOddities([new(new("empty-frame"), 400)])),
    ];

    private static readonly (string Name, ChargerInput Column)[] Asked =
    [
        ("Provision", new Provision(Lyon.Charger, Lyon.Provisioned, false, "key:ops")),
        ("Provision, another station", new Provision(Lyon.Charger, Lyon.Provisioned with { Station = new("paris-3") }, true, "key:ops")),
        ("Onboard", new Onboard(Lyon.Charger)),
        ("BeginConfiguration", new BeginConfiguration()),
        ("NoteSettings", new NoteSettings([], [])),
        ("TakeOrder, update-dynamic-schedule accepted", Taken("update-dynamic-schedule", """{"chargingProfileId":7,"scheduleUpdate":{"limit":16}}""", "Accepted")),
        ("TakeOrder, update-dynamic-schedule rejected", Taken("update-dynamic-schedule", """{"chargingProfileId":7,"scheduleUpdate":{"limit":16}}""", "Rejected")),
        ("TakeOrder, notify-web-payment-started", Taken("notify-web-payment-started", """{"evseId":1,"timeout":120}""", null)),
        ("TakeOrder, set-default-tariff accepted", Taken("set-default-tariff", """{"evseId":0,"tariff":{"tariffId":"T-DAY"}}""", "Accepted")),
        ("TakeOrder, reserve-now accepted", Taken("reserve-now", Reserve, "Accepted")),
        ("TakeOrder, reserve-now occupied", Taken("reserve-now", Reserve, "Occupied")),
        ("TakeOrder, cancel-reservation accepted", Taken("cancel-reservation", """{"reservationId":7}""", "Accepted")),
        ("TakePayment", new TakePayment(new("WEB0123456789ABC"), Lyon.Asked)),
        ("NoteCommand", new NoteCommand("reset", "{}", "key:ops", "Accepted")),
    ];

    [Fact]
    public void Is_what_the_rules_say() => new Page("charger.md")
        .Line("# A charger as a whole: boot, link, and what it says").Line()
        .Line("Generated by `The_chargers_page` from `ChargerDecider`; a test fails when it differs. A cell is the facts recorded, what a boot is")
        .Line("answered, oddities (`+`) and what is owed (`→`). `=` means: nothing is recorded. The gateway lets in only who is known or onboarded.").Line()
        .Line("## Its link and its boot").Line()
        .Table("state", Rows, Link, Decide)
        .Line("## What it says").Line()
        .Table("state", Rows, Said, Decide)
        .Line("## What is asked of it").Line()
        .Table("state", Rows, Asked, Decide)
        .ShouldBeAsWritten();

    [Fact]
    public void Has_a_row_for_each_boot() => Rows.Select(r => r.Row.Boot).OfType<BootVerdict>().Distinct().Should().BeEquivalentTo(Enum.GetValues<BootVerdict>());

    [Fact]
    public void Has_a_column_for_each_input() =>
        Link.Concat(Said).Concat(Asked).Select(c => c.Column.GetType()).Distinct().Should().BeEquivalentTo(Page.KindsOf<ChargerInput>());

    private static TakeOrder Taken(string command, string payload, string? status) =>
        new(new(command, payload), new Answered("Any", "1", status, "{}", Lyon.At(30), Lyon.At(30)));

    private static string Decide(Charger state, ChargerInput input)
    {
        var outcome = new Scenario<ChargerDecider, Charger, ChargerInput, ChargerFact, ChargerReply>(state).When(input, Lyon.At(31));
        var facts = outcome.Facts.Select(f => f switch
        {
            ChargerOddity o => Cell.Odd(o.Oddity),
            ChargerConnected c => $"ChargerConnected {c.Link}",
            _ => f.GetType().Name,
        }).ToList();
        return Cell.Of(facts is [] ? "=" : facts[0], (outcome.Reply.Answer as Welcome)?.Verdict.ToString(), facts.Skip(1), outcome.Effects);
    }

    private static Scenario<ChargerDecider, Charger, ChargerInput, ChargerFact, ChargerReply> Provisioned(BootVerdict admission) =>
        A.Charger(new ChargerProvisioned(Lyon.Charger, Lyon.Provisioned with { Admission = admission }, "key:ops", Lyon.Morning));

    private static Scenario<ChargerDecider, Charger, ChargerInput, ChargerFact, ChargerReply> Booted(BootVerdict admission) => Provisioned(admission).After(Socket).After(Boot);
}
