using System.Buffers;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using Electra.Fleet.Deviations;
using Electra.Fleet.Faults;
using Electra.Ocpp.Framing;

namespace Electra.Fleet.Chargers;

// size: one socket, both directions and its end; apart they would share every field.
/// <summary>One open socket of a charger: one call of ours at a time (OCPP-J 1.6 §4.1.1), theirs answered as they come.</summary>
internal sealed class Link : IAsyncDisposable
{
    private const int ReceiveSize = 4096;

    private readonly WebSocket socket;
    private readonly TimeProvider wire;
    private readonly TimeSpan callTimeout;
    private readonly Replies replies;
    private readonly Func<CallOutcome, bool> takesIn;
    private readonly Action<string> unexpected;
    private readonly Action<string>? heard;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Mouth mouth;
    private readonly CancellationTokenSource gone = new();
    private readonly Task pump;
    private readonly TaskCompletionSource<string> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Pardons pardons = new();
    private readonly bool sends;
    private volatile OpenCall? waiting;
    private volatile bool left;
    private volatile bool takenIn;

    public Link(
        WebSocket socket,
        TimeProvider wire,
        TimeSpan callTimeout,
        Func<ReadOnlyMemory<byte>, string?, IReadOnlyList<Outgoing>> leaving,
        Func<CallFrame, Reaction> answer,
        Func<CallOutcome, bool> takesIn,
        Action<string> unexpected,
        Action<string>? heard)
    {
        this.takesIn = takesIn;
        sends = Electra.Ocpp.Dialects.Of(socket.SubProtocol ?? "")?.Sends is true;
        mouth = new Mouth(socket, wire, leaving, gone.Token);
        this.heard = heard;
        this.socket = socket;
        this.wire = wire;
        this.callTimeout = callTimeout;
        replies = new Replies(mouth, wire, answer, gone.Token);
        this.unexpected = unexpected;
        pump = Task.Run(Receive);
    }

    /// <summary>Cancelled when the socket is gone.</summary>
    public CancellationToken Gone => gone.Token;

    /// <summary>Completes, with the reason, when the socket is gone.</summary>
    public Task<string> Ended => ended.Task;

    /// <summary>Whether the charger has left it as it is: open, and nobody at this end.</summary>
    public bool Left => left;

    /// <summary>Whether an accepted boot was read from it: from then on calls may follow, in the very next frame.</summary>
    public bool TakenIn => takenIn;

