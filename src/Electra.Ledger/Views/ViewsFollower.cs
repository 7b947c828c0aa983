using Electra.Ledger.Following;
using Electra.Ledger.Reading;
using Electra.Ledger.Views.Folding;

namespace Electra.Ledger.Views;

/// <summary>Folds the tail into the lists, the charge detail records, the audit and the public events.</summary>
internal sealed class ViewsFollower(ViewsOptions options, EventBell bell) : IFollower
{
    /// <summary>The name of its position.</summary>
    public const string Called = "views";

    public string Name => Called;

    public int Shape => 1;

    public IReadOnlyList<string> Tables => ViewSchema.All;

    public string Definition(Func<string, string> table) => ViewSchema.Definition(table);

    public async ValueTask Fold(IFoldTransaction transaction, IReadOnlyList<StoredEntry> batch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(batch);
        var scope = await RowLoader.Load(transaction, batch, cancellation);
        var before = scope.LastEvent;
        foreach (var entry in batch)
            EntryFold.Fold(scope, entry);
        foreach (var connector in scope.Connectors.Values)
            ConnectorFold.Write(scope, connector);
        foreach (var (id, session) in scope.Sessions)
            SessionFold.Write(scope, id, session);
        await scope.Writes.Send(transaction.Transaction, cancellation);
        if (before / Retention.Every != scope.LastEvent / Retention.Every)
            await Retention.Apply(transaction, scope.Tables, options, scope.LastEvent, batch[^1].At, cancellation);
        if (scope.LastEvent > before)
            bell.Ring(scope.LastEvent);
    }
}
