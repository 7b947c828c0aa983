using System.Data.Common;

namespace Electra.Ledger.Files;

/// <summary>Where files lie: connections of their own, so that megabytes do not stand in the ledger's way.</summary>
internal interface IFileHome
{
    /// <summary>PostgreSQL, or else SQLite.</summary>
    bool OnPostgres { get; }

    ValueTask<DbConnection> Read(CancellationToken cancellation);

    /// <summary>One transaction; durable once this completes, rolled back where the work throws.</summary>
    ValueTask<T> Write<T>(Func<DbTransaction, CancellationToken, ValueTask<T>> work, CancellationToken cancellation);
}
