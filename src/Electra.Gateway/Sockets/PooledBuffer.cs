using System.Buffers;
using System.Collections.Concurrent;

namespace Electra.Gateway.Sockets;

/// <summary>A growing buffer for one outgoing frame; its memory and itself come from pools.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 512;
    private const int Spares = 64;

    private static readonly ConcurrentQueue<PooledBuffer> Spare = new();

    private byte[] bytes = [];
    private int written;

    private PooledBuffer() { }

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, written);

    public static PooledBuffer Rent()
    {
        var buffer = Spare.TryDequeue(out var spare) ? spare : new PooledBuffer();
        buffer.bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
        return buffer;
    }

    public void Advance(int count) => written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return bytes.AsMemory(written);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return bytes.AsSpan(written);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        written = 0;
        if (Spare.Count < Spares)
            Spare.Enqueue(this);
    }

    private void Ensure(int sizeHint)
    {
        var needed = written + Math.Max(sizeHint, 1);
        if (needed <= bytes.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, bytes.Length * 2));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
