using Electra.Contracts;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.Ledger.Commits;
using Electra.Ledger.Samples;

namespace Electra.Grains.Chargers;

/// <summary>The samples of transactions that nobody knows: never billed, never lost.</summary>
public sealed class StraySamples(ILedgerWriter writer, TimeProvider clock)
{
    /// <summary>Keeps them under an id made of the charger and of the name that it gave.</summary>
    public async Task Keep(ChargerId charger, string transaction, IReadOnlyList<Sample> samples)
    {
        if (samples.Count == 0)
            return;
        var now = clock.GetUtcNow();
        var session = SessionNames.Stray(charger, transaction);
        var month = new DateOnly(now.UtcDateTime.Year, now.UtcDateTime.Month, 1);
        if (!await writer.Store([.. samples.Select((s, place) => new SampleRecord(session, month, s.TakenAt ?? now, now, s, place))]))
            throw new OverloadedException("the ledger's queue is full");
    }
}
