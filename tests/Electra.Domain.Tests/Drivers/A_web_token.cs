namespace Electra.Domain.Tests.Drivers;

public sealed class A_web_token
{
    [Fact]
    public void Is_the_same_for_the_same_payment_and_fits_every_version()
    {
        var token = WebTokens.For("key:web", "psp-1");
        token.Should().Be(WebTokens.For("key:web", "psp-1")).And.NotBe(WebTokens.For("key:web", "psp-2")).And.NotBe(WebTokens.For("key:other", "psp-1"));
        token.Value.Length.Should().BeLessThanOrEqualTo(16, "1.6 chargers echo longer ones cut off");
        WebTokens.MayBe(token).Should().BeTrue();
        WebTokens.MayBe(Lyon.Alice).Should().BeFalse();
    }

    [Fact]
    public void Is_good_for_the_start_that_waits_for_it_alone()
    {
        var token = WebTokens.For("key:web", "psp-1");
        var waiting = A.Connector().After(new ExpectStart(Lyon.Asked, token, new(Lyon.Asked, Lyon.Place, token, TimeSpan.FromMinutes(5), "psp-1"))).State;
        Births.IsPaid(waiting, Lyon.Asked, token).Should().BeTrue();
        Births.IsPaid(waiting, Lyon.Born, token).Should().BeFalse();
        Births.IsPaid(waiting, Lyon.Asked, Lyon.Alice).Should().BeFalse();
        Births.IsPaid(A.Connector().After(new ExpectStart(Lyon.Asked, Lyon.Alice)).State, Lyon.Asked, Lyon.Alice).Should().BeFalse("a driver's token is asked for");
    }

    [Theory]
    [InlineData("DirectPayment", true)]
    [InlineData("Central", false)]
    public void Of_the_chargers_own_terminal_is_known_by_its_kind_where_it_has_one(string kind, bool good) =>
        new AdHoc(["CB*"]).Accepts(new("pspref-881"), new(kind)).Should().Be(good);
}
