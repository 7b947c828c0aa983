using Electra.Gateway.Admission;

namespace Electra.Gateway.Tests.Admission;

public sealed class A_pace
{
    private static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    [Fact]
    public void Lets_a_burst_pass_and_then_one_after_the_other()
    {
        var pace = Pace.Of(perSecond: 10, burst: 3);
        Enumerable.Range(0, 6).Select(_ => pace.Take(Ms(0))).Should().Equal(Ms(0), Ms(0), Ms(0), Ms(100), Ms(200), Ms(300));
    }

    [Fact]
    public void Forgives_with_time_and_no_more_than_all()
    {
        var pace = Pace.Of(perSecond: 10, burst: 3);
        for (var i = 0; i < 3; i++)
            pace.Take(Ms(0));
        pace.IsFull(Ms(200)).Should().BeFalse();
        pace.IsFull(Ms(300)).Should().BeTrue();
        Enumerable.Range(0, 4).Select(_ => pace.Take(Ms(60_000))).Should().Equal(Ms(0), Ms(0), Ms(0), Ms(100));
    }

    [Fact]
    public void Takes_nothing_from_whom_it_turns_away()
    {
        var pace = Pace.Of(perSecond: 10, burst: 1);
        pace.TakeWithin(Ms(150), Ms(0)).Should().Be(Ms(0));
        pace.TakeWithin(Ms(150), Ms(0)).Should().Be(Ms(100));
        pace.TakeWithin(Ms(150), Ms(0)).Should().BeNull();
        pace.TakeWithin(Ms(150), Ms(0)).Should().BeNull();
        pace.TakeWithin(Ms(150), Ms(100)).Should().Be(Ms(100));
    }
}
