using System.Data.Common;
using System.Globalization;
using System.Text;
using Npgsql;

namespace Electra.Ledger.Homes;

/// <summary>PostgreSQL: one pool for all; statement and lock time-outs are set on its connections.</summary>
internal sealed class PostgresHome : IHome, IAsyncDisposable
{
    private readonly NpgsqlDataSource source;

    public PostgresHome(LedgerOptions options)
    {
        Options = options;
        source = new NpgsqlDataSourceBuilder(StringFor(options)).Build();
    }

    public LedgerOptions Options { get; }

    public bool OnPostgres => true;

    /// <summary>The settings' string with what the ledger needs; what the settings say wins where it may.</summary>
    public static string StringFor(LedgerOptions options)
    {
        var builder = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            MaxPoolSize = options.PoolSize,
            // The client gives up a little after the server should have: a frozen server tells nothing.
            CommandTimeout = (int)Math.Ceiling(options.StatementTimeout.TotalSeconds) + 2,
            Timeout = 5,
            CancellationTimeout = 500,
            KeepAlive = 30,
            ApplicationName = "electra",
            // Nothing here leaves a mark on a connection; clearing it would go before every statement.
            NoResetOnClose = true,
        };
        if (options.Pooler)
        {
            builder.MaxAutoPrepare = 0;
        }
        else
        {
            builder.MaxAutoPrepare = 128;
            builder.AutoPrepareMinUsages = 2;
            builder.Options = string.Create(CultureInfo.InvariantCulture,
                $"{builder.Options} -c statement_timeout={options.StatementTimeout.TotalMilliseconds:F0} -c lock_timeout={options.LockTimeout.TotalMilliseconds:F0}").Trim();
        }

        return builder.ConnectionString;
    }

    /// <summary>A string for one long-lived connection, past any pooler, without time-outs of statements.</summary>
    public static string DirectStringFor(LedgerOptions options) =>
        new NpgsqlConnectionStringBuilder(options.DirectConnectionString ?? options.ConnectionString)
        {
            Pooling = false,
            Timeout = 5,
            KeepAlive = 10,
            ApplicationName = "electra-direct",
        }.ConnectionString;

    public ValueTask<NpgsqlConnection> Open(CancellationToken cancellation) => source.OpenConnectionAsync(cancellation);

    public async ValueTask<DbConnection> ReadLedger(CancellationToken cancellation) => await source.OpenConnectionAsync(cancellation);

    public async ValueTask<DbConnection> ReadViews(CancellationToken cancellation) => await source.OpenConnectionAsync(cancellation);

    public async ValueTask<T> WriteLedger<T>(Func<DbConnection, CancellationToken, ValueTask<T>> work, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await work(connection, cancellation);
    }

    public async ValueTask<bool> WriteViews(Func<DbTransaction, CancellationToken, ValueTask<bool>> work, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (!await work(transaction, cancellation))
            return false;
        await transaction.CommitAsync(cancellation);
        return true;
    }

    public bool IsPassing(Exception exception) => exception switch
    {
        PostgresException fault => fault.IsTransient || fault.SqlState.StartsWith("57", StringComparison.Ordinal) || fault.SqlState == PostgresErrorCodes.LockNotAvailable,
        NpgsqlException or TimeoutException => true,
        _ => false,
    };

    /// <summary>Class 22: the value; 23: a constraint; 54: too large. Or the driver could not even write it.</summary>
    public bool BlamesData(Exception exception) => exception switch
    {
        PostgresException fault => fault.SqlState.StartsWith("22", StringComparison.Ordinal)
            || fault.SqlState.StartsWith("23", StringComparison.Ordinal)
            || fault.SqlState.StartsWith("54", StringComparison.Ordinal),
        EncoderFallbackException or InvalidCastException or FormatException or OverflowException or ArgumentException => true,
        _ => false,
    };

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
