using System.Data.Common;
using Electra.Ledger.Homes;

namespace Electra.Ledger.Files;

/// <summary>Files in a SQLite file of their own: synchronous, because acknowledged means durable, and away from the ledger's one writer.</summary>
internal sealed class SqliteFileHome(LedgerOptions options) : IFileHome, IDisposable
{
    private readonly SqliteFile file = new(SqliteFile.StringFor(options, SqliteFile.Files), "full");

    public bool OnPostgres => false;

    public ValueTask<DbConnection> Read(CancellationToken cancellation) => new(file.OpenReader());

    public async ValueTask<T> Write<T>(Func<DbTransaction, CancellationToken, ValueTask<T>> work, CancellationToken cancellation)
    {
        using var lease = await file.Write(cancellation);
        await using var transaction = lease.Connection.BeginTransaction(deferred: false);
        var result = await work(transaction, cancellation);
        transaction.Commit();
        return result;
    }

    public void Dispose() => file.Dispose();
}
