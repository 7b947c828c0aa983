using System.Buffers;
using Electra.Gateway.Calls;
using Electra.Gateway.Sockets;
using Electra.Ocpp.Framing;

namespace Electra.Gateway.Tests.Calls;

public sealed class A_call_lane : IDisposable
{
    private readonly LaneRoom all = new();
    private readonly SemaphoreSlim answers = new(0);
    private readonly List<string> answered = [];

    public void Dispose() => answers.Dispose();

    [Fact]
    public async Task Takes_64_calls_ahead_and_then_lets_the_charger_wait()
    {
        var lane = Lane();
        for (var n = 0; n < 64; n++)
            Add(lane, Call(n)).IsCompleted.Should().BeTrue("call {0} has room", n);
        lane.Filled.Should().BeFalse();
        var last = Add(lane, Call(64));
        last.IsCompleted.Should().BeFalse();
        lane.Filled.Should().BeTrue();
        all.Calls.Should().Be(64);

        answers.Release();
        await last;
        answers.Release(64);
        await lane.Current;
        answered.Should().Equal(Enumerable.Range(0, 65).Select(n => $"m-{n}"));
        (all.Calls, all.Bytes).Should().Be((0, 0));
    }

    [Fact]
    public void Takes_no_more_than_half_a_megabyte_ahead()
    {
        var lane = Lane();
        Add(lane, Call(0, 200_000)).IsCompleted.Should().BeTrue("it is being answered");
        Add(lane, Call(1, 200_000)).IsCompleted.Should().BeTrue();
        Add(lane, Call(2, 200_000)).IsCompleted.Should().BeTrue();
        Add(lane, Call(3, 200_000)).IsCompleted.Should().BeFalse();
    }

    [Fact]
    public void Lets_everybody_wait_who_has_something_waiting_while_all_together_hold_too_much()
    {
        all.Take((int)LaneRoom.Most);
        var lane = Lane();
        Add(lane, Call(0)).IsCompleted.Should().BeTrue("one call at a time is always read");
        Add(lane, Call(1)).IsCompleted.Should().BeFalse();
        lane.Filled.Should().BeFalse("it is not its own doing");
    }

    [Fact]
    public void Gives_back_what_it_forgets()
    {
        var lane = Lane();
        for (var n = 0; n < 40; n++)
            _ = Add(lane, Call(n));
        lane.Clear();
        (all.Calls, all.Bytes).Should().Be((0, 0));
    }

    private static Task Add(CallLane lane, QueuedCall call) => lane.Add(call).AsTask();

    private CallLane Lane() => new(
        async call =>
        {
            await answers.WaitAsync();
            answered.Add(call.Frame.MessageId);
        },
        all);

    private static QueuedCall Call(int number, int size = 100) =>
        new(new CallFrame($"m-{number}", "Heartbeat", default), new(Arrival.Text, ArrayPool<byte>.Shared.Rent(size), size), 0);
}
