using Electra.Ledger.Following;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Tests.Following;

/// <summary>Writes down each entry that it folds; folding one twice would break its key.</summary>
internal class EntryCount : IFollower
{
    public virtual string Name => "entry-count";

    protected virtual string Counted => "counted";

    public virtual int Shape => 1;

    public IReadOnlyList<string> Tables => [Counted];

    public string Definition(Func<string, string> table) =>
        $"create table {table(Counted)} (number bigint primary key, grain text not null, shape integer not null, at timestamptz not null);" +
        $"create index {table(Counted)}_grain on {table(Counted)} (grain);";

    public virtual async ValueTask Fold(IFoldTransaction transaction, IReadOnlyList<StoredEntry> batch, CancellationToken cancellation)
    {
        foreach (var entry in batch)
        {
            await using var command = transaction.Command($"insert into {transaction.Table(Counted)} (number, grain, shape, at) values (@number, @grain, @shape, @at)",
                ("number", entry.Number), ("grain", entry.Grain), ("shape", Shape), ("at", entry.At));
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}

/// <summary>How often one silo has folded.</summary>
internal sealed class Folds
{
    private int done;

    public int Done => Volatile.Read(ref done);

    public void Add() => Interlocked.Increment(ref done);
}

/// <summary>One that tells of which silo it is.</summary>
internal sealed class CountedFolds(Folds folds) : EntryCount
{
    public override string Name => "counted-folds";

    protected override string Counted => "counted_folds";

    public override async ValueTask Fold(IFoldTransaction transaction, IReadOnlyList<StoredEntry> batch, CancellationToken cancellation)
    {
        await base.Fold(transaction, batch, cancellation);
        folds.Add();
    }
}

/// <summary>One that changes its shape, apart from the one that does not.</summary>
internal class ShapedCount : EntryCount
{
    public override string Name => "shaped-count";

    protected override string Counted => "shaped";
}

/// <summary>The same in the next release.</summary>
internal sealed class NextShapedCount : ShapedCount
{
    public override int Shape => 2;
}
