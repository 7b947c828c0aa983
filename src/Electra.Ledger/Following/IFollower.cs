using System.Data.Common;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Following;

/// <summary>
/// Folds the tail into tables that people query. Its SQL is one text for both homes: write common SQL, <c>@name</c> parameters, and types
/// that both take (<c>text, bigint, integer, double precision, boolean, timestamptz, date</c>).
/// </summary>
public interface IFollower
{
    /// <summary>Under this name its position is kept; never changed.</summary>
    string Name { get; }

    /// <summary>Raised by one whenever the tables, or what is folded into them, change: they are then rebuilt from the first entry.</summary>
    int Shape { get; }

    /// <summary>Names of its tables, as queries call them.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>The statements that create its tables and indexes. Each name of <see cref="Tables"/> is to be passed through
    /// <paramref name="table"/>, which gives the name of one generation (an index's name begins with it).</summary>
    string Definition(Func<string, string> table);

    /// <summary>Folds entries, in order. Everything happens in the transaction, together with the move of the position: each entry is folded exactly once.</summary>
    ValueTask Fold(IFoldTransaction transaction, IReadOnlyList<StoredEntry> batch, CancellationToken cancellation);
}

/// <summary>Where a follower folds: one transaction over one generation of its tables.</summary>
public interface IFoldTransaction
{
    /// <summary>The transaction, begun; the engine commits it.</summary>
    DbTransaction Transaction { get; }

    /// <summary>Its connection.</summary>
    DbConnection Connection { get; }

    /// <summary>The generation of the tables; of each, folds follow one another.</summary>
    int Generation { get; }

    /// <summary>The number of the last entry that is folded into these tables already.</summary>
    long From { get; }

    /// <summary>The name under which to write a table now.</summary>
    string Table(string name);

    /// <summary>A command of this transaction; disposing of it is the caller's part.</summary>
    DbCommand Command(string text, params ReadOnlySpan<(string Name, object? Value)> parameters);
}

/// <summary>Opens connections on which to query followers' tables, by the names in <see cref="IFollower.Tables"/>.</summary>
public interface IViewTables
{
    /// <summary>To be disposed of soon.</summary>
    ValueTask<DbConnection> Open(CancellationToken cancellation = default);

    /// <summary>Opens one out of what is kept for grains' turns. Dispose it soon.</summary>
    ValueTask<DbConnection> OpenInTurn(CancellationToken cancellation = default);
}

/// <summary>What followers have come to, and how to have one rebuilt.</summary>
public interface IFollowing
{
    /// <summary>The last entry's number that it folded; 0 before the first.</summary>
    ValueTask<long> Position(string follower, CancellationToken cancellation = default);

    /// <summary>Has its tables filled anew beside those in use, and swapped when they have caught up. False: there is no such follower.</summary>
    ValueTask<bool> Rebuild(string follower, CancellationToken cancellation = default);
}
