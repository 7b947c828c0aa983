using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using Electra.Benchmarks.Load;

namespace Electra.Benchmarks.Network;

/// <summary>A charger's socket that is read all the time: orders are obeyed whenever they come, and one call at a time is asked.</summary>
internal sealed class PacedLine(string name, Stopwatches times) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim asking = new(1, 1);
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly byte[] incoming = new byte[2048];
    private Template? asked;
    private TaskCompletionSource<int>? answer;
    private long message;

    /// <summary>Ends when the socket does; why, if that was not our doing.</summary>
    public Task Reading { get; private set; } = Task.CompletedTask;

    public async Task Open(Uri address)
    {
        socket.Options.AddSubProtocol("ocpp1.6");
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await socket.ConnectAsync(address, CancellationToken.None);
        Reading = Read();
    }

    /// <summary>Asks, and gives the number of the transaction where the answer has one; 0 otherwise.</summary>
    public async Task<int> Ask(Template call, DateTime at = default, int transaction = 0, int wattHours = 0, bool isHeartbeat = false)
    {
        await asking.WaitAsync();
        try
        {
            asked = call.With(++message, at, transaction, wattHours);
            answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
            var begun = Stopwatch.GetTimestamp();
            await Send(call.Bytes);
            var number = await answer.Task.WaitAsync(Longest);
            times.Took(Stopwatch.GetElapsedTime(begun), isHeartbeat);
            return number;
        }
        finally
        {
            asking.Release();
        }
    }

    public void Dispose()
    {
        socket.Abort();
        socket.Dispose();
        asking.Dispose();
        sending.Dispose();
    }

    private async Task Read()
    {
        try
        {
            while (true)
            {
                var length = await ReadFrame();
                if (Wire.IsOrder(incoming.AsSpan(0, length)))
                    await Send(Wire.AnswerTo(incoming.AsSpan(0, length)));
                else
                    Answered(incoming.AsSpan(0, length));
            }
        }
        catch (Exception fault)
        {
            answer?.TrySetException(fault);
            throw;
        }
    }

    private async ValueTask<int> ReadFrame()
    {
        for (var length = 0; ;)
        {
            var received = await socket.ReceiveAsync(incoming.AsMemory(length), CancellationToken.None);
            if (received.MessageType != WebSocketMessageType.Text)
                throw new InvalidOperationException($"{name}: the line was closed: {socket.CloseStatus} {socket.CloseStatusDescription}");
            length += received.Count;
            if (received.EndOfMessage)
                return length;
            if (length == incoming.Length)
                throw new InvalidOperationException($"{name}: more than was expected: {Encoding.UTF8.GetString(incoming)}");
        }
    }

    private void Answered(ReadOnlySpan<byte> frame)
    {
        try
        {
            Wire.Check(name, frame, asked!);
            answer!.TrySetResult(frame.IndexOf("\"transactionId\""u8) < 0 ? 0 : Wire.TransactionIn(frame));
        }
        catch (InvalidOperationException wrong)
        {
            answer!.TrySetException(wrong);
        }
    }

    private async Task Send(ReadOnlyMemory<byte> frame)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(frame, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }
    }
}
