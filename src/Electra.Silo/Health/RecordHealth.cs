using Electra.Contracts;
using Electra.Ledger.Commits;
using Electra.Silo.Hosting;

namespace Electra.Silo.Health;

/// <summary>Tells the doors whether what they promise can be recorded.</summary>
internal sealed class RecordHealth(ILedgerWriter writer, LateStart start) : IRecordHealth
{
    /// <inheritdoc/>
    public bool Reachable => start.IsUp && writer.Reachable;

    /// <inheritdoc/>
    public DateTimeOffset? SilentSince => writer.SilentSince;
}
