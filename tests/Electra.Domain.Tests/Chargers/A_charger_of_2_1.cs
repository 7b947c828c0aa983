namespace Electra.Domain.Tests.Chargers;

public sealed class A_charger_of_2_1
{
    private const string Accepted = """{"status":"Accepted"}""";

    private static Scenario<ChargerDecider, Charger, ChargerInput, ChargerFact, ChargerReply> OfTwo => A.Charger(new ChargerProvisioned(
        Lyon.Charger, Lyon.Provisioned with { Evses = [Lyon.Provisioned.Evses[0], Lyon.Provisioned.Evses[0] with { EvseId = 2 }] }, "key:ops", Lyon.Morning));

    private static Hear Hear(ChargerReport report) => new(report, [], Lyon.Policy);

    private static TakeOrder Took(string command, string payload, string? status = "Accepted", string answer = Accepted) =>
        new(new(command, payload), new Answered("Any", "1", status, answer, Lyon.Morning, Lyon.Morning));

    private static string? Allowed(Charger charger, int profile) =>
        ((LimitAnswered)new Scenario<ChargerDecider, Charger, ChargerInput, ChargerFact, ChargerReply>(charger).When(Hear(new LimitAsked(profile))).Reply.Answer!).Update;

    [Fact]
    public void That_asks_what_a_dynamic_profile_allows_is_told_what_was_ordered_last()
    {
        var charger = A.Charger().After(Took("update-dynamic-schedule", """{"chargingProfileId":7,"scheduleUpdate":{"limit":16.5,"limit_L2":10}}"""));
        Allowed(charger.State, 7).Should().Be("""{"limit":16.5,"limit_L2":10}""");
        Allowed(charger.State, 8).Should().BeNull("it is unknown here");
        Allowed(charger.After(Took("update-dynamic-schedule", """{"chargingProfileId":7,"scheduleUpdate":{"setpoint":-5000}}""")).State, 7)
            .Should().Be("""{"setpoint":-5000}""");
    }

    [Fact]
    public void That_refused_a_limit_is_not_told_it_and_one_that_did_not_answer_is()
    {
        const string update = """{"chargingProfileId":7,"scheduleUpdate":{"limit":6}}""";
        A.Charger().When(Took("update-dynamic-schedule", update, "Rejected")).ThenNothing();
        A.Charger().When(new TakeOrder(new("update-dynamic-schedule", update), new Offline())).ThenNothing();
        Allowed(A.Charger().When(new TakeOrder(new("update-dynamic-schedule", update), new TimedOut("UpdateDynamicSchedule"))).State, 7).Should().Be("""{"limit":6}""");
    }

    [Fact]
    public void That_took_a_dynamic_profile_is_told_its_own_limit_until_that_is_updated_or_the_profile_goes()
    {
        const string dynamic = """
            {"evseId":1,"chargingProfile":{"id":7,"chargingProfileKind":"Dynamic","chargingSchedule":[{"chargingSchedulePeriod":[{"startPeriod":0,"limit":32,"numberPhases":3}]}]}}
            """;
        var set = A.Charger().After(Took("set-charging-profile", dynamic));
        Allowed(set.State, 7).Should().Be("""{"limit":32}""");
        Allowed(set.After(Took("set-charging-profile", dynamic.Replace("Dynamic", "Absolute", StringComparison.Ordinal))).State, 7).Should().BeNull();
        Allowed(set.After(Took("clear-charging-profile", """{"chargingProfileId":7}""")).State, 7).Should().BeNull();
        Allowed(set.After(Took("clear-charging-profile", """{"chargingProfileId":8}""")).State, 7).Should().NotBeNull();
        Allowed(set.After(Took("clear-charging-profile", """{"chargingProfileCriteria":{"evseId":1}}""")).State, 7).Should().BeNull("which it took off nobody said");
    }

