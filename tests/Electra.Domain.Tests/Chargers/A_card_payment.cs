namespace Electra.Domain.Tests.Chargers;

public sealed class A_card_payment
{
    private static readonly CardPaymentTold Paid = new("ies", PaymentStep.Paid, 3000, "EUR", "POS17", Transaction: "17");

    private static Scenario<ChargerDecider, Charger, ChargerInput, ChargerFact, ChargerReply> With(AdHoc? terminal) =>
        A.Charger().After(new Provision(Lyon.Charger, Lyon.Provisioned with { AdHoc = terminal }, false, "ops"));

    private static Hear Told(CardPaymentTold report) => new(report, [], Lyon.Policy);

    [Fact]
    public void Is_recorded_once_however_often_it_is_told()
    {
        var told = With(null).When(Told(Paid));
        told.Fact<CardPaymentReported>().Should().Be(new CardPaymentReported(Paid, true, Lyon.Morning));
        With(null).After(Told(Paid)).When(Told(Paid), Lyon.At(5)).ThenNothing().Reply.Answer.Should().Be(new CardPaymentAnswered("ies", PaymentStep.Paid, true));
        told.State.Payments.Should().ContainSingle();
    }

    [Fact] // Catalogue P2
    public void Is_given_a_token_of_the_terminals_the_same_each_time()
    {
        var asked = new CardPaymentTold("on-site-pay", PaymentStep.Authorized, Reference: "pay-1");
        var terminal = new AdHoc(["CB*", "BANKCARD"]);
        var answer = (CardPaymentAnswered)With(terminal).When(Told(asked)).Reply.Answer!;
        answer.Accepted.Should().BeTrue();
        answer.Token!.Value.Value.Should().HaveLength(16).And.StartWith("CB");
        terminal.Accepts(answer.Token.Value).Should().BeTrue();
        With(terminal).After(Told(asked)).When(Told(asked)).Reply.Answer.Should().Be(answer);
        ((CardPaymentAnswered)With(terminal).When(Told(asked with { Reference = "pay-2" })).Reply.Answer!).Token.Should().NotBe(answer.Token);
        ((CardPaymentAnswered)With(new(["BANKCARD"])).When(Told(asked)).Reply.Answer!).Token.Should().Be(new TokenId("BANKCARD"));
    }

    [Fact] // Catalogue P2
    public void Is_refused_where_the_terminal_has_no_token()
    {
        var outcome = With(null).When(Told(new("on-site-pay", PaymentStep.Authorized, Reference: "pay-1")));
        outcome.Reply.Answer.Should().Be(new CardPaymentAnswered("on-site-pay", PaymentStep.Authorized, false));
        outcome.Oddities.Should().Equal("no-ad-hoc-token");
    }

    [Fact] // Catalogue P3
    public void Is_given_the_price_or_refused_where_there_is_none()
    {
        var asked = new CardPaymentTold("e-totem", PaymentStep.PriceAsked, Transaction: "17");
        With(new([], 45)).When(Told(asked)).Reply.Answer.Should().Be(new CardPaymentAnswered("e-totem", PaymentStep.PriceAsked, true, PriceCents: 45, Ticket: "LYON-1-A-17"));
        var refused = With(new(["CB*"])).When(Told(asked));
        refused.Reply.Answer.Should().Be(new CardPaymentAnswered("e-totem", PaymentStep.PriceAsked, false));
        refused.Oddities.Should().Equal("no-ad-hoc-price");
    }

    [Fact] // Catalogue P9
    public void Keys_of_meters_are_kept_and_replaced()
    {
        var first = new MeterKeysTold([new(Lyon.Left, "M-1", "3059AB")]);
        var charger = A.Charger().After(new Hear(first, [], Lyon.Policy));
        charger.When(new Hear(first, [], Lyon.Policy)).ThenNothing().Reply.Answer.Should().Be(new VendorAnswered("Accepted"));
        charger.When(new Hear(new MeterKeysTold([new(Lyon.Left, "M-1", "3059CD")]), [], Lyon.Policy)).State.MeterKeys.Should().Equal(new MeterKey(Lyon.Left, "M-1", "3059CD"));
    }

    [Theory]
    [InlineData("cb123", true)]
    [InlineData("CB", true)]
    [InlineData("bankcard", true)]
    [InlineData("BANKCARD1", false)]
    [InlineData("04A2B3C4D5", false)]
    [InlineData("", false)]
    public void Is_shown_by_a_token_of_the_terminals(string token, bool accepted) => new AdHoc(["CB*", "BANKCARD"]).Accepts(new(token)).Should().Be(accepted);
}
