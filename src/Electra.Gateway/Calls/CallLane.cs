using Electra.Gateway.Sockets;
using Electra.Ocpp.Framing;

namespace Electra.Gateway.Calls;

/// <summary>A charger's call, or what it sends unconfirmed, with the bytes it stands on.</summary>
internal readonly record struct QueuedCall(ActionFrame Frame, Received Bytes, long At);

/// <summary>
/// Answers a socket's calls one at a time and in order; a charger that sends ahead waits here, up to a measure.
/// A single call runs on the thread that read it: no queue, no hop.
/// </summary>
internal sealed class CallLane(Func<QueuedCall, Task> answer, LaneRoom all)
{
    private const int Depth = 64;
    private const int MostBytes = 512 * 1024;

    private readonly Lock gate = new();
    private Queue<QueuedCall>? waiting;
    private TaskCompletionSource? room;
    private int bytes;
    private bool busy;

    /// <summary>Completes when nothing is being answered.</summary>
    public Task Current { get; private set; } = Task.CompletedTask;

    /// <summary>The last call filled it: as many were sent ahead of their answers as may be.</summary>
    public bool Filled { get; private set; }

    /// <summary>Takes a call; completes when the next one may be read.</summary>
    public ValueTask Add(QueuedCall call)
    {
        lock (gate)
        {
            if (busy)
            {
                (waiting ??= new()).Enqueue(call);
                Count(call, 1);
                Filled = waiting.Count >= Depth || bytes >= MostBytes;
                if (!Filled && !all.IsFull)
                    return default;
                room = new(TaskCreationOptions.RunContinuationsAsynchronously);
                return new(room.Task);
            }

            (busy, Filled) = (true, false);
        }

        Current = Run(call);
        return default;
    }

    /// <summary>Forgets the calls that have not been begun: nobody will hear their answers, and they come again. What was sent unconfirmed does not, and is
    /// taken all the same.</summary>
    public void Clear()
    {
        lock (gate)
        {
            for (var left = waiting?.Count ?? 0; left > 0; left--)
            {
                var call = waiting!.Dequeue();
                if (call.Frame is SendFrame)
                {
                    waiting.Enqueue(call);
                    continue;
                }

                Count(call, -1);
                call.Bytes.Return();
            }

            room?.TrySetResult();
        }
    }

    private async Task Run(QueuedCall call)
    {
        while (true)
        {
            await answer(call);
            call.Bytes.Return();
            lock (gate)
            {
                if (waiting is null || !waiting.TryDequeue(out call))
                {
                    busy = false;
                    return;
                }

                Count(call, -1);
                room?.TrySetResult();
                room = null;
            }
        }
    }

    private void Count(in QueuedCall call, int sign)
    {
        var size = call.Bytes.Text.Length;
        bytes += sign * size;
        if (sign > 0)
            all.Take(size);
        else
            all.Give(size);
    }
}
