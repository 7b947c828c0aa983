using System.Buffers;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
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
    private readonly Func<CallFrame, CommandAnswer?> answer;
    private readonly Action<string> unexpected;
    private readonly Action<string>? heard;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly CancellationTokenSource gone = new();
    private readonly Task pump;
    private readonly TaskCompletionSource<string> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile OpenCall? waiting;

    public Link(
        WebSocket socket, TimeProvider wire, TimeSpan callTimeout, Func<CallFrame, CommandAnswer?> answer, Action<string> unexpected, Action<string>? heard)
    {
        this.heard = heard;
        this.socket = socket;
        this.wire = wire;
        this.callTimeout = callTimeout;
        this.answer = answer;
        this.unexpected = unexpected;
        pump = Task.Run(Receive);
    }

    /// <summary>Cancelled when the socket is gone.</summary>
    public CancellationToken Gone => gone.Token;

    /// <summary>Completes, with the reason, when the socket is gone.</summary>
    public Task<string> Ended => ended.Task;

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

    /// <summary>Sends text as it is.</summary>
    public async Task<bool> Send(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            await sending.WaitAsync(gone.Token);
            try
            {
                await socket.SendAsync(utf8, WebSocketMessageType.Text, endOfMessage: true, gone.Token);
                return true;
            }
            finally
            {
                sending.Release();
            }
        }
        catch (Exception fault) when (IsLoss(fault))
        {
            return false;
        }
    }

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
        waiting = new OpenCall(messageId, source);
        var frame = new ArrayBufferWriter<byte>(payload.Length + 96);
        FrameWriter.WriteCall(frame, messageId, action, payload.Span);
        if (!await Send(frame.WrittenMemory))
            return new CallOutcome.Cut();
        try
        {
            return await source.Task.WaitAsync(callTimeout, wire, gone.Token);
        }
        catch (TimeoutException)
        {
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
        heard?.Invoke(Encoding.UTF8.GetString(utf8));
        switch (FrameReader.Read(utf8))
        {
            case CallFrame call:
                await Reply(call);
                break;
            case ResultFrame result:
                Settle(result.MessageId, new CallOutcome.Result(result.Payload));
                break;
            case ErrorFrame error:
                Settle(error.MessageId, new CallOutcome.Refused(error.Code, error.Description));
                break;
            case BadFrame bad:
                unexpected($"{bad.Why}: {Encoding.UTF8.GetString(utf8.AsSpan(0, Math.Min(utf8.Length, 200)))}");
                break;
        }
    }

    private void Settle(string messageId, CallOutcome outcome)
    {
        if (waiting is not { } open || open.Id != messageId || !open.Answer.TrySetResult(outcome))
            unexpected($"an answer to {messageId}, which waits for none");
    }

    private async Task Reply(CallFrame call)
    {
        if (answer(call) is not { } said)
            return;
        var frame = new ArrayBufferWriter<byte>(256);
        if (said.ErrorCode is null)
            FrameWriter.WriteResult(frame, call.MessageId, said.Payload.Span);
        else
            FrameWriter.WriteError(frame, call.MessageId, said.ErrorCode, said.ErrorDescription);
        await Send(frame.WrittenMemory);
    }

    private static bool IsLoss(Exception fault) =>
        fault is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException or IOException;

    private sealed record OpenCall(string Id, TaskCompletionSource<CallOutcome> Answer);
}
