using System.Data.Common;
using Electra.Ledger.Homes;

namespace Electra.Ledger.Following;

internal sealed class ViewTables(IHome home) : IViewTables
{
    public ValueTask<DbConnection> Open(CancellationToken cancellation = default) => home.ReadViews(cancellation);

    public ValueTask<DbConnection> OpenInTurn(CancellationToken cancellation = default) => home.ReadViewsInTurn(cancellation);
}
