using Electra.Ledger.Files;

namespace Electra.Ledger.Tests.Files;

public abstract class A_firmware_file(Home home, bool onPostgres) : LedgerTest(home, onPostgres)
{
    private static async Task<(Shelving Shelving, FirmwareFile File)> Put(IFileStore store, string name, byte[] bytes, bool replace = false) =>
        await store.Firmware.Put(new(name, await store.Stage(bytes), "ops", Noon), replace);

    private static FirmwareLink Link(string id, string name, DateTimeOffset? created = null, string station = "lyon-1") =>
        new(id, name, new("CP-017"), new(station), "ops", created ?? Noon, (created ?? Noon).AddDays(7));

    [Fact]
    public async Task Keeps_its_bytes_unless_they_are_to_be_replaced()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        var (created, file) = await Put(store, "keep.bin", Bytes.Of(300_000));
        created.Should().Be(Shelving.Created);
        (await store.Firmware.Find("keep.bin")).Should().Be(file);
        (await Put(store, "keep.bin", Bytes.Of(300_000))).Should().Be((Shelving.Same, file));
        (await Put(store, "keep.bin", Bytes.Of(10, seed: 2))).Should().Be((Shelving.Conflict, file));
        (await store.Read((await store.Firmware.Find("keep.bin"))!.Content)).Should().Equal(Bytes.Of(300_000));
        (await Put(store, "keep.bin", Bytes.Of(10, seed: 2), replace: true)).Shelving.Should().Be(Shelving.Replaced);
        await store.ReclaimAll();
        (await store.Read((await store.Firmware.Find("keep.bin"))!.Content)).Should().Equal(Bytes.Of(10, seed: 2));
    }

    [Fact]
    public async Task Stored_twice_at_once_is_created_once()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        var all = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => Put(store, "race.bin", Bytes.Of(100, i))));
        all.Select(a => a.Shelving).Should().ContainSingle(s => s == Shelving.Created).And.HaveCount(4);
        all.Count(a => a.Shelving == Shelving.Conflict).Should().Be(3);
    }

    [Fact]
    public async Task Is_listed_by_name()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        foreach (var name in new[] { "zz-3.bin", "zz-1.bin", "zz-2.bin" })
            await Put(store, name, Bytes.Of(10));
        (await store.Firmware.List("zz-", 2)).Select(f => f.Name).Should().Equal("zz-1.bin", "zz-2.bin");
        (await store.Firmware.List("zz-2.bin", 2)).Select(f => f.Name).Should().Equal("zz-3.bin");
    }

    [Fact]
    public async Task Is_linked_to_and_remembers_the_last_twenty_fetches_of_each_link()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        await Put(store, "linked.bin", Bytes.Of(10));
        (await store.Firmware.Add(Link("fwl-1", "linked.bin"), "d1")).Should().BeTrue();
        (await store.Firmware.Add(Link("fwl-2", "linked.bin", Noon.AddHours(1), "nice-2"), "d2")).Should().BeTrue();
        (await store.Firmware.Add(Link("fwl-3", "nothing.bin"), "d3")).Should().BeFalse();
        (await store.Firmware.OfToken("d1"))!.Id.Should().Be("fwl-1");
        (await store.Firmware.OfToken("d3")).Should().BeNull();
        for (var i = 1; i <= 25; i++)
            await store.Firmware.Fetched("fwl-1", new(Noon.AddMinutes(i), i));
        await store.Firmware.Fetched("fwl-none", new(Noon, 1));

        var links = await store.Firmware.Links("linked.bin", null, null, 10);
        links.Select(l => l.Id).Should().Equal("fwl-2", "fwl-1");
        links[0].Fetches.Should().BeEmpty();
        links[1].Fetches.Select(f => f.Bytes).Should().Equal(Enumerable.Range(6, 20).Reverse().Select(i => (long)i));
        links[1].Fetches[0].At.Should().Be(Noon.AddMinutes(25));
        (await store.Firmware.Links("linked.bin", ["lyon-1"], null, 10)).Select(l => l.Id).Should().Equal("fwl-1");
        (await store.Firmware.Links("linked.bin", null, (links[0].CreatedAt, links[0].Id), 10)).Select(l => l.Id).Should().Equal("fwl-1");
    }

    [Fact]
    public async Task Deleted_takes_its_links_with_it()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        await Put(store, "gone.bin", Bytes.Of(10));
        await store.Firmware.Add(Link("fwl-g", "gone.bin"), "dg");
        await store.Firmware.Fetched("fwl-g", new(Noon, 10));
        (await store.Firmware.Delete("gone.bin")).Should().BeTrue();
        (await store.Firmware.Delete("gone.bin")).Should().BeFalse();
        (await store.Firmware.OfToken("dg")).Should().BeNull();
    }

    [Fact]
    public async Task Is_told_of_once_and_its_links_are_forgotten_in_time()
    {
        await using var silo = await Start();
        var store = silo.Get<IFileStore>();
        var file = (await Put(store, "told.bin", Bytes.Of(10))).File;
        (await store.Firmware.Untold(Noon.AddMinutes(1), 100)).Should().Contain(file);
        await store.Firmware.Told(file);
        (await store.Firmware.Untold(Noon.AddMinutes(1), 100)).Should().NotContain(file);
        await store.Firmware.Add(Link("fwl-old", "told.bin", Noon.AddYears(-1)), "d-old");
        (await store.Firmware.ForgetLinks(Noon.AddYears(-1).AddDays(6), 10)).Should().Be(0);
        (await store.Firmware.ForgetLinks(Noon.AddYears(-1).AddDays(8), 10)).Should().Be(1);
        (await store.Firmware.OfToken("d-old")).Should().BeNull();
    }
}

public sealed class A_firmware_file_on_PostgreSQL(Home home) : A_firmware_file(home, onPostgres: true);

public sealed class A_firmware_file_on_SQLite(Home home) : A_firmware_file(home, onPostgres: false);