    /// <summary>A fresh message id.</summary>
    public static string NewId() => Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);

    /// <summary>Calls, and waits for what becomes of it.</summary>
    public async Task<CallOutcome> Call(string messageId, string action, ReadOnlyMemory<byte> payload)
    {
        try
        {
            await turn.WaitAsync(gone.Token);
        }
        catch (OperationCanceledException)
        {
            return new CallOutcome.Cut();
        }

        try
        {
            return await CallInTurn(messageId, action, payload);
        }
        finally
        {
            waiting = null;
            turn.Release();
        }
    }

    /// <summary>Says something unconfirmed, which is never answered (OCPP-J 2.1 §4.2.4).</summary>
    /// <returns>Whether there was a socket for it.</returns>
    public Task<bool> Mention(string action, ReadOnlyMemory<byte> payload)
    {
        var frame = new ArrayBufferWriter<byte>(payload.Length + 96);
        FrameWriter.WriteSend(frame, NewId(), action, payload.Span);
        return mouth.Send(frame.WrittenMemory);
    }

    /// <summary>Sends text as it is.</summary>
    public Task<bool> Send(ReadOnlyMemory<byte> utf8) => mouth.Send(utf8);

    /// <summary>Says good-bye and waits for it to be returned, for a moment.</summary>
    public async Task Close(string why)
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2), wire);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, why, patience.Token);
            await Ended.WaitAsync(TimeSpan.FromSeconds(2), wire);
        }
        catch (Exception fault) when (IsLoss(fault) || fault is TimeoutException)
        {
            socket.Abort();
        }
    }

    /// <summary>Neither reads nor writes for so long.</summary>
    public void Freeze(TimeSpan span) => mouth.Freeze(span);

    /// <summary>Leaves the socket open and has nothing more to do with it.</summary>
    public void Leave()
    {
        left = true;
        gone.Cancel();
        ended.TrySetResult("left open");
    }

    /// <summary>Sends text that is no proper message: what comes back to it is no surprise.</summary>
    public Task<bool> SendGarbage(ReadOnlyMemory<byte> bytes, bool binary)
    {
        pardons.AllErrors();
        foreach (var id in Garbage.Ids)
            pardons.Once(id);
        return mouth.Send(bytes, binary);
    }

    /// <summary>Is gone without a word, like a cable pulled.</summary>
    public void Abort() => socket.Abort();

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await pump;
        socket.Dispose();
    }

    private async Task<CallOutcome> CallInTurn(string messageId, string action, ReadOnlyMemory<byte> payload)
    {
        var source = new TaskCompletionSource<CallOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting = new OpenCall(messageId, action, source);
        var frame = new ArrayBufferWriter<byte>(payload.Length + 96);
        FrameWriter.WriteCall(frame, messageId, action, payload.Span);
        var times = await mouth.Say(frame.WrittenMemory, action);
        if (times < 0)
            return new CallOutcome.Cut();
        if (times > 1)
            pardons.Once(messageId);
        try
        {
            return await source.Task.WaitAsync(callTimeout, wire, gone.Token);
        }
        catch (TimeoutException)
        {
            pardons.Once(messageId);
            return new CallOutcome.Silent();
        }
        catch (OperationCanceledException)
        {
            return new CallOutcome.Cut();
        }
    }

    private async Task Receive()
    {
        var why = "closed";
        try
        {
            var message = new ArrayBufferWriter<byte>(ReceiveSize);
            while (true)
            {
                var got = await socket.ReceiveAsync(message.GetMemory(ReceiveSize), CancellationToken.None);
                if (got.MessageType == WebSocketMessageType.Close)
                    break;
                message.Advance(got.Count);
                if (!got.EndOfMessage)
                    continue;
                await mouth.Thaw();
                // Payloads are slices of the frame, and outlive this turn of the loop.
                await Take(message.WrittenSpan.ToArray());
                message.ResetWrittenCount();
            }

            why = $"closed by the other side: {(int?)socket.CloseStatus} {socket.CloseStatusDescription}";
            await socket.CloseOutputAsync(socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception fault) when (IsLoss(fault))
        {
            why = socket.CloseStatus is null ? "lost" : why;
        }

        await gone.CancelAsync();
        ended.TrySetResult(why);
    }

    private async Task Take(byte[] utf8)
    {
        if (left)
            return;
        heard?.Invoke(Encoding.UTF8.GetString(utf8));
        switch (FrameReader.Read(utf8, sends))
        {
            case CallFrame call:
                await replies.To(call);
                break;
            case ResultFrame result:
                Settle(result.MessageId, new CallOutcome.Result(result.Payload), pardoned: pardons.Has(result.MessageId));
                break;
            case ErrorFrame error:
                Settle(
                    error.MessageId, new CallOutcome.Refused(error.Code, error.Description),
                    pardoned: pardons.Has(error.MessageId) || pardons.HasErrors);
                break;
            case ResultErrorFrame contradiction:
                if (!pardons.HasErrors)
                    unexpected($"the answer to {contradiction.MessageId} was not understood: {contradiction.Code} {contradiction.Description}");
                break;
            case BadFrame bad:
                unexpected($"{bad.Why}: {Encoding.UTF8.GetString(utf8.AsSpan(0, Math.Min(utf8.Length, 200)))}");
                break;
        }
    }

    private void Settle(string messageId, CallOutcome outcome, bool pardoned)
    {
        if (waiting is { } open && open.Id == messageId)
        {
            takenIn |= open.Action == "BootNotification" && takesIn(outcome);
            pardoned |= open.Answer.TrySetResult(outcome);
        }

        if (!pardoned)
            unexpected($"an answer to {messageId}, which waits for none");
    }

    internal static bool IsLoss(Exception fault) =>
        fault is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException or IOException;

    private sealed record OpenCall(string Id, string Action, TaskCompletionSource<CallOutcome> Answer);
}
