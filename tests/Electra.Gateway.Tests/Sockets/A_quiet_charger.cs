namespace Electra.Gateway.Tests.Sockets;

/// <summary>Nothing comes from it for minutes, and its line is good: heartbeats may be an hour apart.</summary>
public sealed class A_quiet_charger : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Yard yard = new();

    public void Dispose() => yard.Dispose();

    [Fact]
    public void Is_told_of_every_half_minute_so_that_its_grain_stays()
    {
        var charger = yard.Arrive();
        var came = yard.Clock.GetUtcNow();
        Pass(29);
        charger.Grain.Heard.Should().BeEmpty();
        Pass(62);
        charger.Grain.Heard.Should().Equal(came, came, came);
    }

    [Fact]
    public async Task Is_not_told_of_again_where_it_has_just_spoken()
    {
        var charger = yard.Arrive();
        Pass(20);
        charger.Wire.Says("""[2,"m-1","Heartbeat",{}]""");
        await Eventually.True(() => charger.Grain.Heard.Count == 1, "it was told that it spoke");
        Pass(29);
        charger.Grain.Heard.Should().HaveCount(1);
        Pass(1);
        charger.Grain.Heard.Should().HaveCount(2);
    }

    [Fact]
    public async Task Is_closed_where_its_grain_has_lost_the_way_to_it_and_comes_again()
    {
        var (lost, other) = (yard.Arrive(), yard.Arrive());
        lost.Grain.KnowsItsSocket = false;
        Pass(30);
        await Eventually.True(() => lost.Wire.Closed is not null, "it is closed");
        other.Wire.Closed.Should().BeNull();
    }

    private void Pass(int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            yard.Clock.Advance(Second);
            yard.Book.Tick();
        }
    }
}
