using System.Net.WebSockets;

namespace Electra.Benchmarks.Load;

/// <summary>A charger that costs its machine little: frames encoded beforehand, one call at a time, every answer checked.</summary>
internal sealed class LoadCharger(Uri server, string name, Speech speech, Drivers? drivers) : IDisposable
{
    private ClientWebSocket socket = new();
    private readonly byte[] incoming = new byte[8 * 1024];
    private Task<ValueWebSocketReceiveResult>? pending;
    private long message;
    private long calls;

    /// <summary>Calls answered so far.</summary>
    public long Calls => Volatile.Read(ref calls);

    /// <summary>Not as fast as it can, but at this pace, and with each call's time kept; null: as fast as it can.</summary>
    public Pace? Pace { get; set; }

    /// <summary>Connects, boots, and says that its connector is free.</summary>
    public async Task Begin()
    {
        socket.Options.AddSubProtocol(speech.Subprotocol);
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await socket.ConnectAsync(new Uri(server, name), CancellationToken.None);
        await Call(speech.Boot.With(Next()));
        await Call(speech.Available.With(Next(), speech.Now()));
        Park();
    }

    /// <summary>Hangs up, and is back: connects and boots as a charger that is known.</summary>
    public async Task Again()
    {
        socket.Abort();
        if (pending is { } unread)
            await unread.ContinueWith(static _ => { }, TaskScheduler.Default);
        pending = null;
        socket.Dispose();
        socket = new();
        await Begin();
    }

    /// <summary>Answers what the central system asks, until it has been quiet for this long.</summary>
    public async Task Settle(TimeSpan quiet)
    {
        while (true)
        {
            Park();
            if (await Task.WhenAny(pending!, Task.Delay(quiet)) != pending)
                return;
            await Obey((await Receive()).Count);
        }
    }

    /// <summary>Leaves a read open: pings are answered by it.</summary>
    public void Park() => pending ??= socket.ReceiveAsync(incoming.AsMemory(), CancellationToken.None).AsTask();

    public async Task Beat() => await Call(speech.Heartbeat.With(Next()));

    /// <summary>One vehicle's stay, and one heartbeat; of whoever comes, where drivers go from charger to charger.</summary>
    public async Task Visit()
    {
        var driver = drivers?.Come();
        if (driver is not null)
            speech.Welcome(driver);
        await Session();
        await Beat();
        if (driver is not null)
            drivers!.Go(driver);
    }

    /// <summary>One vehicle's stay.</summary>
    public Task Session() => speech.Stay(this).AsTask();

    /// <summary>The number of the next message.</summary>
    public long Next() => ++message;

    /// <summary>The answer that was read last.</summary>
    public ReadOnlySpan<byte> Heard(int length) => incoming.AsSpan(0, length);

    public void Dispose() => socket.Dispose();

    /// <summary>Calls, and gives the length of the answer.</summary>
    public async ValueTask<int> Call(Template call)
    {
        var begun = Pace is { } pace ? await pace.Turn() : 0;
        await socket.SendAsync(call.Bytes, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, CancellationToken.None);
        while (true)
        {
            var received = await Receive();
            if (!received.EndOfMessage || received.MessageType != WebSocketMessageType.Text)
                throw new InvalidOperationException($"{name}: the line was closed: {socket.CloseStatusDescription}");
            if (Wire.IsOrder(incoming.AsSpan(0, received.Count)))
            {
                await Obey(received.Count);
                continue;
            }

            Wire.Check(name, incoming.AsSpan(0, received.Count), call);
            Volatile.Write(ref calls, calls + 1);
            Pace?.Took(begun);
            return received.Count;
        }
    }

    private async ValueTask<ValueWebSocketReceiveResult> Receive()
    {
        if (pending is not { } waiting)
            return await socket.ReceiveAsync(incoming.AsMemory(), CancellationToken.None);
        pending = null;
        return await waiting;
    }

    private ValueTask Obey(int length) =>
        socket.SendAsync(Wire.AnswerTo(incoming.AsSpan(0, length)), WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, CancellationToken.None);
}
