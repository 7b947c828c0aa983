using Electra.Ledger.Files;

namespace Electra.Ledger.Tests.Files;

/// <summary>Bytes as a charger sends them: no two files alike.</summary>
internal static class Bytes
{
    public static byte[] Of(int length, int seed = 1)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    public static ValueTask<FileContent> Stage(this IFileStore store, byte[] bytes, long most = 100_000_000) =>
        store.Contents.Stage(new MemoryStream(bytes), most);

    public static async Task<byte[]> Read(this IFileStore store, FileContent content)
    {
        await using var stream = store.Contents.Open(content);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    /// <summary>Frees all that nothing refers to.</summary>
    public static async Task ReclaimAll(this IFileStore store)
    {
        while (await store.Contents.Reclaim())
        {
        }
    }
}

/// <summary>A transfer that is cut off.</summary>
internal sealed class CutStream(int after) : MemoryStream(Bytes.Of(after))
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await base.ReadAsync(buffer, cancellationToken);
        return count > 0 ? count : throw new IOException("The connection was reset.");
    }
}
