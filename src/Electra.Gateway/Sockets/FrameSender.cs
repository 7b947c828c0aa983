using System.Net.WebSockets;

namespace Electra.Gateway.Sockets;

/// <summary>Sends frames one after the other: answers and orders share the socket.</summary>
/// <param name="tooSlow">Told when the peer takes nothing.</param>
#pragma warning disable CA1001 // Its gate is never disposed: an answer may be on its way still when the socket is gone. It holds no handle.
internal sealed class FrameSender(WebSocket socket, Action tooSlow)
#pragma warning restore CA1001
{
    // A peer that takes nothing for this long is gone; without a limit its answers would pile up here.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>False: the socket is closed or closing, nothing was sent.</summary>
    public async ValueTask<bool> Send(ReadOnlyMemory<byte> text)
    {
        await turn.WaitAsync();
        try
        {
            if (socket.State != WebSocketState.Open)
                return false;
            var sending = socket.SendAsync(text, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, CancellationToken.None);
            await Finish(sending);
            return true;
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            return false;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Says goodbye; the other side's goodbye is read by the pump.</summary>
    public async ValueTask Close(WebSocketCloseStatus status, string reason)
    {
        await turn.WaitAsync();
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(status, reason, CancellationToken.None).WaitAsync(Patience);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException or TimeoutException)
        {
            socket.Abort();
        }
        finally
        {
            turn.Release();
        }
    }

    private async ValueTask Finish(ValueTask sending)
    {
        if (sending.IsCompletedSuccessfully)
            return;
        try
        {
            await sending.AsTask().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            tooSlow();
            socket.Abort();
            throw new OperationCanceledException("The peer takes nothing.");
        }
    }
}
