namespace Electra.Fleet.Chargers;

/// <summary>A charger's heartbeats, at the interval that its configuration has at the time.</summary>
internal static class Heart
{
    public static async Task Beat(Board board, Link link)
    {
        while (!link.Gone.IsCancellationRequested && ReferenceEquals(board.Link, link))
        {
            var interval = board.Configuration.Seconds("HeartbeatInterval");
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(link.Gone);
            var due = interval > TimeSpan.Zero
                ? Task.Delay(interval, board.Surroundings.Time, waiting.Token)
                : Task.Delay(Timeout.InfiniteTimeSpan, board.Surroundings.Time, waiting.Token);
            var first = await Task.WhenAny(due, board.Configuration.NextChange);
            await waiting.CancelAsync();
            if (first == due && due.IsCompletedSuccessfully)
                board.Tell(board.Dialect.Heartbeat());
        }
    }
}
