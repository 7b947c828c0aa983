using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Electra.Ledger.Homes;

/// <summary>SQLite: the ledger's file is synchronous, because acknowledged means durable; the views' is not, because they can be rebuilt.</summary>
internal sealed class SqliteHome : IHome, IDisposable
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int TooBig = 18;
    private const int Constraint = 19;
    private const int Mismatch = 20;

    public SqliteHome(LedgerOptions options)
    {
        Directory.CreateDirectory(options.DataDirectory);
        Ledger = new SqliteFile(SqliteFile.StringFor(options, SqliteFile.Ledger), "full");
        Views = new SqliteFile(SqliteFile.StringFor(options, SqliteFile.Views), "normal");
    }

    public SqliteFile Ledger { get; }

    public SqliteFile Views { get; }

    public bool OnPostgres => false;

    public ValueTask<DbConnection> ReadLedger(CancellationToken cancellation) => new(Ledger.OpenReader());

    public ValueTask<DbConnection> ReadTail(CancellationToken cancellation) => new(Ledger.OpenReader());

    public ValueTask<DbConnection> ReadViews(CancellationToken cancellation) => new(Views.OpenReader());

    public ValueTask<DbConnection> ReadViewsInTurn(CancellationToken cancellation) => ReadViews(cancellation);

    public ValueTask<DbConnection> ReadPositions(CancellationToken cancellation) => new(Views.OpenReader());

    public async ValueTask<T> WriteLedger<T>(Func<DbConnection, CancellationToken, ValueTask<T>> work, CancellationToken cancellation)
    {
        using var lease = await Ledger.Write(cancellation);
        return await work(lease.Connection, cancellation);
    }

    public async ValueTask<bool> WriteViews(Func<DbTransaction, CancellationToken, ValueTask<bool>> work, CancellationToken cancellation)
    {
        using var lease = await Views.Write(cancellation);
        await using var transaction = lease.Connection.BeginTransaction(deferred: false);
        if (!await work(transaction, cancellation))
            return false;
        transaction.Commit();
        return true;
    }

    public bool IsPassing(Exception exception) => exception is SqliteException { SqliteErrorCode: Busy or Locked or Full or CannotOpen };

    public bool BlamesData(Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: TooBig or Constraint or Mismatch } => true,
        DecoderFallbackException or EncoderFallbackException or InvalidCastException or FormatException or OverflowException or ArgumentException => true,
        _ => false,
    };

    public void Dispose()
    {
        Ledger.Dispose();
        Views.Dispose();
    }
}