    [Fact]
    public void Waits_for_who_pays_on_the_web_until_the_time_is_over()
    {
        var waiting = A.Charger().When(Took("notify-web-payment-started", """{"evseId":1,"timeout":120}""", null, "{}")).State;
        waiting.WebPayments.Should().Equal(new WebPayment(1, Lyon.At(2)));
        A.Charger().After(Took("notify-web-payment-started", """{"evseId":1,"timeout":120}""", null, "{}"))
            .When(Took("notify-web-payment-started", """{"evseId":1,"timeout":999999999}""", null, "{}"), Lyon.At(1)).State.WebPayments
            .Should().Equal(new WebPayment(1, Lyon.At(1).AddDays(1)));
    }

    [Fact]
    public void Holds_the_tariffs_that_it_took_one_at_a_place()
    {
        var day = OfTwo.After(Took("set-default-tariff", """{"evseId":0,"tariff":{"tariffId":"DAY","currency":"EUR"}}"""));
        day.State.Tariffs.Should().Equal(new HeldTariff("DAY", "DefaultTariff", null, null));
        day.When(Took("set-default-tariff", """{"evseId":0,"tariff":{"tariffId":"DAY","currency":"EUR"}}""")).ThenNothing();
        day.When(Took("set-default-tariff", """{"evseId":0,"tariff":{"tariffId":"NEXT"}}""", "TooManyElements")).ThenNothing();
        day.When(Took("set-default-tariff", """{"evseId":2,"tariff":{"tariffId":"FAST"}}""")).State.Tariffs
            .Should().Equal(new HeldTariff("FAST", "DefaultTariff", [2], null), new HeldTariff("DAY", "DefaultTariff", [1], null));
        day.When(Took("set-default-tariff", """{"evseId":0,"tariff":{"tariffId":"NEXT","validFrom":"2026-12-01T00:00:00Z"}}""")).State.Tariffs
            .Select(t => t.Id).Should().Equal("NEXT", "DAY");
    }

    [Fact]
    public void Holds_no_more_tariffs_where_each_day_s_is_set_on_the_day_before()
    {
        var charger = OfTwo;
        for (var day = 0; day < 60; day++)
            charger = charger.After(Took("set-default-tariff", Tariff(day + 1, Lyon.At((day + 1) * 1440))), Lyon.At(day * 1440));
        charger.State.Tariffs.Select(t => t.Id).Should().Equal("D60", "D59");
    }

    [Fact]
    public void Holds_the_newest_of_more_tariffs_than_anybody_reckons_with()
    {
        var charger = OfTwo;
        for (var number = 1; number <= 60; number++)
            charger = charger.After(Took("set-default-tariff", Tariff(number, Lyon.At(100_000 + number))));
        charger.State.Tariffs.Select(t => t.Id).Should().Equal(Enumerable.Range(29, 32).Reverse().Select(n => $"D{n}"));

        var told = string.Join(',', Enumerable.Range(1, 60).Select(n => $$"""{"tariffId":"D{{n}}","tariffKind":"DriverTariff"}"""));
        OfTwo.After(Took("get-tariffs", """{"evseId":0}""", "Accepted", $$"""{"status":"Accepted","tariffAssignments":[{{told}}]}""")).State.Tariffs.Should().HaveCount(32);
    }

