using Electra.Ledger.Homes;
using Microsoft.Data.Sqlite;

namespace Electra.Ledger.Upkeep;

/// <summary>Copies SQLite's files while the program goes on writing them; each copy is whole, as of one moment.</summary>
public static class LedgerBackup
{
    // In this order no copy is ahead of what it was made of: lists follow entries, and files are there before an entry tells of them. Rows are not
    // copied: they are bookmarks, and grains are folded from their entries without them.
    private static readonly string[] Files = [SqliteFile.Views, SqliteFile.Ledger, SqliteFile.Files];

    /// <summary>Copies into a folder, which must be empty or not be there.</summary>
    public static async ValueTask Copy(LedgerOptions options, string to, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.OnPostgres)
            throw new IOException("the ledger is in PostgreSQL, which has its own backup: ops/backup postgres");
        Directory.CreateDirectory(to);
        foreach (var file in Files.Where(file => File.Exists(Path.Combine(options.DataDirectory, file))))
        {
            var copy = Path.Combine(Path.GetFullPath(to), file);
            await Copy(SqliteFile.StringFor(options, file), copy, cancellation);
            // What was acknowledged as backed up is on the disk.
            await using var written = new FileStream(copy, FileMode.Open, FileAccess.ReadWrite);
            written.Flush(flushToDisk: true);
        }
    }

    private static async ValueTask Copy(string connectionString, string copy, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = connection.Command("vacuum into @copy", ("copy", copy));
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
