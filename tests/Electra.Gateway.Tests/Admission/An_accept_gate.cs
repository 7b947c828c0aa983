using System.Net;
using Electra.Contracts;
using Electra.Gateway.Admission;
using Electra.Gateway.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Electra.Gateway.Tests.Admission;

public sealed class An_accept_gate : IDisposable
{
    private static readonly IPAddress Site = IPAddress.Parse("198.51.100.7");
    private static readonly IPAddress Elsewhere = IPAddress.Parse("203.0.113.9");

    private readonly FakeTimeProvider time = new(new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
    private readonly Telemetry telemetry = new();

    public void Dispose() => telemetry.Dispose();

    [Fact]
    public async Task Lets_a_burst_in_at_once_has_the_next_wait_and_tells_the_rest_to_come_again()
    {
        var gate = Gate(connectsPerSecond: 10);
        // Twenty at once, and as many as ten seconds let in.
        var knocks = Enumerable.Range(0, 150).Select(n => gate.Knock(new($"CP-{n:000}"), Site, CancellationToken.None).AsTask()).ToArray();
        knocks.Count(k => k.IsCompleted && k.Result.Why is null).Should().Be(20);
        knocks.Count(k => k.IsCompleted && k.Result.Why is not null).Should().Be(30);

        time.Advance(TimeSpan.FromSeconds(1));
        await Eventually.True(() => knocks.Count(k => k.IsCompleted && k.Result.Why is null) == 30, "ten more came in");
        time.Advance(AcceptGate.LongestWait);
        (await Task.WhenAll(knocks)).Count(k => k.Why is null).Should().Be(120);
    }

    [Fact]
    public async Task Keeps_a_measure_for_those_whom_it_knows_that_strangers_cannot_take()
    {
        var gate = Gate(connectsPerSecond: 10);
        gate.Met(new("CP-1"), Site);
        for (var n = 0; n < 500; n++)
            _ = gate.Knock(new($"INVENTED-{n}"), Site, CancellationToken.None).AsTask();

        (await gate.Knock(new("NEW-HERE"), Site, CancellationToken.None)).Why.Should().NotBeNull();
        (await gate.Knock(new("cp-1"), Site, CancellationToken.None)).Why.Should().BeNull("names are compared without case");
    }

    [Fact]
    public async Task Lets_nobody_elsewhere_use_up_the_measure_of_those_whom_it_knows()
    {
        var gate = Gate(connectsPerSecond: 10);
        gate.Met(new("CP-1"), Site);
        for (var n = 0; n < 500; n++)
            _ = gate.Knock(new("CP-1"), Elsewhere, CancellationToken.None).AsTask();

        (await gate.Knock(new("CP-1"), Elsewhere, CancellationToken.None)).Why.Should().NotBeNull();
        (await gate.Knock(new("CP-1"), Site, CancellationToken.None)).Why.Should().BeNull();
    }

    [Fact]
    public async Task Takes_a_charger_that_cannot_say_who_it_is_for_a_stranger_until_it_can()
    {
        var gate = Gate(connectsPerSecond: 10);
        gate.Met(new("CP-1"), Site);
        gate.Met(new("CP-2"), Site);
        gate.Doubt(new("CP-1"), Elsewhere);
        for (var n = 0; n < 500; n++)
            _ = gate.Knock(new($"INVENTED-{n}"), Site, CancellationToken.None).AsTask();
        (await gate.Knock(new("CP-1"), Site, CancellationToken.None)).Why.Should().BeNull("another's wrong password elsewhere is none of its business");

        gate.Doubt(new("CP-1"), Site);
        (await gate.Knock(new("CP-1"), Site, CancellationToken.None)).Why.Should().NotBeNull();
        (await gate.Knock(new("CP-2"), Site, CancellationToken.None)).Why.Should().BeNull();
        gate.Met(new("CP-1"), Site);
        (await gate.Knock(new("CP-1"), Site, CancellationToken.None)).Why.Should().BeNull();
    }

    [Fact]
    public async Task Slows_a_charger_down_that_cannot_keep_its_line_and_no_other()
    {
        var gate = Gate(connectsPerSecond: 1_000);
        gate.Met(new("FLAPPING"), Site);
        gate.Met(new("CP-1"), Site);
        for (var n = 0; n < 120; n++)
            (await gate.Knock(new("FLAPPING"), Site, CancellationToken.None)).Why.Should().BeNull();
        for (var n = 0; n < 10; n++)
            gate.Knock(new("FLAPPING"), Site, CancellationToken.None).AsTask().IsCompleted.Should().BeFalse("it has to wait for its turn");

        (await gate.Knock(new("FLAPPING"), Site, CancellationToken.None)).Why.Should().NotBeNull();
        (await gate.Knock(new("CP-1"), Site, CancellationToken.None)).Why.Should().BeNull();
    }

    [Fact]
    public async Task Counts_a_handshake_from_the_knock_to_its_end_once()
    {
        var gate = Gate(connectsPerSecond: 0);
        var knock = await gate.Knock(new("CP-1"), Site, CancellationToken.None);
        telemetry.PendingHandshakes.Should().Be(1);
        knock.Dispose();
        knock.Dispose();
        telemetry.PendingHandshakes.Should().Be(0);
    }

    [Fact]
    public async Task Turns_everybody_away_while_too_many_are_being_judged()
    {
        var gate = Gate(connectsPerSecond: 0);
        List<Knock> knocks = [];
        while (knocks.Count < 5_000 && (knocks.Count == 0 || knocks[^1].Why is null))
            knocks.Add(await gate.Knock(new($"CP-{knocks.Count}"), Site, CancellationToken.None));
        knocks.Should().HaveCountLessThan(5_000);

        knocks.ForEach(k => k.Dispose());
        (await gate.Knock(new("CP-1"), Site, CancellationToken.None)).Why.Should().BeNull();
    }

    [Fact]
    public void Sends_chargers_away_for_a_time_that_is_each_one_s_own()
    {
        var seconds = Enumerable.Range(0, 1_000).Select(n => RetryAfter.Seconds(new($"CP-{n:0000}"))).ToArray();
        seconds.Should().OnlyContain(s => s >= 5 && s < 30);
        seconds.GroupBy(s => s).Should().HaveCount(25).And.OnlyContain(g => g.Count() < 80, "they are spread");
        RetryAfter.Seconds(new("cp-0007")).Should().Be(RetryAfter.Seconds(new("CP-0007")));
    }

    private AcceptGate Gate(int connectsPerSecond)
    {
        var tools = new GatewayTools(new() { ConnectsPerSecond = connectsPerSecond }, new NoFrames(), telemetry, time, null!, NullLoggerFactory.Instance);
        return new(new SocketBook(tools), tools);
    }

    private sealed class NoFrames : IFrameLog
    {
        public void Write(FrameRecord frame) { }
    }
}
