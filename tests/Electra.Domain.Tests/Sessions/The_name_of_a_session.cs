namespace Electra.Domain.Tests.Sessions;

public sealed class The_name_of_a_session
{
    [Fact]
    public void Follows_from_the_start_that_bore_it()
    {
        var name = SessionNames.BornBy(Lyon.Charger, Lyon.Start(), Lyon.Morning);

        SessionNames.BornBy(new("lyon-1-a"), Lyon.Start(new("04a2b3c4d5")), Lyon.At(99)).Should().Be(name);
        SessionNames.BornBy(Lyon.Charger, Lyon.Start(meter: 1001), Lyon.Morning).Should().NotBe(name);
        SessionNames.BornBy(Lyon.Charger, Lyon.Start(at: Lyon.At(2)), Lyon.Morning).Should().NotBe(name);
        SessionNames.BornBy(Lyon.Charger, Lyon.Start(Lyon.Bob), Lyon.Morning).Should().NotBe(name);
        SessionNames.BornBy(Lyon.Charger, Lyon.Start() with { Outlet = new(2) }, Lyon.Morning).Should().NotBe(name);
    }

    [Fact]
    public void Follows_from_our_clock_where_the_chargers_does_not_run() =>
        SessionNames.BornBy(Lyon.Charger, Lyon.Start(at: DateTimeOffset.UnixEpoch), Lyon.Morning)
            .Should().NotBe(SessionNames.BornBy(Lyon.Charger, Lyon.Start(at: DateTimeOffset.UnixEpoch), Lyon.At(60)));

    [Fact]
    public void Of_the_same_request_is_the_same() => SessionNames.AskedBy("hotel", "k-1").Should().Be(SessionNames.AskedBy("hotel", "k-1"))
        .And.NotBe(SessionNames.AskedBy("hotel", "k-2")).And.NotBe(SessionNames.Stray(Lyon.Charger, "k-1"));

    [Fact]
    public void Is_26_characters_that_read_well_and_distinct()
    {
        var names = Enumerable.Range(0, 20_000).Select(i => SessionNames.BornBy(Lyon.Charger, Lyon.Start(meter: i), Lyon.Morning).Value).ToList();

        names.Should().OnlyHaveUniqueItems().And.AllSatisfy(n => n.Should().MatchRegex("^[0-9a-hjkmnp-tv-z]{26}$"));
    }
}
