using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>What became of a payment at a charger's own terminal (2.1, C21). Whom its receipt is made out to is not in it: that may be a person.</summary>
/// <param name="Reference">The payment's name at the one who settles it: the same name, the same payment.</param>
/// <param name="Status"><c>Settled</c>, <c>Canceled</c>, <c>Rejected</c> or <c>Failed</c>.</param>
/// <param name="Amount">With taxes, in the charger's currency.</param>
/// <param name="At">The charger's own time; null where it gave none that can be read.</param>
/// <param name="Why">More about the status, for people.</param>
/// <param name="Transaction">As the charger named it; null where it ended before one began.</param>
[GenerateSerializer, Immutable, Alias("settlement")]
public sealed record Settlement(
    string Reference, string Status, decimal Amount, DateTimeOffset? At, string? Why = null, string? ReceiptId = null, string? ReceiptUrl = null,
    string? Transaction = null)
{
    private const int Kept = 32;

    /// <summary>What was told, without whom its receipt is made out to.</summary>
    public static Settlement Of(SettlementTold told) =>
        new(told.Reference, told.Status, told.Amount, told.At, told.Why, told.ReceiptId, told.ReceiptUrl, told.Transaction);

    /// <summary>Whether this was told before: the same, or older than what is known of the same payment.</summary>
    public static bool IsKnown(IReadOnlyList<Settlement> known, Settlement told) =>
        known.FirstOrDefault(s => s.Reference == told.Reference) is { } before && (before == told || told.At < before.At);

    /// <summary>Those known, newest first: of one payment the last word.</summary>
    public static IReadOnlyList<Settlement> With(IReadOnlyList<Settlement> known, Settlement told) =>
        [told, .. known.Where(s => s.Reference != told.Reference).Take(Kept - 1)];
}

/// <summary>How a charger keeps the ends of payments that are no session's.</summary>
internal static class Settlements
{
    /// <summary>Answered always, and kept once by the payment's name. No receipt is written here: the charger's own stands (C21).</summary>
    public static Decision<ChargerFact, ChargerReply> Heard(Charger state, SettlementTold report, IReadOnlyList<Oddity> oddities, DateTimeOffset now)
    {
        var settlement = Settlement.Of(report);
        IReadOnlyList<ChargerFact> kept = Settlement.IsKnown(state.Settlements, settlement) ? [] : [new SettlementKept(settlement, now)];
        if (kept.Count > 0 && report.Transaction is { } transaction)
            oddities = [.. oddities, new("settlement-of-nobody", $"{report.Reference}, of {transaction}")];
        return new([.. kept, .. ChargerDecider.Odd(state, oddities, now)], [], new(new SettlementAnswered()));
    }
}
