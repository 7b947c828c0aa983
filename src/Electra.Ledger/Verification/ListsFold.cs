using Electra.Ledger.Following;
using Electra.Ledger.Reading;
using Electra.Ledger.Views;

namespace Electra.Ledger.Verification;

/// <summary>The lists folded afresh, aside, from the first entry to the position that the follower has come to.</summary>
internal sealed class ListsFold
{
    private const int AtOnce = 1_000;

    private readonly Scratch scratch;
    private readonly ViewsFollower follower = new(new ViewsOptions(), new EventBell());
    private readonly List<StoredEntry> batch = new(AtOnce);
    private long folded;

    public ListsFold(Scratch scratch, FollowerRow row)
    {
        this.scratch = scratch;
        Row = row;
        scratch.Do(follower.Definition(Table));
    }

    /// <summary>What the follower says of itself.</summary>
    public FollowerRow Row { get; }

    public static int Shape => new ViewsFollower(new ViewsOptions(), new EventBell()).Shape;

    /// <summary>The table of the fresh fold.</summary>
    public static string Table(string name) => Generations.Table(name, 1);

    public async ValueTask Take(StoredEntry entry, CancellationToken cancellation)
    {
        if (entry.Number > Row.Current.Position)
            return;
        batch.Add(entry);
        if (batch.Count == AtOnce)
            await Fold(cancellation);
    }

    /// <summary>There are no more.</summary>
    public ValueTask End(CancellationToken cancellation) => batch.Count > 0 ? Fold(cancellation) : ValueTask.CompletedTask;

    private async ValueTask Fold(CancellationToken cancellation)
    {
        await follower.Fold(new FoldTransaction(scratch.Transaction, 1, folded), batch, cancellation);
        folded = batch[^1].Number;
        batch.Clear();
    }
}
