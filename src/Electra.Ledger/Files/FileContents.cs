using System.Data.Common;
using System.Security.Cryptography;
using Electra.Ledger.Homes;

namespace Electra.Ledger.Files;

internal sealed class FileContents(IFileHome home, TimeProvider time) : IFileContents
{
    public const int ChunkSize = 256 * 1024;

    // A few megabytes at a time: neither a statement's time nor SQLite's one writer is held for long.
    private const int ReclaimChunks = 16;

    private const string Begin = "insert into file_contents (id, state, begun_at) values (@id, 'staged', @at)";
    private const string AddChunk = "insert into file_chunks (content, number, bytes) values (@id, @number, @bytes)";
    private const string Doom = "update file_contents set state = 'doomed' where id = @id and state = 'staged'";
    private const string Lost = "select id from file_contents where state = 'doomed' or (state = 'staged' and begun_at < @before) order by begun_at limit 1";
    private const string Forget = "delete from file_contents where id = @id and state <> 'kept'";

    private const string FreeSome = """
        delete from file_chunks where content = @id
            and number in (select number from file_chunks where content = @id order by number limit @limit)
        """;

    /// <summary>A transfer may not take longer; what is staged longer than twice this was left behind by a silo that died.</summary>
    public static readonly TimeSpan LongestTransfer = TimeSpan.FromHours(12);

    public async ValueTask<FileContent> Stage(Stream source, long most, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var id = $"fc-{Guid.NewGuid():N}";
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        enough.CancelAfter(LongestTransfer);
        await home.Do(Begin, enough.Token, ("id", id), ("at", time.GetUtcNow()));
        try
        {
            return await Fill(id, source, most, enough.Token);
        }
        catch
        {
            await GiveUp(id);
            throw;
        }
    }

    public async ValueTask Discard(FileContent content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        await home.Do(Doom, cancellation, ("id", content.Id));
    }

    public Stream Open(FileContent content) => new ChunkStream(home, content);

    public async ValueTask<bool> Reclaim(CancellationToken cancellation = default)
    {
        if (await FirstLost(cancellation) is not { } id)
            return false;
        if (await home.Do(FreeSome, cancellation, ("id", id), ("limit", ReclaimChunks)) == 0)
            await home.Do(Forget, cancellation, ("id", id));
        return true;
    }

    /// <summary>Something refers to these bytes from now on; they must still be there.</summary>
    public static async ValueTask Keep(DbTransaction transaction, FileContent content, CancellationToken cancellation)
    {
        await using var command = transaction.Command("update file_contents set state = 'kept' where id = @id and state = 'staged'", ("id", content.Id));
        if (await command.ExecuteNonQueryAsync(cancellation) != 1)
            throw new InvalidOperationException("These bytes are kept already, or were given up.");
    }

    /// <summary>Nothing refers to these bytes any more.</summary>
    public static async ValueTask LetGo(DbTransaction transaction, string content, CancellationToken cancellation)
    {
        await using var command = transaction.Command("update file_contents set state = 'doomed' where id = @id", ("id", content));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async ValueTask<FileContent> Fill(string id, Stream source, long most, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var chunk = new byte[ChunkSize];
        long size = 0;
        for (var number = 0; ; number++)
        {
            var count = await source.ReadAtLeastAsync(chunk, ChunkSize, throwOnEndOfStream: false, cancellation);
            size += count;
            if (size > most)
                throw new FileTooLargeException(most);
            if (count > 0)
            {
                hash.AppendData(chunk, 0, count);
                await home.Do(AddChunk, cancellation, ("id", id), ("number", number), ("bytes", count == ChunkSize ? chunk : chunk[..count]));
            }

            if (count < ChunkSize)
                return new(id, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
    }

    // Where even this does not succeed, it is found by its age.
    private async ValueTask GiveUp(string id)
    {
        try
        {
            await home.Do(Doom, CancellationToken.None, ("id", id));
        }
        catch (DbException)
        {
            // The first fault is the one to tell.
        }
    }

    private async ValueTask<string?> FirstLost(CancellationToken cancellation)
    {
        await using var connection = await home.Read(cancellation);
        await using var command = connection.Command(Lost, ("before", time.GetUtcNow() - LongestTransfer * 2));
        return await command.ExecuteScalarAsync(cancellation) as string;
    }
}
