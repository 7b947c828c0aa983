using System.Collections.Frozen;
using System.Data.Common;
using System.Text;
using Npgsql;

namespace Electra.Ledger.Homes;

/// <summary>PostgreSQL: one budget of connections, a pool for each purpose; statement and lock time-outs are set on its connections.</summary>
internal sealed class PostgresHome : IHome, IAsyncDisposable
{
    // 08: the connection, or what a pooler says of it; 53: no room, no memory, too many; 57: an administrator, or a cancelled statement.
    private static readonly FrozenSet<string> PassingClasses = FrozenSet.Create(StringComparer.Ordinal, "08", "53", "57");

    private const string IdleInTransaction = "25P03";

    // A standby that is not promoted yet takes no writes; a follower's transaction was idle for too long, because this program was frozen.
    private static readonly FrozenSet<string> PassingCodes = FrozenSet.Create(StringComparer.Ordinal,
        PostgresErrorCodes.LockNotAvailable, PostgresErrorCodes.ReadOnlySqlTransaction, IdleInTransaction);

    private readonly NpgsqlDataSource[] sources;

    public PostgresHome(LedgerOptions options)
    {
        Options = options;
        sources = [.. Enum.GetValues<Share>().Select(share => Pool(options, share))];
    }

    public LedgerOptions Options { get; }

    public bool OnPostgres => true;

    /// <summary>A connection out of the share of what runs by itself.</summary>
    public ValueTask<NpgsqlConnection> Open(CancellationToken cancellation) => Open(Share.Followers, cancellation);

    /// <summary>A connection; where all of this share are in use it waits for one, at most five seconds.</summary>
    public ValueTask<NpgsqlConnection> Open(Share share, CancellationToken cancellation) => sources[(int)share].OpenConnectionAsync(cancellation);

    public async ValueTask<DbConnection> ReadLedger(CancellationToken cancellation) => await Open(Share.Turns, cancellation);

    public async ValueTask<DbConnection> ReadTail(CancellationToken cancellation) => await Open(Share.Followers, cancellation);

    public async ValueTask<DbConnection> ReadViews(CancellationToken cancellation) => await Open(Share.Lists, cancellation);

    public async ValueTask<DbConnection> ReadViewsInTurn(CancellationToken cancellation) => await Open(Share.Turns, cancellation);

    public async ValueTask<DbConnection> ReadPositions(CancellationToken cancellation) => await Open(Share.Followers, cancellation);

    public async ValueTask<T> WriteLedger<T>(Func<DbConnection, CancellationToken, ValueTask<T>> work, CancellationToken cancellation)
    {
        await using var connection = await Open(Share.Turns, cancellation);
        return await work(connection, cancellation);
    }

    public async ValueTask<bool> WriteViews(Func<DbTransaction, CancellationToken, ValueTask<bool>> work, CancellationToken cancellation)
    {
        await using var connection = await Open(Share.Followers, cancellation);
        await using var transaction = await Begin(connection, cancellation);
        if (!await work(transaction, cancellation))
            return false;
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Begins a transaction whose statements, waits and silences are bounded, behind a pooler too.</summary>
    public async ValueTask<NpgsqlTransaction> Begin(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var transaction = await connection.BeginTransactionAsync(cancellation);
        if (!Options.Pooler)
            return transaction;
        var (statement, wait) = PostgresStrings.Bounds(Options);
        await using var command = new NpgsqlCommand(PostgresStrings.SetBounds, connection, transaction);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = statement });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = wait });
        await command.ExecuteNonQueryAsync(cancellation);
        return transaction;
    }

    public bool IsPassing(Exception exception) => exception switch
    {
        PostgresException fault => fault.IsTransient || PassingClasses.Contains(fault.SqlState[..2]) || PassingCodes.Contains(fault.SqlState),
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

    public async ValueTask DisposeAsync()
    {
        foreach (var source in sources)
            await source.DisposeAsync();
    }

    // The name is what Npgsql's own instruments tell pools apart by.
    private static NpgsqlDataSource Pool(LedgerOptions options, Share share) =>
        new NpgsqlDataSourceBuilder(PostgresStrings.For(options, share)) { Name = $"electra-{share.ToString().ToLowerInvariant()}" }.Build();
}
