using System.Data.Common;
using Electra.Ledger.Homes;

namespace Electra.Ledger.Following;

internal sealed class FoldTransaction(DbTransaction transaction, int generation, long from) : IFoldTransaction
{
    public DbTransaction Transaction => transaction;

    public DbConnection Connection => transaction.Connection!;

    public int Generation => generation;

    public long From => from;

    public string Table(string name) => Generations.Table(name, generation);

    public DbCommand Command(string text, params ReadOnlySpan<(string Name, object? Value)> parameters) => transaction.Command(text, parameters);
}
