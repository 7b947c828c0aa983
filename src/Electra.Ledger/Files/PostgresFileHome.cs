using System.Data.Common;
using Electra.Ledger.Homes;

namespace Electra.Ledger.Files;

/// <summary>Files in PostgreSQL's tables. A connection is held for one chunk at a time, never for a whole transfer.</summary>
internal sealed class PostgresFileHome(PostgresHome home) : IFileHome
{
    public bool OnPostgres => true;

    public async ValueTask<DbConnection> Read(CancellationToken cancellation) => await home.Open(Share.Lists, cancellation);

    public async ValueTask<T> Write<T>(Func<DbTransaction, CancellationToken, ValueTask<T>> work, CancellationToken cancellation)
    {
        await using var connection = await home.Open(Share.Lists, cancellation);
        await using var transaction = await home.Begin(connection, cancellation);
        var result = await work(transaction, cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }
}
