namespace Electra.Domain.Tests.Pages;

public sealed class The_sessions_page
{
    private static readonly AskStart Ask = new(Lyon.Born, Lyon.Place, Lyon.Alice, TimeSpan.FromMinutes(5));

    private static Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply> Charging => A.Session().After(Lyon.Open());

    private static readonly (string Name, Session Row)[] Rows =
    [
        ("not known", A.Session().State),
        ("Starting", A.Session().After(Ask).State),
        ("Preparing", A.Session().After(Ask).After(new SeeCondition(Condition.Preparing, null)).State),
        ("Charging", Charging.State),
        ("Charging, asked for its meter", Charging.After(new ListenForMeter(true, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(3)), Lyon.At(20)).State),
        ("Charging, asked for", Charging.After(new QuestionTransaction(Lyon.At(20)), Lyon.At(20)).State),
        ("Charging, said to be over", Charging.After(new QuestionTransaction(Lyon.At(20)), Lyon.At(20)).After(new HearTransactionStatus(new(false, false)), Lyon.At(20)).State),
        ("Charging, no plug told", A.Session().After(Lyon.Open(sawPlug: false)).State),
        ("Finishing, vehicle gone without its stop", Charging.After(new SeeUnplugged()).State),
        ("Suspended", Charging.After(new SeeCondition(Condition.SuspendedEv, null)).State),
        ("Charging, nobody's yet", A.Session().After(Lyon.Nobodys()).State),
        ("Preparing, in its transaction", Charging.After(new SeeFlow(ChargingState.EvConnected)).State),
        ("Suspended, as 2.x tells it", Charging.After(new SeeFlow(ChargingState.SuspendedEv)).State),
        ("Finishing, stopped", Charging.After(Lyon.Close(), Lyon.At(31)).State),
        ("Finishing, superseded", Charging.After(new SeeSuperseded()).State),
        ("Ended", Charging.After(Lyon.Close(), Lyon.At(31)).After(new SeeUnplugged()).State),
        ("Ended without its stop", Charging.After(new SeeSuperseded()).After(new Woken(SessionDecider.UnplugExpires)).State),
        ("Failed", A.Session().After(Ask).After(new StartOrderEnded(false, "refused")).State),
    ];

    private static readonly (string Name, SessionInput Column)[] Transaction =
    [
        ("OpenTransaction", Lyon.Open()),
        ("CloseTransaction", Lyon.Close()),
        ("CloseTransaction, impossible", Lyon.Close(910_000)),
        ("LearnStart, of a token", new LearnStart(Lyon.Bob, Lyon.Good)),
        ("LearnStart, of an earlier beginning", new LearnStart(MeterStartWh: 900, At: Lyon.At(-5))),
        ("ReadMeter", new ReadMeter([Lyon.Register(3000, 20)], [])),
    ];

    private static readonly (string Name, SessionInput Column)[] Seen =
    [
        ("SeeCondition Charging", new SeeCondition(Condition.Charging, null)),
        ("SeeCondition SuspendedEv", new SeeCondition(Condition.SuspendedEv, null)),
        ("SeeFlow Charging", new SeeFlow(ChargingState.Charging)),
        ("SeeFlow EvConnected", new SeeFlow(ChargingState.EvConnected)),
        ("NoteVehicle", new NoteVehicle(new(1, "DC", EnergyWh: 40_000))),
        ("SeeUnplugged", new SeeUnplugged()),
        ("SeeSuperseded", new SeeSuperseded()),
        ("Woken start-expires", new Woken(SessionDecider.StartExpires)),
        ("Woken unplug-expires", new Woken(SessionDecider.UnplugExpires)),
        ("ListenForMeter, charger there", new ListenForMeter(true, TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(3))),
        ("ListenForMeter, charger away", new ListenForMeter(false, TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(3))),
    ];

    private static readonly (string Name, SessionInput Column)[] Back =
    [
        ("QuestionTransaction", new QuestionTransaction(Lyon.At(25))),
        ("Woken ask-transaction-again", new Woken(Reconciliation.AskAgain)),
        ("HearTransactionStatus, it goes on", new HearTransactionStatus(new(true, false))),
        ("HearTransactionStatus, over, messages wait", new HearTransactionStatus(new(false, true))),
        ("HearTransactionStatus, over, nothing waits", new HearTransactionStatus(new(false, false))),
    ];

    private static readonly (string Name, SessionInput Column)[] Told =
    [
        ("Resume", new Resume(Lyon.At(29))),
        ("Resume, of an offline queue", new Resume(Lyon.At(29), Live: false)),
        ("NoteDetail", new NoteDetail(new("ChargingOnly", "T-DAY"), Lyon.At(29))),
        ("NotePriority", new NotePriority(true)),
        ("KnowVehicle", new KnowVehicle(null, Lyon.Car, Lyon.Megane)),
        ("NoteSettlement", new NoteSettlement(new("psp-1", "Settled", 12.5m, Lyon.At(30)), [])),
    ];

    private static readonly (string Name, SessionInput Column)[] Asked =
    [
        ("AskStart", Ask),
        ("StartOrderEnded, willing", new StartOrderEnded(true, "accepted")),
        ("StartOrderEnded, not willing", new StartOrderEnded(false, "refused")),
        ("AskStop", new AskStop("key:ops")),
    ];

    [Fact]
    public void Is_what_the_rules_say() => new Page("session.md")
        .Line("# A session: every state, every input").Line()
        .Line("Generated by `The_sessions_page` from `SessionDecider`; a test fails when it differs. A cell is the state after it, the answer, oddities")
        .Line("(`+`) and what is owed (`→`). `=` means: nothing is recorded.").Line()
        .Line("## Its transaction").Line()
        .Table("state", Rows, Transaction, Decide)
        .Line("## What its connector saw, and due times").Line()
        .Table("state", Rows, Seen, Decide)
        .Line("## What its charger is asked when it has come back").Line()
        .Table("state", Rows, Back, Decide)
        .Line("## What OCPP 2.1 tells beyond").Line()
        .Line("None of it changes what is billed.").Line()
        .Table("state", Rows, Told, Decide)
        .Line("## What is asked of it").Line()
        .Table("state", Rows, Asked, Decide)
        .ShouldBeAsWritten();

    [Fact]
    public void Has_a_row_for_each_state() =>
        Rows.Where(r => r.Row.Id is not null).Select(r => r.Row.State).Distinct().Should().BeEquivalentTo(Enum.GetValues<SessionState>());

    [Fact]
    public void Has_rows_that_are_what_they_are_called() =>
        Rows.Where(r => r.Row.Id is not null).Should().OnlyContain(r => r.Name.StartsWith(r.Row.State.ToString(), StringComparison.Ordinal));

    [Fact]
    public void Has_a_column_for_each_input() =>
        Transaction.Concat(Seen).Concat(Back).Concat(Told).Concat(Asked).Select(c => c.Column.GetType()).Distinct().Should().BeEquivalentTo(Page.KindsOf<SessionInput>());

    private static string Decide(Session state, SessionInput input)
    {
        var outcome = new Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply>(state).When(input, Lyon.At(31));
        return Cell.Of(
            outcome.Facts.Count == 0 ? "=" : outcome.State.State.ToString(), outcome.Reply.Verdict.ToString(),
            outcome.Facts.OfType<SessionOddity>().Select(o => Cell.Odd(o.Oddity)), outcome.Effects);
    }
}
