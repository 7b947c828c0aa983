using System.Globalization;
using Electra.Ocpp.Framing;
using Electra.Ocpp.V16;

namespace Electra.Fleet.Chargers;

/// <summary>A charger's life on the network: connecting and again, booting, heartbeats, restarts.</summary>
internal sealed class Life(Board board, Func<CallFrame, CommandAnswer?> answer, Action<string> heard) : IAsyncDisposable
{
    private static readonly TimeSpan BootRetry = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RestartTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan DrainStep = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource disposed = new();
    private readonly List<Task> lives = [];
    private bool booted;
    private bool restarting;
    private volatile bool retired;
    private int failures;

    private ChargerSurroundings Surroundings => board.Surroundings;

    public async Task Run(CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, disposed.Token);
        try
        {
            while (!retired)
            {
                var (link, _) = await Dial(either.Token);
                if (link is not null)
                    await Live(link, Boots, null).WaitAsync(either.Token);
                if (retired)
                    return;
                failures++;
                if (restarting)
                    await Task.Delay(RestartTime, Surroundings.Time, either.Token);
                else
                    await Task.Delay(BackOff(), Surroundings.Wire, either.Token);
                restarting = false;
            }
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // Its time is over; whoever ended it says good-bye to the socket.
        }
    }

    public async Task<Handshake> Connect(bool boot, CancellationToken cancel)
    {
        var (link, refusal) = await Dial(cancel);
        if (link is null)
            return refusal;
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (lives)
            lives.Add(Live(link, boot, ready));
        await Task.WhenAny(ready.Task, link.Ended).WaitAsync(cancel);
        return new Handshake(ready.Task.IsCompletedSuccessfully, null, ready.Task.IsCompleted ? "" : "closed before it was accepted");
    }

    /// <summary>Answers first, then stops everything and restarts; what was not delivered is delivered after.</summary>
    public void Reboot(bool hard) => board.Begin(async () =>
    {
        await Task.Yield();
        lock (board.Gate)
        {
            foreach (var outlet in board.Outlets)
                outlet.Stop(hard ? "HardReset" : "SoftReset", token: null);
        }

        if (!hard)
            await Drain(TimeSpan.FromSeconds(5));
        (booted, restarting) = (false, true);
        if (board.Link is { } link)
            await link.Close("restart");
    });

    /// <summary>Boots once more over the socket that is there.</summary>
    public void BootAgain() => board.Begin(async () =>
    {
        await Task.Yield();
        if (board.Link is { } link)
            await Boot(link);
    });

    /// <summary>Does not connect again.</summary>
    public void Retire() => retired = true;

    /// <summary>Waits until everything about transactions is confirmed, or for so long, or while there is a socket.</summary>
    public async Task Drain(TimeSpan patience)
    {
        var began = Surroundings.Wire.GetTimestamp();
        while (board.Outbox.Waiting > 0 && board.Link is not null && Surroundings.Wire.GetElapsedTime(began) < patience)
            await Task.Delay(DrainStep, Surroundings.Wire);
    }

    public async ValueTask DisposeAsync()
    {
        await disposed.CancelAsync();
        board.Link?.Abort();
        Task[] open;
        lock (lives)
            open = [.. lives];
        await Task.WhenAll(open);
        disposed.Dispose();
    }

    private bool Boots => !Surroundings.Deviations.NeverBoots && !(booted && Surroundings.Deviations.SkipsBootOnReconnect);

    private async Task<(Link? Link, Handshake Refusal)> Dial(CancellationToken cancel)
    {
        var (socket, status, why) = await Dialing.Dial(Surroundings.Url, board.Seed, !Surroundings.Deviations.NoSubprotocol, cancel);
        if (socket is null)
        {
            board.Journal.ConnectFailed(board.Seed.Id, status, why);
            return (null, new Handshake(false, status, why));
        }

        board.Journal.Connected(board.Seed.Id);
        return (new Link(socket, Surroundings.Wire, Surroundings.CallTimeout, answer, Surprise, heard), new Handshake(true));
    }

    private void Surprise(string what) => board.Journal.Unexpected(board.Seed.Id, what);

    private async Task Live(Link link, bool boots, TaskCompletionSource? ready)
    {
        await using var _ = link;
        using var stop = disposed.Token.Register(link.Abort);
        if (!boots || await Boot(link))
        {
            failures = 0;
            Introduce(link, boots);
            ready?.TrySetResult();
            board.Begin(() => Heart.Beat(board, link));
            await board.Outbox.Pump(link);
        }

        board.Journal.Disconnected(board.Seed.Id, await link.Ended);
        if (ReferenceEquals(board.Link, link))
            board.Link = null;
    }

    private void Introduce(Link link, bool booting)
    {
        lock (board.Gate)
        {
            board.Outbox.ForgetNews();
            board.Link = link;
            if (booting)
                board.TellStatus(0, "Available");
            foreach (var outlet in board.Outlets)
                outlet.TellAgain();
        }
    }

    private async Task<bool> Boot(Link link)
    {
        while (true)
        {
            var request = Wording.Write(board.BootRequest(), V16Json.Default.BootNotificationRequest);
            var outcome = await board.Outbox.Timed(link, Link.NewId(), "BootNotification", request);
            board.Outbox.Note("BootNotification", outcome);
            if (outcome is CallOutcome.Cut)
                return false;
            var told = outcome is CallOutcome.Result result ? Wording.Read(result.Payload, V16Json.Default.BootNotificationResponse) : null;
            if (told is not null)
                board.Journal.Booted(board.Seed.Id, told.Status);
            if (told is { Status: "Accepted" })
            {
                if (told.Interval > 0)
                    board.Configuration.Put("HeartbeatInterval", told.Interval.ToString(CultureInfo.InvariantCulture));
                return booted = true;
            }

            // Pending and Rejected: again after the interval that was given (OCPP 1.6 §4.2).
            var wait = told is { Interval: > 0 } ? TimeSpan.FromSeconds(told.Interval) : BootRetry;
            if (await Gone(link, Task.Delay(wait, Surroundings.Time, link.Gone)))
                return false;
        }
    }

    private static async Task<bool> Gone(Link link, Task wait)
    {
        await wait.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return link.Gone.IsCancellationRequested;
    }

    private TimeSpan BackOff()
    {
        var doubled = Surroundings.FirstBackOff * Math.Pow(2, Math.Min(failures - 1, 16));
        var bounded = doubled < Surroundings.LongestBackOff ? doubled : Surroundings.LongestBackOff;
        lock (Surroundings.Chance)
            return bounded * (0.75 + Surroundings.Chance.NextDouble() / 2);
    }
}
