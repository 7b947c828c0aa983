using Electra.Ledger.Files;
using Electra.Ledger.Views;

namespace Electra.Ledger.Tests.Files;

public abstract class An_upload(Home home, bool onPostgres) : LedgerTest(home, onPostgres)
{
    private static int uploads;

    private static Upload New(string charger = "CP-017", string station = "lyon-1", DateTimeOffset? created = null)
    {
        var number = Interlocked.Increment(ref uploads);
        var at = created ?? Noon.AddSeconds(number);
        return new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"upl-{number:D4}"), new(charger), new(station), "diagnostics", "ops", at, at.AddHours(1));
    }

    private static async Task<Upload> Added(IFileStore store, Upload? upload = null)
    {
        upload ??= New();
        await store.Uploads.Add(upload, $"digest of {upload.Id}");
        return upload;
    }

    private static async Task<(Receipt Receipt, IReadOnlyList<UploadedFile> Files)> Receive(IFileStore store, Upload upload, params (string Name, byte[] Bytes)[] files)
    {
        List<NamedContent> named = [];
        foreach (var (name, bytes) in files)
            named.Add(new(name, await store.Stage(bytes)));
        return await store.Uploads.Receive(upload.Id, named, upload.CreatedAt.AddMinutes(5));
    }

    [Fact]
    public async Task Is_found_by_the_digest_of_its_token_and_by_its_id()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        var upload = await Added(store);
        (await store.Uploads.OfToken($"digest of {upload.Id}")).Should().Be(upload);
        (await store.Uploads.OfToken("another digest")).Should().BeNull();
        (await store.Uploads.Find(upload.Id)).Should().Be(upload);
        (await store.Uploads.Find("upl-none")).Should().BeNull();
    }

    [Fact]
    public async Task Takes_several_files_in_and_knows_when_the_first_came()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        var upload = await Added(store);
        var (receipt, files) = await Receive(store, upload, ("a.zip", Bytes.Of(300_000)), ("b.log", Bytes.Of(10, seed: 2)));
        receipt.Should().Be(Receipt.Received);
        files.Select(f => (f.Number, f.Name, f.Content.Size)).Should().Equal((1, "a.zip", 300_000L), (2, "b.log", 10L));
        (await store.Uploads.FilesOf([upload.Id])).Should().Equal(files);
        (await store.Uploads.Find(upload.Id))!.ReceivedAt.Should().Be(upload.CreatedAt.AddMinutes(5));
    }

    [Fact]
    public async Task Sent_again_replaces_the_file_of_that_name_and_frees_the_old_bytes()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        var upload = await Added(store);
        var first = (await Receive(store, upload, ("a.zip", Bytes.Of(100)))).Files[0];
        await Receive(store, upload, ("b.zip", Bytes.Of(100)));
        var again = (await Receive(store, upload, ("a.zip", Bytes.Of(200, seed: 2)))).Files[0];
        again.Number.Should().Be(first.Number);
        await store.ReclaimAll();
        (await store.Uploads.FilesOf([upload.Id])).Select(f => (f.Number, f.Name, f.Content.Size)).Should().Equal((1, "a.zip", 200L), (2, "b.zip", 100L));
        (await store.Read(again.Content)).Should().Equal(Bytes.Of(200, seed: 2));
        var old = async () => await store.Read(first.Content);
        await old.Should().ThrowAsync<IOException>();
    }

    [Fact]
    public async Task Sent_again_with_the_same_bytes_changes_nothing()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        var upload = await Added(store);
        var first = (await Receive(store, upload, ("a.zip", Bytes.Of(100)))).Files[0];
        await store.Uploads.Told(first);
        (await Receive(store, upload, ("a.zip", Bytes.Of(100)))).Files.Should().Equal(first);
        (await store.Uploads.Untold(Noon.AddYears(1), 100)).Should().NotContain(f => f.Upload == upload.Id);
    }

    [Fact]
    public async Task Takes_ten_files_and_no_more()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        var upload = await Added(store);
        for (var i = 1; i <= 10; i++)
            (await Receive(store, upload, ($"{i}.log", Bytes.Of(i)))).Receipt.Should().Be(Receipt.Received);
        (await Receive(store, upload, ("11.log", Bytes.Of(11)))).Receipt.Should().Be(Receipt.TooMany);
        (await Receive(store, upload, ("10.log", Bytes.Of(12)))).Receipt.Should().Be(Receipt.Received);
        (await store.Uploads.FilesOf([upload.Id])).Should().HaveCount(10);
    }

    [Fact]
    public async Task Of_two_requests_at_once_gives_each_file_a_number()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        var upload = await Added(store);
        await Task.WhenAll(Enumerable.Range(1, 8).Select(i => Receive(store, upload, ($"{i}.log", Bytes.Of(i)))));
        (await store.Uploads.FilesOf([upload.Id])).Select(f => f.Number).Should().Equal(Enumerable.Range(1, 8));
    }

    [Fact]
    public async Task Deleted_is_gone_with_its_files_and_takes_nothing_more()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        var upload = await Added(store);
        var file = (await Receive(store, upload, ("a.zip", Bytes.Of(100)))).Files[0];
        (await store.Uploads.Delete(upload.Id)).Should().BeTrue();
        (await store.Uploads.Delete(upload.Id)).Should().BeFalse();
        (await Receive(store, upload, ("a.zip", Bytes.Of(100)))).Receipt.Should().Be(Receipt.Gone);
        (await store.Uploads.OfToken($"digest of {upload.Id}")).Should().BeNull();
        await store.ReclaimAll();
        var read = async () => await store.Read(file.Content);
        await read.Should().ThrowAsync<IOException>();
    }

    [Fact]
    public async Task Is_told_of_until_it_was()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        var upload = await Added(store, New(created: Noon.AddDays(-400)));
        var file = (await Receive(store, upload, ("a.zip", Bytes.Of(100)))).Files[0];
        (await store.Uploads.Untold(file.ReceivedAt, 100)).Should().NotContain(file);
        (await store.Uploads.Untold(file.ReceivedAt.AddMinutes(1), 1)).Should().Equal(file);
        await store.Uploads.Told(file);
        (await store.Uploads.Untold(file.ReceivedAt.AddMinutes(1), 1)).Should().NotContain(file);
        await Receive(store, upload, ("a.zip", Bytes.Of(101)));
        (await store.Uploads.Untold(file.ReceivedAt.AddMinutes(1), 1)).Should().ContainSingle("other bytes are news");
    }

    [Fact]
    public async Task Is_listed_newest_first_by_charger_state_and_station_page_by_page()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        var charger = $"CP-{Guid.NewGuid():N}"[..20];
        var all = new List<Upload>();
        for (var i = 0; i < 5; i++)
            all.Add(await Added(store, New(charger, i == 4 ? "nice-2" : "lyon-1", Noon.AddMinutes(i))));
        await Receive(store, all[0], ("a.zip", Bytes.Of(1)));
        var now = Noon.AddMinutes(62);
        Task<Page<Upload>> List(UploadState? state = null, int limit = 100, string? cursor = null, string[]? stations = null) =>
            store.Uploads.List(new(cursor, limit, stations), new(new(charger.ToLowerInvariant()), state), now).AsTask();

        (await List()).Items.Select(u => u.Id).Should().Equal(all.AsEnumerable().Reverse().Select(u => u.Id));
        (await List(UploadState.Received)).Items.Select(u => u.Id).Should().Equal(all[0].Id);
        (await List(UploadState.Expired)).Items.Select(u => u.Id).Should().Equal(all[2].Id, all[1].Id);
        (await List(UploadState.Waiting)).Items.Select(u => u.Id).Should().Equal(all[4].Id, all[3].Id);
        (await List(stations: ["nice-2"])).Items.Should().ContainSingle();
        (await List(stations: [])).Items.Should().BeEmpty();
        var first = await List(limit: 3);
        var second = await List(limit: 3, cursor: first.Next);
        first.Items.Concat(second.Items).Select(u => u.Id).Should().Equal(all.AsEnumerable().Reverse().Select(u => u.Id));
        second.Next.Should().BeNull();
    }

    [Fact]
    public async Task Grows_old_by_when_it_came_or_else_by_when_it_ended()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        var received = await Added(store, New(created: Noon.AddYears(-3)));
        await Receive(store, received, ("a.zip", Bytes.Of(1)));
        var unused = await Added(store, New(created: Noon.AddYears(-2)));
        (await store.Uploads.Older(Noon.AddYears(-3).AddMinutes(4), 10)).Should().BeEmpty();
        (await store.Uploads.Older(Noon.AddYears(-3).AddMinutes(6), 10)).Select(u => u.Id).Should().Equal(received.Id);
        (await store.Uploads.Older(Noon.AddYears(-2).AddMinutes(61), 10)).Select(u => u.Id).Should().Equal(received.Id, unused.Id);
        await store.Uploads.Delete(received.Id);
        await store.Uploads.Delete(unused.Id);
    }
}

public sealed class An_upload_on_PostgreSQL(Home home) : An_upload(home, onPostgres: true);

public sealed class An_upload_on_SQLite(Home home) : An_upload(home, onPostgres: false);
