using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace Electra.Gateway.Tests;

/// <summary>The other end of a charger's socket, played by a test: it says what it is told to, and answers a goodbye unless it is deaf.</summary>
public sealed class ScriptedSocket(bool deaf = false) : WebSocket
{
    private readonly Channel<byte[]> incoming = Channel.CreateUnbounded<byte[]>();
    private readonly ConcurrentQueue<string> sent = new();
    private byte[] rest = [];
    private WebSocketState state = WebSocketState.Open;
    private WebSocketCloseStatus? said;

    /// <summary>What it was sent, in order.</summary>
    public IReadOnlyCollection<string> Sent => sent;

    /// <summary>What it was closed with; null: it was not, or it was cut.</summary>
    public int? Closed => (int?)said;

    public override WebSocketCloseStatus? CloseStatus => said;

    public override string? CloseStatusDescription => null;

    public override WebSocketState State => state;

    public override string? SubProtocol => "ocpp1.6";

    /// <summary>The charger says this.</summary>
    public void Says(string text) => incoming.Writer.TryWrite(Encoding.UTF8.GetBytes(text));

    public override void Abort()
    {
        if (state != WebSocketState.Closed)
            state = WebSocketState.Aborted;
        incoming.Writer.TryComplete();
    }

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken)
    {
        (said, state) = (closeStatus, WebSocketState.CloseSent);
        if (!deaf)
            incoming.Writer.TryWrite([]);
        return Task.CompletedTask;
    }

    public override void Dispose() => Abort();

    public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
    {
        if (rest.Length == 0 && (!await incoming.Reader.WaitToReadAsync(cancellationToken) || !incoming.Reader.TryRead(out rest!)))
            throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
        if (rest.Length == 0)
        {
            state = WebSocketState.Closed;
            return new(0, WebSocketMessageType.Close, true, said, null);
        }

        var length = Math.Min(rest.Length, buffer.Count);
        rest.AsSpan(0, length).CopyTo(buffer.AsSpan());
        rest = rest[length..];
        return new(length, WebSocketMessageType.Text, rest.Length == 0);
    }

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
    {
        sent.Enqueue(Encoding.UTF8.GetString(buffer));
        return Task.CompletedTask;
    }
}
