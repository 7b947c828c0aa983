using System.Text.Json;
using Electra.Domain.Keys;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Views.Folding;

/// <summary>What the key ring's facts are in the audit.</summary>
internal static class KeyFold
{
    public static void Fold(FoldScope scope, StoredEntry entry, KeyFact fact)
    {
        switch (fact)
        {
            case KeyIssued f:
                scope.Audit(entry, f.By, "key.issued", f.Key.Id, station: null,
                    JsonSerializer.Serialize(new(f.Key.Name, f.Key.Scopes, f.Key.Stations), EventJson.Default.Key));
                break;
            case KeyRevoked f:
                scope.Audit(entry, f.By, "key.revoked", f.Id, station: null);
                break;
            default:
                throw new UnreadableEntryException(entry, fact.GetType().Name);
        }
    }
}
