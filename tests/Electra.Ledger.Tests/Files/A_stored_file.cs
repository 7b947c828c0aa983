using System.Security.Cryptography;
using Electra.Ledger.Files;
using Electra.Ledger.Homes;

namespace Electra.Ledger.Tests.Files;

public abstract class A_stored_file(Home home, bool onPostgres) : LedgerTest(home, onPostgres)
{
    private const int Chunk = 256 * 1024;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    [InlineData(3 * Chunk)]
    [InlineData(1_000_000)]
    public async Task Is_read_back_byte_for_byte(int length)
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        var bytes = Bytes.Of(length);
        var content = await store.Stage(bytes);
        content.Size.Should().Be(length);
        content.Sha256.Should().Be(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        (await store.Read(content)).Should().Equal(bytes);
    }

    [Fact]
    public async Task Is_read_from_any_place()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        var bytes = Bytes.Of(2 * Chunk + 100);
        await using var stream = store.Contents.Open(await store.Stage(bytes));
        stream.Length.Should().Be(bytes.Length);
        foreach (var from in new[] { Chunk - 10, 5, 2 * Chunk, bytes.Length - 3 })
        {
            stream.Seek(from, SeekOrigin.Begin);
            var part = new byte[Math.Min(40, bytes.Length - from)];
            await stream.ReadExactlyAsync(part);
            part.Should().Equal(bytes[from..(from + part.Length)]);
        }

        stream.Seek(0, SeekOrigin.End);
        (await stream.ReadAsync(new byte[1])).Should().Be(0);
    }

    [Fact]
    public async Task Leaves_nothing_when_it_is_too_large()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        var before = await Chunks(silo);
        await store.Stage(Bytes.Of(Chunk), most: Chunk);
        var tooMuch = async () => await store.Stage(Bytes.Of(Chunk + 1), most: Chunk);
        (await tooMuch.Should().ThrowAsync<FileTooLargeException>()).Which.Most.Should().Be(Chunk);
        await LeavesOnly(silo, before + 1);
    }

    [Fact]
    public async Task Leaves_nothing_when_it_is_cut_off()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        var before = await Chunks(silo);
        var cut = async () => await store.Contents.Stage(new CutStream(2 * Chunk + 5), 100_000_000);
        await cut.Should().ThrowAsync<IOException>();
        await LeavesOnly(silo, before);
    }

    [Fact]
    public async Task Ends_in_a_fault_when_it_is_deleted_while_it_is_read()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        var content = await store.Stage(Bytes.Of(2 * Chunk));
        await using var stream = store.Contents.Open(content);
        await stream.ReadExactlyAsync(new byte[100]);
        await store.Contents.Discard(content);
        await store.ReclaimAll();
        var rest = async () => await stream.ReadExactlyAsync(new byte[2 * Chunk - 100]);
        await rest.Should().ThrowAsync<IOException>();
    }

    [Fact]
    public async Task That_a_dead_silo_left_half_stored_is_found_by_its_age()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        await store.ReclaimAll();
        var before = await Chunks(silo);
        var content = await store.Stage(Bytes.Of(10));
        await store.ReclaimAll();
        (await Chunks(silo)).Should().Be(before + 1, "it may still be under way");
        await silo.Get<IFileHome>().Do(
            "update file_contents set begun_at = @at where id = @id", CancellationToken.None, ("id", content.Id), ("at", DateTimeOffset.UtcNow.AddDays(-2)));
        await store.ReclaimAll();
        (await Chunks(silo)).Should().Be(before);
    }

    private static async Task LeavesOnly(Silo silo, long chunks)
    {
        await silo.Get<IFileStore>().ReclaimAll();
        (await Chunks(silo)).Should().Be(chunks);
    }

    private static async Task<long> Chunks(Silo silo)
    {
        await using var connection = await silo.Get<IFileHome>().Read(CancellationToken.None);
        await using var command = connection.Command("select count(*) from file_chunks c join file_contents f on f.id = c.content");
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}

public sealed class A_stored_file_on_PostgreSQL(Home home) : A_stored_file(home, onPostgres: true);

public sealed class A_stored_file_on_SQLite(Home home) : A_stored_file(home, onPostgres: false);
