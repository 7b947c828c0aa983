using Electra.Gateway.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace Electra.Gateway.Tests.Sockets;

public sealed class A_flood_meter
{
    private readonly FakeTimeProvider time = new(new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Never_holds_a_charger_back_that_waits_for_its_answers()
    {
        var meter = new FloodMeter(50, time);
        Enumerable.Range(0, 100_000).Should().OnlyContain(_ => meter.Met(true, false) == TimeSpan.Zero);
        meter.Holds.Should().BeFalse();
    }

    [Fact]
    public void Holds_a_charger_back_once_it_has_filled_its_lane_and_spent_its_burst()
    {
        var meter = new FloodMeter(50, time);
        meter.Met(isCall: true, laneFull: true).Should().Be(TimeSpan.Zero);
        for (var n = 1; n < 200; n++)
            meter.Met(isCall: true, laneFull: false).Should().Be(TimeSpan.Zero);
        meter.Holds.Should().BeFalse();

        meter.Met(isCall: true, laneFull: false).Should().Be(TimeSpan.FromMilliseconds(20));
        meter.Holds.Should().BeTrue();
        meter.Exceeded.Should().BeFalse();
    }

    [Fact]
    public void Has_had_enough_of_one_that_does_not_stop()
    {
        var meter = new FloodMeter(50, time);
        var read = 0;
        while (!meter.Exceeded && ++read < 10_000)
            time.Advance(meter.Met(isCall: true, laneFull: true));
        // Its burst, and ten seconds of its measure.
        read.Should().BeInRange(690, 720);
    }

    [Fact]
    public void Trusts_one_again_that_has_been_quiet()
    {
        var meter = new FloodMeter(50, time);
        for (var n = 0; n < 300; n++)
            meter.Met(isCall: true, laneFull: true);
        meter.Holds.Should().BeTrue();

        time.Advance(TimeSpan.FromSeconds(7));
        Enumerable.Range(0, 10_000).Should().OnlyContain(_ => meter.Met(true, false) == TimeSpan.Zero);
        meter.Holds.Should().BeFalse();
    }

    [Fact]
    public void Measures_what_is_no_call_always()
    {
        var meter = new FloodMeter(50, time);
        Enumerable.Range(0, 201).Select(_ => meter.Met(isCall: false, laneFull: false)).Count(w => w > TimeSpan.Zero).Should().Be(1);
    }

    [Fact]
    public void Can_be_switched_off()
    {
        var meter = new FloodMeter(0, time);
        Enumerable.Range(0, 10_000).Should().OnlyContain(_ => meter.Met(false, true) == TimeSpan.Zero);
    }
}
