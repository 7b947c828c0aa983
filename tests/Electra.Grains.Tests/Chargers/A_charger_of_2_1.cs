using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Drivers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.Ledger.Views;
using Electra.TestKit;
using FluentAssertions;

namespace Electra.Grains.Tests.Chargers;

public sealed class A_charger_of_2_1(Cluster cluster)
{
    private static readonly CostTold Cost = new("EUR", 10m, 12m, """{"totalCost":{"currency":"EUR"}}""");

    [Fact]
    public async Task That_lost_its_power_goes_on_with_its_transaction_and_is_told_nothing_new()
    {
        var bay = await Bay.Connected(cluster);
        await bay.Is(Condition.Occupied);
        await bay.Says(News(bay, TransactionStage.Started, ChargingState.Charging, bay.Token));
        var session = (await bay.Session()).Id!.Value;
        await bay.Forget(cluster);
        await bay.Connect();
        await bay.Boots();

        (await bay.Says(News(bay, TransactionStage.Updated, ChargingState.Charging) with { Trigger = "TxResumed" })).Should().Be(new TransactionFollowed());
        var resumed = await bay.Session();
        (resumed.Id, resumed.State, resumed.Resumed?.Times).Should().Be((session, SessionState.Charging, 1));
        await bay.Says(News(bay, TransactionStage.Ended, ChargingState.Idle) with { Reason = "EVDisconnected" });
        (await bay.SessionIs(session, SessionState.Ended)).Resumed!.Times.Should().Be(1);
    }

    [Fact]
    public async Task Tells_the_terms_of_a_transaction_from_before_it_was_somebodys_to_after_its_end()
    {
        var bay = await Bay.Connected(cluster);
        await bay.Says(News(bay, TransactionStage.Started, ChargingState.EvConnected) with { Detail = new(Mode: "ChargingOnly", Tariff: "DAY") });
        await bay.Says(News(bay, TransactionStage.Updated, ChargingState.Charging, bay.Token) with { Detail = new(Tariff: "NIGHT", Limit: new(Cost: 20)) });
        var session = (await bay.Session()).Id!.Value;
        await bay.Says(News(bay, TransactionStage.Ended, ChargingState.EvConnected) with { Detail = new(Cost: Cost) });
        (await bay.Session(session)).Terms!.Told.Should().Be(new TransactionDetail("ChargingOnly", "NIGHT", new(Cost: 20), Cost));
    }

