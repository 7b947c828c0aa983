namespace Electra.Gateway.Tests.Sockets;

/// <summary>Does on the wire what belongs to no message: its grain hears of it soon, and not for each time.</summary>
public sealed class An_odd_charger : IDisposable
{
    private readonly Yard yard = new();

    public void Dispose() => yard.Dispose();

    [Fact]
    public async Task Is_told_of_at_once_and_then_of_all_that_follows_ten_seconds_later_though_it_says_no_more()
    {
        var charger = yard.Arrive();
        charger.Link.Oddities.Link = 1;
        charger.Link.Oddities.Met("empty-frame");
        await Eventually.True(() => charger.Grain.Oddities.ContainsKey("empty-frame"), "the first is told");

        charger.Link.Oddities.Met("answer-to-nothing");
        charger.Link.Oddities.Met("late-answer");
        yard.Clock.Advance(TimeSpan.FromSeconds(9));
        charger.Grain.Oddities.Should().HaveCount(1);
        yard.Clock.Advance(TimeSpan.FromSeconds(1));
        await Eventually.True(() => charger.Grain.Oddities.ContainsKey("late-answer"), "the others are told");
        charger.Grain.Oddities.Should().ContainKey("answer-to-nothing");
    }
}
