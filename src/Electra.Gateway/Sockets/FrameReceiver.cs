using System.Buffers;
using System.Net.WebSockets;

namespace Electra.Gateway.Sockets;

/// <summary>What came over the socket.</summary>
internal enum Arrival
{
    Text,
    Binary,
    TooLarge,
    Closed,
}

/// <summary>One message off the socket. Its bytes are rented: whoever takes it gives them back.</summary>
internal readonly struct Received(Arrival arrival, byte[]? rented = null, int length = 0)
{
    public Arrival Arrival { get; } = arrival;

    public ReadOnlyMemory<byte> Text => rented.AsMemory(0, length);

    public void Return()
    {
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }
}

/// <summary>Reads whole messages, fragmented or not. While a charger is silent it holds a few bytes for it and no more.</summary>
internal sealed class FrameReceiver(WebSocket socket)
{
    /// <summary>Chargers send some 64 KiB at most; this is what the contract allows.</summary>
    public const int Largest = 256 * 1024;

    private const int Little = 256;
    private const int FirstSize = 2 * 1024;

    private readonly byte[] first = new byte[Little];

    /// <summary>The next message. Throws what the socket throws when the line breaks.</summary>
    public async ValueTask<Received> Next()
    {
        // Most messages are whole after one read. Thousands of idle chargers cost these few bytes each, and no more.
        var begun = await socket.ReceiveAsync(first.AsMemory(), CancellationToken.None);
        if (begun.MessageType == WebSocketMessageType.Close)
            return new(Arrival.Closed);
        if (begun.MessageType == WebSocketMessageType.Binary)
            return new(Arrival.Binary);
        if (begun is { EndOfMessage: true, Count: 0 })
            return new(Arrival.Text);
        var rented = ArrayPool<byte>.Shared.Rent(begun.EndOfMessage ? begun.Count : FirstSize);
        first.AsSpan(0, begun.Count).CopyTo(rented);
        return begun.EndOfMessage ? new(Arrival.Text, rented, begun.Count) : await Rest(rented, begun.Count);
    }

    private async ValueTask<Received> Rest(byte[]? rented, int length)
    {
        try
        {
            while (true)
            {
                if (length == rented!.Length)
                    rented = Grown(rented);
                var result = await socket.ReceiveAsync(rented.AsMemory(length), CancellationToken.None);
                length += result.Count;
                if (result.MessageType == WebSocketMessageType.Close)
                    return Dropped(ref rented, Arrival.Closed);
                if (length > Largest)
                    return Dropped(ref rented, Arrival.TooLarge);
                if (result.EndOfMessage)
                {
                    var whole = new Received(Arrival.Text, rented, length);
                    rented = null;
                    return whole;
                }
            }
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static Received Dropped(ref byte[]? rented, Arrival arrival)
    {
        ArrayPool<byte>.Shared.Return(rented!);
        rented = null;
        return new(arrival);
    }

    private static byte[] Grown(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }
}