    [Fact]
    public void Holds_the_tariffs_that_it_tells_and_no_longer_those_that_it_cleared()
    {
        const string told = """
            {"status":"Accepted","tariffAssignments":[{"tariffId":"DAY","tariffKind":"DefaultTariff","evseIds":[1,2]},{"tariffId":"FLEET","tariffKind":"DriverTariff","idTokens":["04A2"]}]}
            """;
        var known = OfTwo.After(Took("get-tariffs", """{"evseId":0}""", "Accepted", told));
        known.State.Tariffs.Should().Equal(new HeldTariff("DAY", "DefaultTariff", [1, 2], null), new HeldTariff("FLEET", "DriverTariff", null, null));
        known.When(Took("clear-tariffs", """{"tariffIds":["DAY","X"],"evseId":2}""", null, """{"clearTariffsResult":[{"status":"Accepted","tariffId":"DAY"},{"status":"Rejected","tariffId":"X"}]}"""))
            .State.Tariffs[0].Evses.Should().Equal(1);
        known.When(Took("clear-tariffs", "{}", null, """{"clearTariffsResult":[{"status":"Accepted"}]}""")).State.Tariffs.Should().BeEmpty();
        known.When(Took("clear-tariffs", "{}", null, "[]")).ThenNothing();
        known.When(Took("get-tariffs", """{"evseId":0}""", "NoTariff", """{"status":"NoTariff"}""")).State.Tariffs.Should().BeEmpty();
    }

    [Fact]
    public void Keeps_the_end_of_a_payment_that_is_no_sessions_once_and_without_whom_its_receipt_is_for()
    {
        var told = new SettlementTold(null, "psp-1", "Canceled", 0, Lyon.At(1), "no vehicle came", Company: new("Soie SARL", "12 rue de la Villette", "Lyon", "FRA"), VatNumber: "FR83404833048");
        var first = A.Charger().When(Hear(told));
        first.Answering(new(new SettlementAnswered())).Oddities.Should().BeEmpty();
        first.State.Settlements.Should().Equal(new Settlement("psp-1", "Canceled", 0, Lyon.At(1), "no vehicle came"));
        var again = A.Charger().After(Hear(told)).When(Hear(told));
        again.ThenNothing().Answering(new(new SettlementAnswered()));
        A.Charger().When(Hear(told with { Transaction = "T-404" })).Oddities.Should().Equal("settlement-of-nobody");
    }

    [Fact]
    public void Is_answered_in_its_schemas_words_where_nothing_here_has_a_use_for_what_it_tells()
    {
        A.Charger().When(Hear(new StreamOpened(1, 17))).ThenNothing().Answering(new(new StreamAnswered(true)));
        var question = new ChainQuestion("SHA256", "1b2d", "9f0c", "3A", "OCSP", ["http://ocsp.example/mo"]);
        A.Charger().When(Hear(new ChainQuestioned([question]))).ThenNothing().Reply.Answer.Should().BeOfType<ChainAnswered>()
            .Which.Standings.Should().Equal(new ChainStanding(question, "Failed", Lyon.Morning));
        foreach (var told in new ChargerReport[]
        {
            new BatterySwapped(1, "BatteryIn", Lyon.Alice, new("ISO14443"), []), new GridAlarmTold("HVMustTrip", "OverVoltage", false, Lyon.Morning),
            new GridControlSwitched("C-1", true, Lyon.Morning, []), new GridControlsTold(new(7, 0, false), []), new StreamClosed(1), new Streamed(1, 0, Lyon.Morning, []),
        })
            A.Charger().When(Hear(told)).ThenNothing().Answering(new(Noted.Instance));
    }

    [Fact]
    public void Puts_first_what_it_was_ordered_to_once_it_has_taken_the_order()
    {
        var order = new Verbatim("use-priority-charging", """{"transactionId":"T-17","activate":true}""");
        OrdersTaken.Priority(order, Took("x", "{}").Outcome).Should().Be(("T-17", true));
        OrdersTaken.Priority(order, Took("x", "{}", "NoProfile").Outcome).Should().BeNull();
        OrdersTaken.Priority(order, new TimedOut("UsePriorityCharging")).Should().BeNull();
        OrdersTaken.Priority(new("reset", "{}"), Took("x", "{}").Outcome).Should().BeNull();
    }

    private static string Tariff(int number, DateTimeOffset from) =>
        $$$"""{"evseId":0,"tariff":{"tariffId":"D{{{number}}}","currency":"EUR","validFrom":"{{{from:O}}}"}}""";
}
