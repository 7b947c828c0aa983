using System.Data.Common;

namespace Electra.Ledger.Homes;

/// <summary>One of the two databases that can hold everything: hands out connections, and knows which errors pass.</summary>
internal interface IHome
{
    /// <summary>PostgreSQL, or else SQLite.</summary>
    bool OnPostgres { get; }

    /// <summary>To read entries, heads, debts, samples, persons: what a turn waits for.</summary>
    ValueTask<DbConnection> ReadLedger(CancellationToken cancellation);

    /// <summary>To read entries as a follower does, out of the followers' share of connections.</summary>
    ValueTask<DbConnection> ReadTail(CancellationToken cancellation);

    /// <summary>To read messages and the followers' tables: what people wait for.</summary>
    ValueTask<DbConnection> ReadViews(CancellationToken cancellation);

    /// <summary>To read the followers' tables out of the turns' share of connections: a turn waits, and lists that people ask for must not hold it up.</summary>
    ValueTask<DbConnection> ReadViewsInTurn(CancellationToken cancellation);

    /// <summary>To read where followers stand, out of the followers' share of connections.</summary>
    ValueTask<DbConnection> ReadPositions(CancellationToken cancellation);

    /// <summary>One statement of writing in the ledger; on SQLite one writer at a time, by the committer's own connection.</summary>
    ValueTask<T> WriteLedger<T>(Func<DbConnection, CancellationToken, ValueTask<T>> work, CancellationToken cancellation);

    /// <summary>A transaction over messages and the followers' tables; committed when the work says so, rolled back otherwise.</summary>
    ValueTask<bool> WriteViews(Func<DbTransaction, CancellationToken, ValueTask<bool>> work, CancellationToken cancellation);

    /// <summary>The database is away, busy or overwhelmed: worth another try.</summary>
    bool IsPassing(Exception exception);

    /// <summary>The database refused what it was given: not worth another try.</summary>
    bool BlamesData(Exception exception);
}
