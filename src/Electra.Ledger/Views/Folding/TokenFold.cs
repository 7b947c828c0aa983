using Electra.Domain.Drivers;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Views.Folding;

/// <summary>What a token's facts are in the lists and the audit.</summary>
internal static class TokenFold
{
    public static void Fold(FoldScope scope, StoredEntry entry, TokenFact fact)
    {
        switch (fact)
        {
            case TokenProvisioned f:
                scope.Writes.Add(scope.Tables.UpsertToken, Cell.Of("token_key", f.Uid.Key), Cell.Of("token", f.Uid.Value));
                scope.Audit(entry, f.By, "token.provisioned", f.Uid.Value, station: null);
                break;
            case TokenRemoved f:
                scope.Writes.Add(scope.Tables.DeleteToken, Cell.Of("token_key", f.Uid.Key));
                scope.Audit(entry, f.By, "token.removed", f.Uid.Value, station: null);
                break;
            case TokenKindSeen:
                break;
            default:
                throw new UnreadableEntryException(entry, fact.GetType().Name);
        }
    }
}
