using System.Net.WebSockets;

namespace Electra.Benchmarks.Load;

/// <summary>A charger that costs its machine little: frames encoded beforehand, one call at a time, every answer checked.</summary>
internal sealed class LoadCharger(Uri server, string name, string token, TransactionBook book, Drivers? drivers) : IDisposable
{
    /// <summary>Calls of one session: 4 statuses, the start, the meter values, the stop.</summary>
    public const int CallsPerSession = 4 + 1 + MetersPerSession + 1;

    private const int MetersPerSession = 6;

    private ClientWebSocket socket = new();
    private readonly byte[] incoming = new byte[8 * 1024];
    private readonly Template heartbeat = Template.Heartbeat();
    private readonly Template preparing = Template.Status("Preparing");
    private readonly Template charging = Template.Status("Charging");
    private readonly Template finishing = Template.Status("Finishing");
    private readonly Template available = Template.Status("Available");
    private readonly Template meters = Template.Meters();
    private readonly RisingTime time = new();
    private Template start = Template.Start(token);
    private Template stop = Template.Stop(token);
    private Task<ValueWebSocketReceiveResult>? pending;
    private long message;
    private int register = 1_000_000;
    private long calls;

    /// <summary>Calls answered so far.</summary>
    public long Calls => Volatile.Read(ref calls);

    /// <summary>Not as fast as it can, but at this pace, and with each call's time kept; null: as fast as it can.</summary>
    public Pace? Pace { get; set; }

    /// <summary>Connects, boots, and says that its connector is free.</summary>
    public async Task Begin()
    {
        socket.Options.AddSubProtocol("ocpp1.6");
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await socket.ConnectAsync(new Uri(server, name), CancellationToken.None);
        await Call(Template.Boot().With(++message));
        await Call(available.With(++message, time.Now()));
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

    public async Task Beat() => await Call(heartbeat.With(++message));

    /// <summary>One vehicle's stay, and one heartbeat; of whoever comes, where drivers go from charger to charger.</summary>
    public async Task Visit()
    {
        var driver = drivers?.Come();
        if (driver is not null)
            (start, stop) = (Template.Start(driver), Template.Stop(driver));
        await Session();
        await Beat();
        if (driver is not null)
            drivers!.Go(driver);
    }

    /// <summary>One vehicle's stay.</summary>
    public async Task Session()
    {
        await Call(preparing.With(++message, time.Now()));
        var answer = await Call(start.With(++message, time.Now(), wattHours: register));
        var transaction = Wire.TransactionIn(incoming.AsSpan(0, answer));
        book.Given(transaction);
        await Call(charging.With(++message, time.Now()));
        for (var i = 0; i < MetersPerSession; i++)
            await Call(meters.With(++message, time.Now(), transaction, ++register));
        await Call(stop.With(++message, time.Now(), transaction, ++register));
        await Call(finishing.With(++message, time.Now()));
        await Call(available.With(++message, time.Now()));
    }

    public void Dispose() => socket.Dispose();

    private async ValueTask<int> Call(Template call)
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
