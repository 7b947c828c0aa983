using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Connections;

namespace Electra.Gateway.Admission;

/// <summary>
/// Lets chargers in that ask for a WebSocket without <c>Connection: Upgrade</c> (catalogue C4): the header is written into the head of
/// their request before the server reads it, and another beside it, so that the door can call it by its name. It looks at the first
/// request of a plain connection only, and at no other path than the chargers'; behind TLS it sees nothing and does nothing.
/// </summary>
public static class HandshakeRepair
{
    /// <summary>The header that tells the door of it.</summary>
    public const string Told = "Electra-Repaired";

    /// <summary>For an endpoint's chain of connection middleware.</summary>
    public static ConnectionDelegate Before(ConnectionDelegate next) => async connection =>
    {
        var inner = connection.Transport;
        var reader = new FirstRequestReader(inner.Input);
        connection.Transport = new Transport(reader, inner.Output);
        try
        {
            await next(connection);
        }
        finally
        {
            connection.Transport = inner;
        }
    };

    private static ReadOnlySpan<byte> Path => "GET /ocpp/"u8;

    private static ReadOnlySpan<byte> EndOfHead => "\r\n\r\n"u8;

    /// <summary>The head with what it lacks; null where it lacks nothing.</summary>
    internal static byte[]? Repair(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head);
        if (!text.Contains("\r\nUpgrade: websocket\r\n", StringComparison.OrdinalIgnoreCase) || text.Contains("\r\nConnection:", StringComparison.OrdinalIgnoreCase))
            return null;
        var line = text.IndexOf("\r\n", StringComparison.Ordinal) + 2;
        return Encoding.Latin1.GetBytes(text.Insert(line, $"Connection: Upgrade\r\n{Told}: connection\r\n"));
    }

    private sealed record Transport(PipeReader Input, PipeWriter Output) : IDuplexPipe;

    /// <summary>Reads the first request's head as a whole, repairs it where it must, and is in nobody's way after.</summary>
    private sealed class FirstRequestReader(PipeReader first) : PipeReader
    {
        private const int LongestHead = 16 * 1024;

        private PipeReader current = first;
        private bool seen;

        // Every later read of the connection's life passes here: nothing of its own stands in its way.
        public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default) =>
            seen ? current.ReadAsync(cancellationToken) : First(cancellationToken);

        public override bool TryRead(out ReadResult result)
        {
            if (seen)
                return current.TryRead(out result);
            result = default;
            return false;
        }

        public override void AdvanceTo(SequencePosition consumed) => current.AdvanceTo(consumed);

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => current.AdvanceTo(consumed, examined);

        public override void CancelPendingRead() => current.CancelPendingRead();

        public override void Complete(Exception? exception = null) => current.Complete(exception);

        private async ValueTask<ReadResult> First(CancellationToken cancellationToken)
        {
            while (!seen)
            {
                var result = await current.ReadAsync(cancellationToken);
                if (result.IsCanceled || result.IsCompleted || !MayBe(result.Buffer) || result.Buffer.Length > LongestHead)
                {
                    seen = true;
                    return result;
                }

                if (HeadOf(result.Buffer) is not { } head)
                {
                    current.AdvanceTo(result.Buffer.Start, result.Buffer.End);
                    continue;
                }

                seen = true;
                if (Repair(head) is not { } repaired)
                    return result;
                byte[] whole = [.. repaired, .. result.Buffer.Slice(head.Length).ToArray()];
                current.AdvanceTo(result.Buffer.End);
                current = Create(new Prefixed(whole, current.AsStream()));
            }

            return await current.ReadAsync(cancellationToken);
        }

        private static bool MayBe(in ReadOnlySequence<byte> buffer)
        {
            var length = (int)Math.Min(buffer.Length, Path.Length);
            Span<byte> begin = stackalloc byte[length];
            buffer.Slice(0, length).CopyTo(begin);
            return begin.SequenceEqual(Path[..length]);
        }

        private static byte[]? HeadOf(in ReadOnlySequence<byte> buffer)
        {
            var bytes = buffer.ToArray();
            var end = bytes.AsSpan().IndexOf(EndOfHead);
            return end < 0 ? null : bytes[..(end + EndOfHead.Length)];
        }
    }

    /// <summary>These bytes first, then those of the connection.</summary>
    private sealed class Prefixed(byte[] prefix, Stream rest) : Stream
    {
        private int given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (given == prefix.Length)
                return rest.ReadAsync(buffer, cancellationToken);
            var count = Math.Min(buffer.Length, prefix.Length - given);
            prefix.AsMemory(given, count).CopyTo(buffer);
            given += count;
            return new(count);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
