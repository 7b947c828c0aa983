using Electra.Ledger.Following;
using Electra.Ledger.Reading;
using Electra.Ledger.Views.Folding;

namespace Electra.Ledger.Views;

/// <summary>Folds the tail into the lists, the charge detail records, the audit and the public events.</summary>
internal sealed class ViewsFollower(ViewsOptions options, EventBell bell) : IFollower
{
    /// <summary>The name of its position.</summary>
    public const string Called = "views";

    private readonly Dictionary<int, FoldScope> scopes = [];

    public string Name => Called;

    public int Shape => 5;

    public IReadOnlyList<string> Tables => ViewSchema.All;

    public string Definition(Func<string, string> table) => ViewSchema.Definition(table);

    public async ValueTask Fold(IFoldTransaction transaction, IReadOnlyList<StoredEntry> batch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(batch);
        var scope = await ScopeOf(transaction, cancellation);
        // Whatever goes wrong below: what is in memory is then of no position that anybody will fold on from.
        scope.Known.Position = -1;
        await RowLoader.Load(scope, transaction, batch, cancellation);
        var before = scope.LastEvent;
        foreach (var entry in batch)
            EntryFold.Fold(scope, entry);
        foreach (var connector in scope.Known.ChangedConnectors)
            ConnectorFold.Write(scope, connector);
        foreach (var id in scope.Known.ChangedSessions)
            SessionFold.Write(scope, id, scope.Sessions[id]);
        scope.Known.Settle();
        await scope.Writes.Send(transaction.Transaction, cancellation);
        if (before / Retention.Every != scope.LastEvent / Retention.Every)
            await Retention.Apply(transaction, scope.Tables, options, before, scope.LastEvent, batch[^1].At, cancellation);
        scope.Known.Position = batch[^1].Number;
        if (scope.LastEvent > before)
            bell.Ring(scope.LastEvent);
    }

    private async ValueTask<FoldScope> ScopeOf(IFoldTransaction fold, CancellationToken cancellation)
    {
        // At most two generations are folded at once: that in use, and one that is built.
        if (!scopes.TryGetValue(fold.Generation, out var scope))
        {
            foreach (var old in scopes.Keys.Where(number => number < fold.Generation - 1).ToList())
                scopes.Remove(old);
            scopes[fold.Generation] = scope = new(new(fold.Table));
        }

        if (scope.Known.Position == fold.From)
        {
            scope.Known.Trim();
            return scope;
        }

        scope.Begin(await RowLoader.LastEvent(fold, scope.Tables, cancellation));
        return scope;
    }
}