    [Fact]
    public async Task Settles_a_payment_once_with_its_session_and_everybody_hears_of_it()
    {
        var bay = await Bay.Connected(cluster);
        await bay.Says(News(bay, TransactionStage.Started, ChargingState.Charging, bay.Token));
        var session = (await bay.Session()).Id!.Value;
        await bay.Says(News(bay, TransactionStage.Ended, ChargingState.Idle) with { Reason = "EVDisconnected" });
        var told = new SettlementTold(Name(bay), $"psp-{bay.Id.Value}", "Settled", 12.5m, cluster.Clock.GetUtcNow(), VatNumber: "FR83404833048");
        (await bay.Says(told)).Should().Be(new SettlementAnswered());
        (await bay.Says(told)).Should().Be(new SettlementAnswered());

        (await bay.Session(session)).Settlements.Should().ContainSingle().Which.Amount.Should().Be(12.5m);
        (await bay.Says(told with { Transaction = null, Reference = "psp-other" })).Should().Be(new SettlementAnswered());
        (await bay.Charger.Show()).Charger.Settlements.Should().ContainSingle().Which.Reference.Should().Be("psp-other");
        var events = await Eventually.Get(
            async () => (await cluster.Get<IViews>().Events(0, 10_000, ["payment."], null)).Where(e => e.Charger == bay.Id.Value).ToList(), e => e.Count >= 2, "both are told");
        events.Select(e => e.Session).Should().Equal(session.Value, null);
        events.Should().OnlyContain(e => !e.Data.Contains("FR83404833048", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_answered_what_a_dynamic_profile_is_to_allow_by_a_grain_that_was_forgotten_too()
    {
        var bay = await Bay.Connected(cluster);
        (await bay.Says(new LimitAsked(7))).Should().Be(new LimitAnswered(null));
        await bay.Charger.Order(new Verbatim("update-dynamic-schedule", """{"chargingProfileId":7,"scheduleUpdate":{"limit":16}}"""));
        await bay.Forget(cluster);
        await bay.Connect();
        (await bay.Says(new LimitAsked(7))).Should().Be(new LimitAnswered("""{"limit":16}"""));
    }

    [Fact]
    public async Task Puts_a_transaction_first_by_its_own_choice_and_by_order()
    {
        var bay = await Bay.Connected(cluster);
        await bay.Says(News(bay, TransactionStage.Started, ChargingState.Charging, bay.Token));
        await bay.Says(new PriorityTold(Name(bay), true));
        (await bay.Session()).Priority.Should().BeTrue();
        await bay.Charger.Order(new Verbatim("use-priority-charging", $$"""{"transactionId":"{{Name(bay)}}","activate":false}"""));
        (await bay.Session()).Priority.Should().BeFalse();
        (await bay.Says(new PriorityTold("T-404", true))).Should().Be(Noted.Instance);
    }

    [Theory]
    [InlineData("FR83404833048", true)]
    [InlineData("FR8340483304", false)]
    public async Task Is_told_whether_a_vat_number_can_be_one(string number, bool valid)
    {
        var bay = await Bay.Connected(cluster);
        (await bay.Says(new VatNumberGiven(number, 1))).Should().Be(new VatNumberJudged(number, valid, null, 1));
    }

    [Fact]
    public async Task Starts_for_who_has_paid_on_the_web_and_for_nobody_who_says_so_elsewhere()
    {
        var bay = await Bay.Connected(cluster);
        var token = WebTokens.For("partner", $"pay-{bay.Id.Value}");
        (await bay.Says(new TokenShown(token, new("DirectPayment")))).Should().BeOfType<TokenJudged>().Which.Verdict.Standing.Should().Be(TokenStanding.Invalid);
        var session = SessionNames.AskedBy("test", bay.Id.Value);
        (await bay.Charger.Start(new(session, bay.One, token, $"pay-{bay.Id.Value}"))).Should().Be(StartAnswer.Starting);
        var order = await Eventually.Get(() => Task.FromResult(bay.Link.Told.OfType<StartCharging>().FirstOrDefault()), o => o is not null, "the charger is told");
        order.Should().Be(new StartCharging(bay.One, token, SessionNames.StartNumber(session), Paid: true));

        (await bay.Says(new TokenShown(token, new("DirectPayment")))).Should().BeOfType<TokenJudged>().Which.Verdict.Standing.Should().Be(TokenStanding.Accepted);
        var begun = News(bay, TransactionStage.Started, ChargingState.Charging, token) with { RemoteStartId = order!.Number, TokenDetail = new("DirectPayment") };
        (await bay.Says(begun)).Should().Be(new TransactionFollowed(new TokenVerdict(TokenStanding.Accepted)));
        (await bay.Session()).Should().Match<Session>(s => s.Id == session && s.WayIn == WayIn.WebPayment && s.Standing == TokenStanding.Accepted && s.Oddities.Count == 0);
        (await bay.Says(News(bay, TransactionStage.Ended, ChargingState.Idle, token) with { Reason = "EVDisconnected" }))
            .Should().Be(new TransactionFollowed(new TokenVerdict(TokenStanding.Accepted)));
        var later = News(bay, TransactionStage.Started, ChargingState.Charging, token) with { Transaction = "later" };
        (await bay.Says(later)).Should().BeOfType<TransactionFollowed>().Which.Verdict!.Standing.Should().Be(TokenStanding.Invalid, "it was paid once");
    }

    [Fact]
    public async Task Pays_once_on_the_web_for_one_start_and_for_another_only_where_that_came_to_nothing()
    {
        var bay = await Bay.Connected(cluster);
        var (token, payment) = (WebTokens.For("partner", $"pay-{bay.Id.Value}"), $"pay-{bay.Id.Value}");
        Task<StartAnswer> Starts(string key, Outlet outlet) => bay.Charger.Start(new(SessionNames.AskedBy("test", bay.Id.Value + key), outlet, token, payment));
        await bay.Is(Condition.Faulted, bay.Two);
        (await Starts("0", bay.Two)).Should().Be(StartAnswer.OutOfOrder);
        bay.Link.Answer = _ => ScriptedLink.Says("Rejected");
        (await Starts("1", bay.One)).Should().Be(StartAnswer.Starting, "the one before never came to life");
        await bay.SessionIs(SessionNames.AskedBy("test", bay.Id.Value + "1"), SessionState.Failed);
        await Eventually.True(async () => (await bay.Connector()).Expected is null, "the connector is free");
        bay.Link.Answer = _ => ScriptedLink.Says("Accepted");
        (await Starts("2", bay.One)).Should().Be(StartAnswer.Starting, "the one before came to nothing");

        (await Starts("3", bay.Two)).Should().Be(StartAnswer.PaymentUsed);
        (await Starts("2", bay.One)).Should().Be(StartAnswer.Starting, "the same question");
        var begun = News(bay, TransactionStage.Started, ChargingState.Charging, token) with { RemoteStartId = SessionNames.StartNumber(SessionNames.AskedBy("test", bay.Id.Value + "2")) };
        await bay.Says(begun);
        await bay.Says(News(bay, TransactionStage.Ended, ChargingState.Idle, token) with { Reason = "EVDisconnected" });
        await bay.Forget(cluster);
        await bay.Connect();
        (await Starts("4", bay.One)).Should().Be(StartAnswer.PaymentUsed, "it has had its charge");
    }

    private static string Name(Bay bay) => $"T-{bay.Id.Value}";

    private TransactionProgressed News(Bay bay, TransactionStage stage, ChargingState state, TokenId? token = null) =>
        new(Name(bay), stage, null, cluster.Clock.GetUtcNow(), "MeterValuePeriodic", false, bay.One, token, null, state, null, []);
}
