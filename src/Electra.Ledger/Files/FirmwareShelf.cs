using System.Data.Common;
using Electra.Ledger.Views;

namespace Electra.Ledger.Files;

internal sealed class FirmwareShelf(IFileHome home) : IFirmwareShelf
{
    private const int MostFetches = 20;
    private const string SelectFile = "select name, content, size, sha256, by_key, created_at from firmware";
    private const string SelectLink = "select id, name, charger, station, by_key, created_at, expires_at from firmware_links";

    // Two that store the same new name at once find no row to hold: they hold the table, which is rarely written.
    private const string OneAtATime = "lock table firmware in share row exclusive mode";

    private const string Upsert = """
        insert into firmware (name, content, size, sha256, by_key, created_at) values (@name, @content, @size, @sha256, @by, @at)
        on conflict (name) do update set content = excluded.content, size = excluded.size, sha256 = excluded.sha256,
            by_key = excluded.by_key, created_at = excluded.created_at, told = false
        """;

    private const string InsertLink = """
        insert into firmware_links (id, token_digest, name, charger, station, by_key, created_at, expires_at)
        select @id, @digest, name, @charger, @station, @by, @created, @expires from firmware where name = @name
        """;

    private const string InsertFetch = """
        insert into firmware_fetches (link, number, at, bytes)
        select @link, coalesce((select max(number) from firmware_fetches where link = @link), 0) + 1, @at, @bytes
        """;

    private const string Trim = """
        delete from firmware_fetches where link = @link and number <= (select max(number) from firmware_fetches where link = @link) - @most
        """;

    public ValueTask<(Shelving Shelving, FirmwareFile File)> Put(FirmwareFile file, bool replace, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return home.Write(async (transaction, stop) =>
        {
            if (home.OnPostgres)
                await transaction.Do(OneAtATime, stop);
            var before = await transaction.All($"{SelectFile} where name = @name", ReadFile, stop, ("name", file.Name)) is [var one] ? one : null;
            if (before is not null && (!replace || before.Content.Sha256 == file.Content.Sha256))
            {
                await FileContents.LetGo(transaction, file.Content.Id, stop);
                return (before.Content.Sha256 == file.Content.Sha256 ? Shelving.Same : Shelving.Conflict, before);
            }

            await FileContents.Keep(transaction, file.Content, stop);
            if (before is not null)
                await FileContents.LetGo(transaction, before.Content.Id, stop);
            await transaction.Do(Upsert, stop, ("name", file.Name), ("content", file.Content.Id), ("size", file.Content.Size),
                ("sha256", file.Content.Sha256), ("by", file.By), ("at", file.CreatedAt));
            return (before is null ? Shelving.Created : Shelving.Replaced, file);
        }, cancellation);
    }

    public async ValueTask<FirmwareFile?> Find(string name, CancellationToken cancellation = default) =>
        await home.All(new ListQuery(SelectFile).Is("name", name), "name", 1, ReadFile, cancellation) is [var one] ? one : null;

    public ValueTask<IReadOnlyList<FirmwareFile>> List(string? after, int limit, CancellationToken cancellation = default) =>
        home.All(new ListQuery(SelectFile).After("name", after), "name", limit, ReadFile, cancellation);

    public ValueTask<bool> Delete(string name, CancellationToken cancellation = default) => home.Write(async (transaction, stop) =>
    {
        if (await transaction.All("select content from firmware where name = @name", row => row.GetString(0), stop, ("name", name)) is not [var content])
            return false;
        await FileContents.LetGo(transaction, content, stop);
        await transaction.Do("delete from firmware where name = @name", stop, ("name", name));
        await transaction.Do("delete from firmware_fetches where link in (select id from firmware_links where name = @name)", stop, ("name", name));
        await transaction.Do("delete from firmware_links where name = @name", stop, ("name", name));
        return true;
    }, cancellation);

    public async ValueTask<bool> Add(FirmwareLink link, string tokenDigest, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(link);
        return await home.Do(InsertLink, cancellation, ("id", link.Id), ("digest", tokenDigest), ("name", link.Name), ("charger", link.Charger.Value),
            ("station", link.Station.Value), ("by", link.By), ("created", link.CreatedAt), ("expires", link.ExpiresAt)) == 1;
    }

    public async ValueTask<FirmwareLink?> OfToken(string tokenDigest, CancellationToken cancellation = default) =>
        await home.All(new ListQuery(SelectLink).Is("token_digest", tokenDigest), "id", 1, ReadLink, cancellation) is [var one] ? one : null;

    public async ValueTask<IReadOnlyList<FirmwareLink>> Links(
        string name, IReadOnlyCollection<string>? stations, (DateTimeOffset At, string Id)? after, int limit, CancellationToken cancellation = default)
    {
        var query = new ListQuery(SelectLink).Is("name", name).IsOneOf("station", stations).Below("created_at, id", after);
        var links = await home.All(query, "created_at desc, id desc", limit, ReadLink, cancellation);
        var fetches = await home.All(
            new ListQuery("select link, at, bytes from firmware_fetches").IsOneOf("link", [.. links.Select(l => l.Id)]), "link, number desc", int.MaxValue,
            row => (Link: row.GetString(0), Fetch: new FirmwareFetch(row.Time(1), row.GetInt64(2))), cancellation);
        var byLink = fetches.ToLookup(f => f.Link, f => f.Fetch);
        return [.. links.Select(link => link with { Fetches = [.. byLink[link.Id]] })];
    }

    public async ValueTask Fetched(string link, FirmwareFetch fetch, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        await home.Write(async (transaction, stop) =>
        {
            // The link's row is held, so that two fetches at once have two numbers.
            var held = await transaction.All(
                home.OnPostgres ? "select id from firmware_links where id = @link for update" : "select id from firmware_links where id = @link",
                row => row.GetString(0), stop, ("link", link));
            if (held.Count == 0)
                return 0;
            await transaction.Do(InsertFetch, stop, ("link", link), ("at", fetch.At), ("bytes", fetch.Bytes));
            return await transaction.Do(Trim, stop, ("link", link), ("most", MostFetches));
        }, cancellation);
    }

    public ValueTask<IReadOnlyList<FirmwareFile>> Untold(DateTimeOffset before, int limit, CancellationToken cancellation = default) =>
        home.All(new ListQuery(SelectFile).And("not told").Within("created_at", null, before), "created_at", limit, ReadFile, cancellation);

    public async ValueTask Told(FirmwareFile file, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        await home.Do("update firmware set told = true where name = @name and content = @content", cancellation, ("name", file.Name), ("content", file.Content.Id));
    }

    public ValueTask<int> ForgetLinks(DateTimeOffset before, int limit, CancellationToken cancellation = default) => home.Write(async (transaction, stop) =>
    {
        var old = await transaction.All("select id from firmware_links where expires_at < @before order by expires_at limit @limit",
            row => row.GetString(0), stop, ("before", before), ("limit", limit));
        foreach (var id in old)
        {
            await transaction.Do("delete from firmware_fetches where link = @id", stop, ("id", id));
            await transaction.Do("delete from firmware_links where id = @id", stop, ("id", id));
        }

        return old.Count;
    }, cancellation);

    private static FirmwareFile ReadFile(DbDataReader row) => new(
        row.GetString(0), new(row.GetString(1), row.GetInt64(2), row.GetString(3)), row.GetString(4), row.Time(5));

    private static FirmwareLink ReadLink(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), new(row.GetString(2)), new(row.GetString(3)), row.GetString(4), row.Time(5), row.Time(6));
}
