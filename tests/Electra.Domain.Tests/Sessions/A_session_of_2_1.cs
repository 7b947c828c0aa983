namespace Electra.Domain.Tests.Sessions;

public sealed class A_session_of_2_1
{
    private static readonly CostTold Running = new("EUR", 2m, 2.4m, "{}");
    private static readonly Settlement Paid = new("psp-1", "Settled", 12.5m, Lyon.At(40));

    private static Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply> Charging => A.Session().After(Lyon.Open());

    [Fact]
    public void That_its_charger_resumes_goes_on_and_is_the_same_transaction()
    {
        var resumed = Charging.When(new Resume(Lyon.At(10)), Lyon.At(11));
        resumed.Then(new TransactionResumed(Lyon.At(10), true, Lyon.At(11)));
        (resumed.State.State, resumed.State.Transaction, resumed.State.StartedAt).Should().Be((SessionState.Charging, "17", Charging.State.StartedAt));
        resumed.State.Resumed.Should().Be(new Resumption(Lyon.At(11), Lyon.At(10), 1));
    }

    [Fact]
    public void That_was_thought_left_in_the_reboot_has_its_vehicle_again_when_it_is_resumed()
    {
        var left = Charging.After(new SeeUnplugged(), Lyon.At(9));
        left.State.State.Should().Be(SessionState.Finishing);
        left.When(new Resume(Lyon.At(10)), Lyon.At(10)).State.State.Should().Be(SessionState.Charging);
        left.When(new Resume(Lyon.At(8), Live: false), Lyon.At(10)).State.State.Should().Be(SessionState.Finishing, "old news are not of now");
        left.After(new Resume(Lyon.At(10)), Lyon.At(10)).When(new Woken(SessionDecider.UnplugExpires), Lyon.At(60 * 24 + 9)).ThenNothing();
    }

    [Fact]
    public void Is_resumed_once_by_the_same_news_and_twice_by_two()
    {
        var once = Charging.After(new Resume(Lyon.At(10)), Lyon.At(10));
        once.When(new Resume(Lyon.At(10)), Lyon.At(12)).ThenNothing();
        once.When(new Resume(Lyon.At(9)), Lyon.At(12)).ThenNothing();
        once.When(new Resume(Lyon.At(20)), Lyon.At(20)).State.Resumed!.Times.Should().Be(2);
    }

    [Fact]
    public void That_was_settled_without_its_stop_and_is_resumed_stays_as_it_was_billed()
    {
        var settled = Charging.After(new SeeSuperseded()).After(new Woken(SessionDecider.UnplugExpires));
        var outcome = settled.When(new Resume(Lyon.At(50)));
        outcome.Oddities.Should().Equal("late-resume");
        (outcome.State.State, outcome.State.EnergyWh).Should().Be((SessionState.Ended, settled.State.EnergyWh));
        settled.After(new Resume(Lyon.At(50))).When(new Resume(Lyon.At(51))).ThenNothing();
        Charging.After(Lyon.Close(), Lyon.At(31)).When(new Resume(Lyon.At(5), Live: false)).ThenNothing();
    }

    [Fact]
    public void Knows_its_terms_by_the_last_word_on_each_in_whatever_order_they_come()
    {
        NoteDetail[] news =
        [
            new(new(Tariff: "T-DAY", Limit: new(Cost: 20)), Lyon.At(1)), new(new(Mode: "ChargingOnly"), Lyon.At(2)), new(new(Tariff: "T-NIGHT"), Lyon.At(3)),
            new(new(Asleep: true), Lyon.At(4)), new(new(Asleep: false, Preconditioning: "Ready"), Lyon.At(5)),
        ];
        var known = new TransactionDetail("ChargingOnly", "T-NIGHT", new(Cost: 20), null, "Ready", false);
        foreach (var order in Orders(news))
            order.Aggregate(Charging, (session, told) => session.After(told)).State.Terms!.Told.Should().Be(known);
    }

    [Fact]
    public void Records_a_running_cost_once_a_minute_and_the_last_one_always()
    {
        var first = Charging.After(new NoteDetail(new(Cost: Running), Lyon.At(5)), Lyon.At(5));
        first.When(new NoteDetail(new(Cost: Running with { WithTaxes = 2.5m }), Lyon.At(5.5)), Lyon.At(5.5)).ThenNothing();
        first.When(new NoteDetail(new(Cost: Running with { WithTaxes = 2.6m }), Lyon.At(6)), Lyon.At(6)).State.Terms!.Told.Cost!.WithTaxes.Should().Be(2.6m);
        first.When(new NoteDetail(new(Cost: Running with { WithTaxes = 2.5m }), Lyon.At(5.5), Last: true), Lyon.At(5.5))
            .State.Terms!.Told.Cost!.WithTaxes.Should().Be(2.5m);
    }

    [Fact]
    public void Learns_what_it_came_to_after_its_end_too_and_bills_nothing_by_it()
    {
        var ended = Charging.After(Lyon.Close(), Lyon.At(31)).After(new SeeUnplugged(), Lyon.At(32));
        var told = ended.When(new NoteDetail(new(Cost: Running), Lyon.At(31), Last: true), Lyon.At(33)).State;
        (told.Terms!.Told.Cost, told.EnergyWh, told.State).Should().Be((Running, ended.State.EnergyWh, SessionState.Ended));
    }

    [Fact]
    public void Is_put_first_until_it_is_no_longer()
    {
        var first = Charging.After(new NotePriority(true));
        first.State.Priority.Should().BeTrue();
        first.When(new NotePriority(true)).ThenNothing();
        first.When(new NotePriority(false)).State.Priority.Should().BeFalse();
        Charging.After(Lyon.Close(), Lyon.At(31)).When(new NotePriority(true)).ThenNothing();
    }

    [Fact]
    public void Keeps_what_became_of_a_payment_once_by_its_name_and_also_after_its_end()
    {
        var ended = Charging.After(Lyon.Close(), Lyon.At(31)).After(new SeeUnplugged());
        var paid = ended.After(new NoteSettlement(Paid, []));
        paid.State.Settlements.Should().Equal(Paid);
        paid.When(new NoteSettlement(Paid, [])).ThenNothing();
        paid.When(new NoteSettlement(Paid with { Status = "Failed", At = Lyon.At(39) }, [])).ThenNothing();
        paid.When(new NoteSettlement(Paid with { Status = "Canceled", At = Lyon.At(41) }, [])).State.Settlements.Should().ContainSingle().Which.Status.Should().Be("Canceled");
    }

    [Fact]
    public void That_was_paid_for_on_the_web_says_so_and_orders_a_start_of_that_kind()
    {
        var asked = A.Session().When(new AskStart(Lyon.Asked, Lyon.Place, new("WEB0123456789ABC"), TimeSpan.FromMinutes(5), "psp-1"));
        (asked.State.WayIn, asked.State.PaymentReference).Should().Be((WayIn.WebPayment, "psp-1"));
        asked.Effects.OfType<SendOrder>().Single().Order.Should().BeOfType<StartCharging>().Which.Paid.Should().BeTrue();
    }

    private static IEnumerable<NoteDetail[]> Orders(NoteDetail[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany((item, place) => Orders([.. items.Take(place), .. items.Skip(place + 1)]).Select(rest => (NoteDetail[])[item, .. rest]));
}
