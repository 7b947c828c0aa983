using Electra.Ledger.Homes;

namespace Electra.Ledger;

/// <summary>Where the record is kept, and how much may wait for it.</summary>
public sealed class LedgerOptions
{
    /// <summary>The folder of the SQLite files; used where no connection string is given.</summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary>Npgsql's connection string; when set, PostgreSQL is the home of everything.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>A way to the same PostgreSQL that does not pass through a pooler: for LISTEN and migrations. Null: migrations take the same
    /// string, and behind a pooler nobody listens: followers poll.</summary>
    public string? DirectConnectionString { get; init; }

    /// <summary>The connection string leads to pgbouncer in transaction mode: no prepared statements, no startup parameters, nothing that outlives a transaction.</summary>
    public bool Pooler { get; init; }

    /// <summary>Connections that one silo has at most, all purposes together; how they are shared out: <c>ops/docs/database.md</c>.</summary>
    public int MaxConnections { get; init; } = 24;

    /// <summary>Drafts that may wait for a flush; one more is answered <c>Overloaded</c>.</summary>
    public int QueueCapacity { get; init; } = 20_000;

    /// <summary>Drafts that share one flush at most.</summary>
    public int BatchEntries { get; init; } = 512;

    /// <summary>Samples that share one flush at most; ten times as many may wait.</summary>
    public int BatchSamples { get; init; } = 5_000;

    /// <summary>PostgreSQL ends a statement that takes longer.</summary>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>PostgreSQL ends a statement that waits longer for a lock.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>OCPP messages that may wait for their lane; beyond, they are dropped and counted.</summary>
    public int MessageCapacity { get; init; } = 50_000;

    /// <summary>What those may take, MiB; beyond, they are dropped and counted.</summary>
    public int MessageMegabytes { get; init; } = 64;

    /// <summary>OCPP messages older than this many days are forgotten.</summary>
    public int MessageDays { get; init; } = 90;

    /// <summary>Entries that a follower folds in one transaction at most.</summary>
    public int FollowBatch { get; init; } = 4_000;

    /// <summary>Whether PostgreSQL is the home.</summary>
    public bool OnPostgres => !string.IsNullOrWhiteSpace(ConnectionString);

    /// <summary>Whether there is a way on which LISTEN holds.</summary>
    internal bool Listens => !Pooler || !string.IsNullOrWhiteSpace(DirectConnectionString);

    /// <summary>Throws for the first setting that cannot be, by its name.</summary>
    public void Validate()
    {
        Demand(OnPostgres || !string.IsNullOrWhiteSpace(DataDirectory), nameof(DataDirectory), "a folder, where no connection string is given");
        Demand(MaxConnections is >= ConnectionShares.Least and <= 1000, nameof(MaxConnections), "10 to 1000");
        Demand(QueueCapacity > 0, nameof(QueueCapacity), "1 or more");
        Demand(BatchEntries > 0, nameof(BatchEntries), "1 or more");
        Demand(BatchSamples > 0, nameof(BatchSamples), "1 or more");
        Demand(StatementTimeout > TimeSpan.Zero, nameof(StatementTimeout), "longer than nothing");
        Demand(LockTimeout > TimeSpan.Zero, nameof(LockTimeout), "longer than nothing");
        Demand(MessageCapacity > 0, nameof(MessageCapacity), "1 or more");
        Demand(MessageMegabytes > 0, nameof(MessageMegabytes), "1 or more");
        Demand(MessageDays > 0, nameof(MessageDays), "1 or more");
        Demand(FollowBatch > 0, nameof(FollowBatch), "1 or more");
    }

    private static void Demand(bool holds, string name, string rule)
    {
        if (!holds)
            throw new ArgumentException($"Ledger setting {name} must be {rule}.", name);
    }
}
