using Electra.Fleet.Deviations;
using Electra.Ocpp.Framing;

namespace Electra.Fleet.Chargers;

/// <summary>A charger's life on the network: connecting and again, booting, heartbeats, restarts.</summary>
internal sealed partial class Life(Board board, Func<CallFrame, Reaction> answer, Action<string> heard) : IAsyncDisposable
{
    private static readonly TimeSpan DrainStep = TimeSpan.FromMilliseconds(50);

    private readonly Boot boot = new(board);
    private readonly Pause pause = new(board);
    private readonly CancellationTokenSource disposed = new();
    private readonly List<Task> lives = [];
    private readonly List<Link> leftOpen = [];
    private volatile bool retired;

    /// <summary>Cancelled when it is over.</summary>
    public CancellationToken Over => disposed.Token;

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
                    await Live(link, board.Character.Boots(board.BootReason is not null || board.Dialect.BootsOnEachSocket), null).WaitAsync(either.Token);
                if (retired)
                    return;
                if (!board.Character.Reconnects(true))
                    await Task.Delay(Timeout.InfiniteTimeSpan, Surroundings.Wire, either.Token);
                await pause.Over(either.Token);
            }
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // Its time is over; whoever ended it says good-bye to the socket.
        }
    }

    public async Task<Handshake> Connect(bool booting, CancellationToken cancel)
    {
        var (link, refusal) = await Dial(cancel);
        if (link is null)
            return refusal;
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (lives)
            lives.Add(Live(link, booting, ready));
        await Task.WhenAny(ready.Task, link.Ended).WaitAsync(cancel);
        return new Handshake(ready.Task.IsCompletedSuccessfully, null, ready.Task.IsCompleted ? "" : "closed before it was accepted");
    }

    /// <summary>Answers first, then stops everything and restarts; what was not delivered is delivered after.</summary>
    public void Reboot(bool hard, string reason) => board.Begin(async () =>
    {
        await Task.Yield();
        lock (board.Gate)
        {
            foreach (var outlet in board.Outlets)
                outlet.Stop(hard ? StopCause.HardReset : StopCause.SoftReset, token: null);
        }

        if (!hard)
            await Drain(TimeSpan.FromSeconds(5));
        pause.Restarts = true;
        board.BootReason = reason;
        board.Network.Restart();
        board.Happens(Moment.Rebooting);
        if (board.Socket is { } link)
            await link.Close("restart");
    });

    /// <summary>The power is gone for so long: no socket, no current, and what was not written to its memory is forgotten.</summary>
    public void CutPower(TimeSpan span)
    {
        lock (board.Gate)
        {
            board.Darken();
            foreach (var outlet in board.Outlets)
                outlet.Darken();
        }

        board.BootReason = "PowerUp";
        board.Network.Restart();
        board.Happens(Moment.Rebooting);
        board.Socket?.Abort();
        board.Begin(async () =>
        {
            await Task.Delay(span + Pause.RestartTime, Surroundings.Time, disposed.Token);
            board.Lighten();
        });
    }

    /// <summary>Boots once more over the socket that is there.</summary>
    public void BootAgain() => board.Begin(async () =>
    {
        await Task.Yield();
        if (board.Link is { } link)
            await boot.Over(link, "Triggered");
    });

    /// <summary>Does not connect again.</summary>
    public void Retire() => retired = true;

    /// <summary>Waits until everything about transactions is confirmed, or for so long; where there is no socket, for one.</summary>
    public async Task Drain(TimeSpan patience)
    {
        pause.Hurry();
        var began = Surroundings.Wire.GetTimestamp();
        while (board.Outbox.Waiting > 0 && Surroundings.Wire.GetElapsedTime(began) < patience)
            await Task.Delay(DrainStep, Surroundings.Wire);
    }

    public async ValueTask DisposeAsync()
    {
        await disposed.CancelAsync();
        board.Socket?.Abort();
        Task[] open;
        lock (lives)
            open = [.. lives];
        await Task.WhenAll(open);
        foreach (var link in leftOpen)
            await link.DisposeAsync();
        disposed.Dispose();
    }

    private async Task<(Link? Link, Handshake Refusal)> Dial(CancellationToken cancel)
    {
        var plain = Dialing.Plain(board.Network.Url, board.Seed, board.Configuration.Text("AuthorizationKey"));
        var (socket, status, why) = await Dialing.Open(board.Character.Dialing(plain), cancel);
        if (socket is null)
        {
            board.Journal.ConnectFailed(board.Seed.Id, status, why);
            board.Network.Missed();
            return (null, new Handshake(false, status, why));
        }

        board.Journal.Connected(board.Seed.Id);
        board.Network.Reached();
        board.Speak(socket.SubProtocol);
        var link = new Link(
            socket, Surroundings.Wire, Surroundings.CallTimeout, board.Character.Leaving, answer, boot.TakesIn, Surprise, heard);
        board.Socket = link;
        return (link, new Handshake(true));
    }

    private void Surprise(string what) => board.Journal.Unexpected(board.Seed.Id, what);

    private async Task Live(Link link, bool booting, TaskCompletionSource? ready)
    {
        using var stop = disposed.Token.Register(link.Abort);
        await board.Character.When(new Occasion(Moment.Connected));
        if (!booting || await boot.Over(link, board.BootReason ?? "Unknown"))
        {
            pause.Begin();
            await board.Character.When(new Occasion(Moment.Booted));
            Introduce(link, booting);
            board.Happens(Moment.Introduced);
            ready?.TrySetResult();
            board.Begin(() => Heart.Beat(board, link));
            await board.Outbox.Pump(link);
        }

        board.Journal.Disconnected(board.Seed.Id, await link.Ended);
        if (ReferenceEquals(board.Link, link))
            board.Link = null;
        if (link.Left)
            leftOpen.Add(link);
        else
            await link.DisposeAsync();
        board.Happens(Moment.Disconnected);
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
}
