using System.Collections.Concurrent;
using Electra.Contracts;

namespace Electra.Gateway.Sockets;

/// <summary>Tells grains that their sockets have ended; those that could not be told are told again until they have heard it. A charger that does
/// not come again would be on line for ever otherwise; one that has come again has a newer number, and nothing to do.</summary>
internal sealed class SocketEnds(IRecordHealth health, GatewayTools tools)
{
    // At each tick: when the database comes back all have something to tell at once.
    private const int AtOnce = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentQueue<End> ends = new();
    private Task telling = Task.CompletedTask;

    /// <summary>Tells of one; completes when it is told, or kept to be told again.</summary>
    public Task Record(Line line, long number, string why) => Tell(new(line, number, why, default, ShortestPause));

    /// <summary>Tells some of those that are kept, unless some are being told.</summary>
    public void Tick()
    {
        if (!ends.IsEmpty && telling.IsCompleted && health.Reachable)
            telling = TellSome();
    }

    private Task TellSome()
    {
        // Taken first: one that cannot be told, or is not due yet, comes back at the end.
        List<End> some = [];
        for (var left = ends.Count; left > 0 && some.Count < AtOnce && ends.TryDequeue(out var end); left--)
        {
            if (end.NotBefore <= tools.Time.GetUtcNow())
                some.Add(end);
            else
                ends.Enqueue(end);
        }

        return Task.WhenAll(some.Select(Tell));
    }

    private async Task Tell(End end)
    {
        try
        {
            await end.Line.Grain.Disconnect(end.Number, end.Why).WaitAsync(Patience, tools.Time);
        }
        catch (Exception fault)
        {
            tools.Log.DisconnectUnrecorded(end.Line.Charger.Value, end.Number, fault.Message);
            // A record that cannot be read for hours is asked for, and said so, once a minute.
            ends.Enqueue(end with
            {
                NotBefore = tools.Time.GetUtcNow() + end.Pause,
                Pause = end.Pause * 2 < LongestPause ? end.Pause * 2 : LongestPause,
            });
        }
    }

    private sealed record End(Line Line, long Number, string Why, DateTimeOffset NotBefore, TimeSpan Pause);
}
