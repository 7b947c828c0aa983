namespace Electra.Ledger.Homes;

/// <summary>What a connection to PostgreSQL is wanted for: each purpose has a pool of its own, so that none starves another.</summary>
internal enum Share
{
    /// <summary>The committer: flushes, and the partitions that they need.</summary>
    Commits,

    /// <summary>What a grain's turn or activation waits for: heads, entries, samples, counters, debts, persons.</summary>
    Turns,

    /// <summary>What runs by itself: followers, the message lane, housekeeping.</summary>
    Followers,

    /// <summary>What people ask for: lists, events, the message log, files.</summary>
    Lists,
}

/// <summary>How one silo's connections are shared out. The sum is the budget: a silo never has more.</summary>
/// <param name="Orleans">Membership and rows: Orleans' own pool.</param>
/// <param name="Listener">The one that LISTENs; none where a pooler stands between and no direct way is given.</param>
internal readonly record struct ConnectionShares(int Commits, int Turns, int Followers, int Lists, int Orleans, int Listener)
{
    /// <summary>The least that each purpose can live with, in all.</summary>
    public const int Least = 10;

    // A flush at a time, and one more for the attempt after one that fell silent.
    private const int ForCommits = 2;
    private const int LeastOfEach = 2;

    public int this[Share share] => share switch
    {
        Share.Commits => Commits,
        Share.Turns => Turns,
        Share.Followers => Followers,
        _ => Lists,
    };

    public static ConnectionShares Of(LedgerOptions options)
    {
        var listener = options.Listens ? 1 : 0;
        var rest = options.MaxConnections - ForCommits - listener;
        // A storm of activations reads a row and a head for each grain: they have the most.
        var orleans = Math.Max(LeastOfEach, rest / 3);
        var turns = Math.Max(LeastOfEach, rest * 2 / 7);
        var followers = Math.Max(LeastOfEach, rest / 5);
        return new(ForCommits, turns, followers, rest - orleans - turns - followers, orleans, listener);
    }
}
