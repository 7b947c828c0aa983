using Electra.Ledger.Homes;

namespace Electra.Ledger.Files;

/// <summary>Stored bytes as a stream: one chunk is held, and no connection between two reads.</summary>
internal sealed class ChunkStream(IFileHome home, FileContent content) : Stream
{
    private byte[] chunk = [];
    private long chunkNumber = -1;
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => content.Size;

    public override long Position
    {
        get => position;
        set => position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position >= content.Size || buffer.IsEmpty)
            return 0;
        var (number, offset) = (position / FileContents.ChunkSize, (int)(position % FileContents.ChunkSize));
        if (number != chunkNumber)
            (chunk, chunkNumber) = (await Load(number, cancellationToken), number);
        var count = Math.Min(buffer.Length, chunk.Length - offset);
        chunk.AsMemory(offset, count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => position + offset,
        _ => content.Size + offset,
    };

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read it asynchronously.");

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async ValueTask<byte[]> Load(long number, CancellationToken cancellation)
    {
        await using var connection = await home.Read(cancellation);
        await using var command = connection.Command(
            "select bytes from file_chunks where content = @id and number = @number", ("id", content.Id), ("number", (int)number));
        var expected = Math.Min(FileContents.ChunkSize, content.Size - number * FileContents.ChunkSize);
        return await command.ExecuteScalarAsync(cancellation) is byte[] bytes && bytes.Length == expected
            ? bytes
            : throw new IOException("The file was deleted while it was read.");
    }
}
