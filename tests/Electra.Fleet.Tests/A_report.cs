using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;

namespace Electra.Fleet.Tests;

public sealed class A_report
{
    [Fact]
    public void Counts_what_failed_by_its_code_and_what_was_cut_apart()
    {
        var tally = new Tally(NullLogger.Instance, null);
        tally.Failed("A", "Authorize", new CallOutcome.Refused("InternalError", "no"));
        tally.Failed("A", "Authorize", new CallOutcome.Refused("InternalError", "no"));
        tally.Failed("A", "Heartbeat", new CallOutcome.Silent());
        tally.Failed("A", "Heartbeat", new CallOutcome.Cut());
        (tally.CallsFailed, tally.CallsCut).Should().Be((3, 1));
        tally.ByError.Should().BeEquivalentTo(new Dictionary<string, long> { ["InternalError"] = 2, ["Silent"] = 1, ["Cut"] = 1 });
    }

    [Fact]
    public void Takes_a_session_for_lost_whose_end_was_not_confirmed_under_its_number()
    {
        var tally = new Tally(NullLogger.Instance, null);
        for (var i = 0; i < 3; i++)
            tally.Began("A");
        tally.StopConfirmed("A", Stop("101"));
        tally.StopConfirmed("A", Stop(ToldStop.Unnumbered));
        tally.Open.Should().Be(2);
    }

    [Fact]
    public void Knows_latencies_by_action()
    {
        var tally = new Tally(NullLogger.Instance, null);
        tally.Answered("A", "Heartbeat", TimeSpan.FromMilliseconds(2));
        tally.Answered("A", "StartTransaction", TimeSpan.FromMilliseconds(80));
        tally.LatencyByAction["Heartbeat"].Percentile(0.99).Should().BeApproximately(2, 0.3);
        tally.LatencyByAction["StartTransaction"].Percentile(0.5).Should().BeApproximately(80, 8);
        tally.Latencies.Percentile(0.99).Should().BeApproximately(80, 8);
    }

    [Theory]
    [InlineData(null, 5.0, true)]
    [InlineData(null, 2.0, false)]
    [InlineData(3.0, null, true)]
    [InlineData(4.0, null, false)]
    public void Is_held_to_what_is_expected_of_it(double? min, double? max, bool met) =>
        new Expectation("callsFailed", min, max).Hold(Report(callsFailed: 3)).Should().Be(new ExpectationMet("callsFailed", 3, min, max, met));

    [Fact]
    public void Says_the_version_of_its_shape()
    {
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(Report(0), FleetJson.Default.FleetReport));
        json.RootElement.GetProperty("version").GetInt32().Should().Be(1);
    }

    private static ToldStop Stop(string id) => new(id, 1000, new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    private static FleetReport Report(long callsFailed) => new(
        "ws://x", 1, 1, 1, 1, default, 1, 1, 0, 10, callsFailed, 10, new Dictionary<string, long>(), new LatencyFigures(1, 2, 3),
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, []);
}
