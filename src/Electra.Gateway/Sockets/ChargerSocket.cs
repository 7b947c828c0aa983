using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using Electra.Gateway.Calls;
using Electra.Gateway.Orders;
using Electra.Ocpp.Framing;

namespace Electra.Gateway.Sockets;

// size: one socket from its first frame to its last; what it is made of stands in files of its own.
/// <summary>One charger's open socket: one pump reads it, calls are answered in order, answers to our own calls pass beside them.</summary>
internal sealed class ChargerSocket
{
    private static readonly TimeSpan InFlight = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(4);

    private readonly WebSocket socket;
    private readonly Line line;
    private readonly ChargerLink link;
    private readonly RoundTrip roundTrip;
    private readonly GatewayTools tools;
    private readonly FrameSender sender;
    private readonly FrameJournal journal;
    private readonly BadFrameMeter bad;
    private readonly FloodGuard flood;
    private readonly CallLane calls;
    private readonly CallAnswerer answerer;
    private readonly SendTaker sends;
    private readonly SeenTeller seen;
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int closing;
    private bool owed;
    private string why = "the charger closed it";
    private string ending = "peer";

    public ChargerSocket(WebSocket socket, Line line, ChargerLink link, RoundTrip roundTrip, GatewayTools tools)
    {
        (this.socket, this.line, this.link, this.roundTrip, this.tools) = (socket, line, link, roundTrip, tools);
        sender = new(socket, TooSlow);
        journal = new(line, tools);
        bad = new(tools.Options.BadFramesPerMinute, tools.Time);
        flood = new(line, link.Oddities, tools, () => _ = Finish(Goodbye.TryAgainLater, "too many messages: wait for their answers", settle: false));
        answerer = new(line, link, sender, journal, tools, () => _ = Finish(WebSocketCloseStatus.PolicyViolation, ChargerLink.ReplacedReason, settle: false));
        sends = new(line, link, journal, tools);
        calls = new(Serve, tools.Telemetry.Lanes);
        seen = new(line, link.Number, link.Oddities, tools, () => _ = Finish(WebSocketCloseStatus.PolicyViolation, ChargerLink.ReplacedReason, settle: false));
    }

    /// <summary>When the charger was last heard, as a timestamp of the clock.</summary>
    public long LastHeard { get; private set; }

    /// <summary>It was asked to close.</summary>
    public bool Leaving => Volatile.Read(ref closing) != 0;

    /// <summary>Something is being answered, or an answer waited for.</summary>
    public bool Busy => !calls.Current.IsCompleted || link.Busy;

    /// <summary>Called now and then, whether the charger says something or not.</summary>
    public void Tick()
    {
        if (LastHeard != 0 && !Leaving)
            seen.Quiet(LastHeard, roundTrip);
    }

    /// <summary>Serves the charger until its socket is closed; says why it was.</summary>
    public async Task<string> Run()
    {
        // The handshake's request lasts as long as the socket: no message is a part of it.
        Activity.Current = null;
        LastHeard = tools.Time.GetTimestamp();
        link.Open(this, sender, journal);
        try
        {
            await Pump();
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            if (!Leaving)
                (why, ending) = ("the line broke", "broken");
        }
        finally
        {
            calls.Clear();
            socket.Abort();
            ended.TrySetResult();
            tools.Telemetry.Ended(ending);
        }

        return why;
    }

    /// <summary>Lets what is being answered and what was asked finish, says goodbye and waits for the other side's; completes when the socket is closed.</summary>
    public async Task Finish(WebSocketCloseStatus status, string reason, bool settle = true)
    {
        if (Interlocked.Exchange(ref closing, 1) != 0)
        {
            await ended.Task;
            return;
        }

        (why, ending) = (reason, ((int)status).ToString(CultureInfo.InvariantCulture));
        calls.Clear();
        try
        {
            if (settle)
                await Task.WhenAll(calls.Current, link.Leave()).WaitAsync(InFlight, tools.Time);
        }
        catch (TimeoutException)
        {
            // It was not acknowledged, so the charger sends it again.
        }

        await sender.Close(status, reason);
        try
        {
            await ended.Task.WaitAsync(Farewell, tools.Time);
        }
        catch (TimeoutException)
        {
            socket.Abort();
        }
    }

