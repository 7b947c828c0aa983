namespace Electra.Domain.Tests.Chargers;

/// <summary>It is good for one start, at the charger where it was paid for.</summary>
public sealed class A_payment_on_the_web
{
    private static readonly TokenId Token = new("WEB0123456789ABC");
    private static readonly SessionId Other = new("another");

    private static Scenario<ChargerDecider, Charger, ChargerInput, ChargerFact, ChargerReply> Taken => A.Charger().After(new TakePayment(Token, Lyon.Asked));

    [Fact]
    public void Is_taken_for_the_start_that_it_was_named_for()
    {
        Taken.State.PaidStarts.Should().Equal(new PaidStart(Token, Lyon.Asked));
        PaidStarts.Before(Taken.State, Token, Lyon.Asked).Should().BeNull("it is the same start");
        PaidStarts.Before(Taken.State, Token, Other).Should().Be(Lyon.Asked);
        PaidStarts.Before(Taken.State, new("WEB0000000000000"), Other).Should().BeNull("another payment");
        Taken.When(new TakePayment(Token, Lyon.Asked)).ThenNothing();
    }

    [Fact]
    public void Of_a_start_that_came_to_nothing_is_taken_for_the_next() =>
        Taken.When(new TakePayment(Token, Other)).State.PaidStarts.Should().Equal(new PaidStart(Token, Other));

    [Fact]
    public void Does_not_fill_the_charger()
    {
        var charger = Taken;
        for (var number = 0; number < 100; number++)
            charger = charger.After(new TakePayment(new($"WEB{number:D13}"), Other));
        charger.State.PaidStarts.Should().HaveCount(32);
    }
}
