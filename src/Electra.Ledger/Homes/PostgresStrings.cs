using System.Globalization;
using Npgsql;

namespace Electra.Ledger.Homes;

/// <summary>The settings' connection string with what the ledger needs; what the settings say wins where it may.</summary>
internal static class PostgresStrings
{
    private const string Program = "electra";

    /// <summary>Sets the bounds of <see cref="Bounds"/> for one transaction: a pooler hands the session on to somebody else.</summary>
    public const string SetBounds = """
        select set_config('statement_timeout', $1, true), set_config('lock_timeout', $2, true), set_config('idle_in_transaction_session_timeout', $1, true)
        """;

    /// <summary>For a pool of the ledger.</summary>
    public static string For(LedgerOptions options, Share share) => Pooled(options, share.ToString(), ConnectionShares.Of(options)[share]);

    /// <summary>For Orleans, whose pool goes by this string.</summary>
    public static string ForOrleans(LedgerOptions options) => Pooled(options, "Orleans", ConnectionShares.Of(options).Orleans);

    /// <summary>For one connection of its own, past any pooler where a way is given, without time-outs of statements: LISTEN and migrations.</summary>
    public static string Direct(LedgerOptions options)
    {
        var builder = new NpgsqlConnectionStringBuilder(options.DirectConnectionString ?? options.ConnectionString)
        {
            Pooling = false,
            Timeout = 5,
            KeepAlive = 10,
            ApplicationName = Program + "-direct",
        };
        return Primary(builder).ConnectionString;
    }

    /// <summary>The values that <see cref="SetBounds"/> wants.</summary>
    public static (string Statement, string Lock) Bounds(LedgerOptions options) => (Milliseconds(options.StatementTimeout), Milliseconds(options.LockTimeout));

    private static string Pooled(LedgerOptions options, string purpose, int size)
    {
        var builder = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            MinPoolSize = 0,
            MaxPoolSize = size,
            // The client gives up a little after the server should have: a frozen server tells nothing.
            CommandTimeout = (int)Math.Ceiling(options.StatementTimeout.TotalSeconds) + 2,
            Timeout = 5,
            CancellationTimeout = 500,
            KeepAlive = 30,
            ApplicationName = Program,
            // Nothing here leaves a mark on a connection; clearing it would go before every statement.
            NoResetOnClose = true,
        };
        if (options.Pooler)
        {
            // Nothing that outlives a transaction, and no name that the pooler would have to tell the next session.
            builder.MaxAutoPrepare = 0;
        }
        else
        {
            var (statement, wait) = Bounds(options);
            builder.ApplicationName = $"{Program}-{purpose.ToLowerInvariant()}";
            builder.MaxAutoPrepare = 128;
            builder.AutoPrepareMinUsages = 2;
            // A frozen silo must not hold for ever what a transaction of its follower holds.
            builder.Options = $"{builder.Options} -c statement_timeout={statement} -c lock_timeout={wait} -c idle_in_transaction_session_timeout={statement}".Trim();
        }

        return Primary(builder).ConnectionString;
    }

    // Of several hosts, the one that takes writes; what was found of each is asked anew soon after a fail-over.
    private static NpgsqlConnectionStringBuilder Primary(NpgsqlConnectionStringBuilder builder)
    {
        if (builder.Host?.Contains(',', StringComparison.Ordinal) != true)
            return builder;
        builder.TargetSessionAttributes = "primary";
        builder.HostRecheckSeconds = 2;
        return builder;
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture);
}