    /// <summary>The end, without a word.</summary>
    public void Cut() => socket.Abort();

    private async Task Pump()
    {
        var receiver = new FrameReceiver(socket);
        while (true)
        {
            var received = await receiver.Next();
            if (received.Arrival == Arrival.Closed)
            {
                await sender.Close(WebSocketCloseStatus.NormalClosure, "");
                return;
            }

            if (Leaving)
            {
                await TakeLast(received);
                if (received.Arrival == Arrival.TooLarge)
                    return;
                continue;
            }

            LastHeard = tools.Time.GetTimestamp();
            seen.Heard(LastHeard, roundTrip);
            owed = true;
            await Take(received);
            await flood.Met(owed, calls.Filled);
        }
    }

    private ValueTask Take(Received received) => received switch
    {
        { Arrival: Arrival.Binary } => End(WebSocketCloseStatus.InvalidMessageType, "OCPP-J is text"),
        { Arrival: Arrival.TooLarge } => End(WebSocketCloseStatus.MessageTooBig, "a frame may have 256 KiB"),
        { Text.IsEmpty: true } => Empty(received),
        _ => Understand(received),
    };

    // While the socket closes nothing new is begun: it is not acknowledged, and comes again. What was asked may still be answered, and what is
    // sent unconfirmed comes once.
    private ValueTask TakeLast(Received received)
    {
        if (received is { Arrival: Arrival.Text, Text.IsEmpty: false })
        {
            var frame = FrameReader.Read(received.Text, line.Dialect.Sends);
            if (frame is SendFrame sent)
                return calls.Add(new(sent, received, tools.Time.GetTimestamp()));
            if (frame is ResultFrame result)
                link.Answered(result);
            else if (frame is ErrorFrame error)
                link.Refused(error);
            else if (frame is ResultErrorFrame contradiction)
                answerer.Contradicted(contradiction);
        }

        received.Return();
        return default;
    }

    private Task Serve(QueuedCall call) => call.Frame is SendFrame sent ? sends.Take(sent, call.At) : answerer.Answer((CallFrame)call.Frame, call.At);

    private ValueTask Understand(Received received)
    {
        var frame = FrameReader.Read(received.Text, line.Dialect.Sends);
        switch (frame)
        {
            case ActionFrame call:
                // The lane gives the bytes back.
                return calls.Add(new(call, received, LastHeard));
            case BadFrame text:
                return Misunderstand(text, received);
            case ResultFrame result:
                owed = link.Answered(result);
                break;
            case ErrorFrame error:
                owed = link.Refused(error);
                break;
            case ResultErrorFrame contradiction:
                owed = answerer.Contradicted(contradiction);
                break;
        }

        link.Oddities.Met(frame.Oddities);
        received.Return();
        return default;
    }

    private async ValueTask Misunderstand(BadFrame text, Received received)
    {
        tools.Telemetry.Bad();
        link.Oddities.Met("bad-frame", text.Why);
        link.Oddities.Met(text.Oddities);
        tools.Log.BadFrame(line.Charger.Value, text.Why);
        journal.BadIn(text, received.Text);
        received.Return();
        link.Garbled(text);
        if (line.Dialect.ToBlame(text) is { } id)
            await answerer.Refuse(id, null, text.Error);
        if (bad.Exceeds())
            await End(WebSocketCloseStatus.PolicyViolation, "too many texts that are no OCPP message");
    }

    // Some chargers send empty frames to keep the line (catalogue C9).
    private ValueTask Empty(Received received)
    {
        received.Return();
        owed = false;
        link.Oddities.Met("empty-frame");
        return default;
    }

    private void TooSlow()
    {
        tools.Telemetry.Slow();
        tools.Log.TooSlow(line.Charger.Value);
    }

    // Not awaited to its end: the goodbye of the other side is still to be read, here.
    private ValueTask End(WebSocketCloseStatus status, string reason)
    {
        _ = Finish(status, reason, settle: false);
        return default;
    }
}
