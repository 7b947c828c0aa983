using System.Data.Common;

namespace Electra.Ledger.Files;

/// <summary>Takes staged files into one upload, within one transaction that holds the upload's row.</summary>
internal sealed class FileIntake(DbTransaction transaction, bool onPostgres, string upload, DateTimeOffset now, CancellationToken cancellation)
{
    public const int MostFiles = 10;

    private const string Others = "select upload, number, name, content, size, sha256, received_at from uploaded_files where upload = @upload order by number";

    private const string Insert = """
        insert into uploaded_files (upload, number, name, content, size, sha256, received_at)
        values (@upload, @number, @name, @content, @size, @sha256, @at)
        """;

    private const string Replace = """
        update uploaded_files set content = @content, size = @size, sha256 = @sha256, received_at = @at, told = false
        where upload = @upload and number = @number
        """;

    public async ValueTask<(Receipt Receipt, IReadOnlyList<UploadedFile> Files)> Take(IReadOnlyList<NamedContent> files)
    {
        // Of two requests for one upload, one waits here for the other (SQLite has one writer anyway).
        var held = await transaction.All(
            onPostgres ? "select id from uploads where id = @id for update" : "select id from uploads where id = @id", row => row.GetString(0), cancellation, ("id", upload));
        if (held.Count == 0)
            return await Refuse(files, Receipt.Gone);
        var there = (await transaction.All(Others, Uploads.ReadFile, cancellation, ("upload", upload))).ToDictionary(f => f.Name, StringComparer.Ordinal);
        if (files.Select(f => f.Name).Union(there.Keys).Count() > MostFiles)
            return await Refuse(files, Receipt.TooMany);
        List<UploadedFile> taken = [];
        foreach (var file in files)
            taken.Add(there[file.Name] = await Take(file, there));
        await transaction.Do("update uploads set received_at = coalesce(received_at, @at) where id = @id", cancellation, ("id", upload), ("at", now));
        return (Receipt.Received, taken);
    }

    private async ValueTask<(Receipt Receipt, IReadOnlyList<UploadedFile> Files)> Refuse(IReadOnlyList<NamedContent> files, Receipt why)
    {
        foreach (var file in files)
            await FileContents.LetGo(transaction, file.Content.Id, cancellation);
        return (why, []);
    }

    private async ValueTask<UploadedFile> Take(NamedContent file, Dictionary<string, UploadedFile> there)
    {
        var before = there.GetValueOrDefault(file.Name);
        if (before is not null && before.Content.Sha256 == file.Content.Sha256)
        {
            // A retry whose first answer was lost.
            await FileContents.LetGo(transaction, file.Content.Id, cancellation);
            return before;
        }

        await FileContents.Keep(transaction, file.Content, cancellation);
        var next = there.Count == 0 ? 1 : there.Values.Max(f => f.Number) + 1;
        var number = before?.Number ?? next;
        (string, object?)[] parameters =
        [
            ("upload", upload), ("number", number), ("name", file.Name), ("content", file.Content.Id), ("size", file.Content.Size),
            ("sha256", file.Content.Sha256), ("at", now),
        ];
        if (before is not null)
            await FileContents.LetGo(transaction, before.Content.Id, cancellation);
        await transaction.Do(before is null ? Insert : Replace, cancellation, before is null ? parameters : [.. parameters.Where(p => p.Item1 != "name")]);
        return new(upload, number, file.Name, file.Content, now);
    }
}
