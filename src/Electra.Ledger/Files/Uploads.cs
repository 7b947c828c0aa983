using System.Data.Common;
using Electra.Ledger.Views;

namespace Electra.Ledger.Files;

internal sealed class Uploads(IFileHome home) : IUploads
{
    private const char ListLetter = 'u';
    // PostgreSQL keeps no less than a microsecond.
    private static readonly TimeSpan FinestTime = TimeSpan.FromMicroseconds(1);

    private const string NewestFirst = "created_at desc, id desc";
    private const string SelectUpload = "select id, charger, station, kind, by_key, created_at, expires_at, received_at from uploads";
    private const string SelectFile = "select upload, number, name, content, size, sha256, received_at from uploaded_files";

    private const string Insert = """
        insert into uploads (id, token_digest, charger, charger_key, station, kind, by_key, created_at, expires_at)
        values (@id, @digest, @charger, @key, @station, @kind, @by, @created, @expires)
        """;

    public async ValueTask Add(Upload upload, string tokenDigest, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(upload);
        await home.Do(Insert, cancellation, ("id", upload.Id), ("digest", tokenDigest), ("charger", upload.Charger.Value), ("key", upload.Charger.Key),
            ("station", upload.Station.Value), ("kind", upload.Kind), ("by", upload.By), ("created", upload.CreatedAt), ("expires", upload.ExpiresAt));
    }

    public async ValueTask<Upload?> OfToken(string tokenDigest, CancellationToken cancellation = default) =>
        await home.All(new ListQuery(SelectUpload).Is("token_digest", tokenDigest), "id", 1, ReadUpload, cancellation) is [var one] ? one : null;

    public async ValueTask<Upload?> Find(string id, CancellationToken cancellation = default) =>
        await home.All(new ListQuery(SelectUpload).Is("id", id), "id", 1, ReadUpload, cancellation) is [var one] ? one : null;

    public ValueTask<Page<Upload>> List(PageRequest page, UploadFilter filter, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(filter);
        var query = new ListQuery(SelectUpload).IsOneOf("station", page.Stations).Is("charger_key", filter.Charger?.Key)
            .Below("created_at, id", page.Cursor is null ? ((DateTimeOffset, string)?)null : Cursor.TimeAndKey(ListLetter, page.Cursor));
        _ = filter.State switch
        {
            UploadState.Received => query.And("received_at is not null"),
            UploadState.Waiting => query.And("received_at is null").After("expires_at", now),
            UploadState.Expired => query.And("received_at is null").Within("expires_at", null, now + FinestTime),
            _ => query,
        };
        return home.Page(query, NewestFirst, page.Limit, ReadUpload, last => Cursor.Of(ListLetter, last.CreatedAt, last.Id), cancellation);
    }

    public ValueTask<IReadOnlyList<UploadedFile>> FilesOf(IReadOnlyCollection<string> uploads, CancellationToken cancellation = default) =>
        home.All(new ListQuery(SelectFile).IsOneOf("upload", uploads), "upload, number", int.MaxValue, ReadFile, cancellation);

    public ValueTask<(Receipt Receipt, IReadOnlyList<UploadedFile> Files)> Receive(
        string upload, IReadOnlyList<NamedContent> files, DateTimeOffset now, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        return home.Write((transaction, stop) => new FileIntake(transaction, home.OnPostgres, upload, now, stop).Take(files), cancellation);
    }

    public ValueTask<bool> Delete(string id, CancellationToken cancellation = default) => home.Write(async (transaction, stop) =>
    {
        if (await transaction.Do("delete from uploads where id = @id", stop, ("id", id)) == 0)
            return false;
        foreach (var content in await transaction.All("select content from uploaded_files where upload = @id", row => row.GetString(0), stop, ("id", id)))
            await FileContents.LetGo(transaction, content, stop);
        await transaction.Do("delete from uploaded_files where upload = @id", stop, ("id", id));
        return true;
    }, cancellation);

    public ValueTask<IReadOnlyList<UploadedFile>> Untold(DateTimeOffset before, int limit, CancellationToken cancellation = default) =>
        home.All(new ListQuery(SelectFile).And("not told").Within("received_at", null, before), "received_at", limit, ReadFile, cancellation);

    public async ValueTask Told(UploadedFile file, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        await home.Do("update uploaded_files set told = true where upload = @upload and number = @number and content = @content", cancellation,
            ("upload", file.Upload), ("number", file.Number), ("content", file.Content.Id));
    }

    public ValueTask<IReadOnlyList<Upload>> Older(DateTimeOffset before, int limit, CancellationToken cancellation = default) =>
        home.All(new ListQuery(SelectUpload).Within("coalesce(received_at, expires_at)", null, before), "created_at", limit, ReadUpload, cancellation);

    internal static UploadedFile ReadFile(DbDataReader row) => new(
        row.GetString(0), row.GetInt32(1), row.GetString(2), new(row.GetString(3), row.GetInt64(4), row.GetString(5)), row.Time(6));

    private static Upload ReadUpload(DbDataReader row) => new(
        row.GetString(0), new(row.GetString(1)), new(row.GetString(2)), row.GetString(3), row.GetString(4), row.Time(5), row.Time(6),
        row.IsDBNull(7) ? null : row.Time(7));
}
