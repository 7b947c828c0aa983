using System.Buffers.Text;
using System.Net.WebSockets;
using System.Text;

namespace Electra.Benchmarks.Load;

/// <summary>A charger that costs its machine little: frames encoded beforehand, one call at a time, every answer checked.</summary>
internal sealed class LoadCharger(Uri server, string name, string token, TransactionBook book) : IDisposable
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
    private readonly Template start = Template.Start(token);
    private readonly Template meters = Template.Meters();
    private readonly Template stop = Template.Stop(token);
    private Task<ValueWebSocketReceiveResult>? pending;
    private long message;
    private int register = 1_000_000;
    private DateTime last;
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
        await Call(available.With(++message, Now()));
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

    /// <summary>One vehicle's stay.</summary>
    public async Task Session()
    {
        await Call(preparing.With(++message, Now()));
        var answer = await Call(start.With(++message, Now(), wattHours: register));
        var transaction = NumberIn(incoming.AsSpan(0, answer));
        book.Given(transaction);
        await Call(charging.With(++message, Now()));
        for (var i = 0; i < MetersPerSession; i++)
            await Call(meters.With(++message, Now(), transaction, ++register));
        await Call(stop.With(++message, Now(), transaction, ++register));
        await Call(finishing.With(++message, Now()));
        await Call(available.With(++message, Now()));
    }

    public void Dispose() => socket.Dispose();

    // Strictly rising: two reports of one instant could be taken for one.
    private DateTime Now()
    {
        var now = DateTime.UtcNow;
        last = now > last.AddMilliseconds(1) ? now : last.AddMilliseconds(1);
        return last;
    }

    private async ValueTask<int> Call(Template call)
    {
        var begun = Pace is { } pace ? await pace.Turn() : 0;
        await socket.SendAsync(call.Bytes, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, CancellationToken.None);
        while (true)
        {
            var received = await Receive();
            if (!received.EndOfMessage || received.MessageType != WebSocketMessageType.Text)
                throw new InvalidOperationException($"{name}: the line was closed: {socket.CloseStatusDescription}");
            if (incoming[1] == (byte)'2')
            {
                await Obey(received.Count);
                continue;
            }

            Check(incoming.AsSpan(0, received.Count), call);
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

    private void Check(ReadOnlySpan<byte> answer, Template call)
    {
        // Where an answer has a status, it is that of a token or a boot: a load whose transactions were refused would measure refusals.
        var willing = answer.IndexOf("\"status\""u8) < 0 || answer.IndexOf("\"status\":\"Accepted\""u8) >= 0;
        if (!answer.StartsWith("[3,\""u8) || !answer[4..].StartsWith(call.MessageId) || !willing)
            throw new InvalidOperationException($"{name}: {Encoding.UTF8.GetString(call.Bytes.Span)} was answered {Encoding.UTF8.GetString(answer)}");
    }

    // An order of the central system: its configuration is accepted, nothing else is known.
    private ValueTask Obey(int length)
    {
        var order = Encoding.UTF8.GetString(incoming.AsSpan(0, length)).Split('"');
        var answer = order[3] switch
        {
            "GetConfiguration" => $$"""[3,"{{order[1]}}",{"configurationKey":[]}]""",
            "ChangeConfiguration" => $$"""[3,"{{order[1]}}",{"status":"Accepted"}]""",
            _ => $$"""[4,"{{order[1]}}","NotImplemented","",{}]""",
        };
        return socket.SendAsync(Encoding.UTF8.GetBytes(answer), WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, CancellationToken.None);
    }

    private static int NumberIn(ReadOnlySpan<byte> answer)
    {
        var label = "\"transactionId\":"u8;
        return Utf8Parser.TryParse(answer[(answer.IndexOf(label) + label.Length)..], out int number, out _) && number > 0
            ? number
            : throw new InvalidOperationException($"no transaction id in {Encoding.UTF8.GetString(answer)}");
    }
}
