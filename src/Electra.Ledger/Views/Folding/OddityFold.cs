using System.Globalization;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Views.Folding;

/// <summary>The statements over what is odd.</summary>
internal sealed class OddityTables(string makes, string oddities)
{
    public string UpsertMake { get; } = $"""
        insert into {makes} (charger_key, vendor, model, firmware) values (@charger_key, @vendor, @model, @firmware)
        on conflict (charger_key) do update set vendor = excluded.vendor, model = excluded.model, firmware = excluded.firmware
        """;

    // What the charger is now is read where it is written: the fold need not know it of every session that it sees.
    public string Count { get; } = $"""
        insert into {oddities} (charger_key, name, day, vendor, model, firmware, times, first_at, last_at, detail)
        select @charger_key, @name, @day,
            coalesce((select vendor from {makes} where charger_key = @charger_key), ''),
            coalesce((select model from {makes} where charger_key = @charger_key), ''),
            coalesce((select firmware from {makes} where charger_key = @charger_key), ''),
            @times, @at, @at, @detail
        on conflict (charger_key, name, day, vendor, model, firmware) do update set
            times = {oddities}.times + excluded.times, last_at = excluded.last_at, detail = excluded.detail
        """;
}

/// <summary>What chargers say they are, and what is odd about them, in the lists.</summary>
internal static class OddityFold
{
    public static void Booted(FoldScope scope, string chargerKey, ChargerIdentity identity) => scope.Writes.Add(
        scope.Tables.Odd.UpsertMake,
        Cell.Of("charger_key", chargerKey), Cell.Of("vendor", identity.Vendor), Cell.Of("model", identity.Model), Cell.Of("firmware", identity.Firmware ?? ""));

    /// <summary>The charger's own: what came with its messages, and what its rules met.</summary>
    public static void OfCharger(FoldScope scope, StoredEntry entry, string chargerKey, ChargerOddity fact) => Count(scope, entry, chargerKey, fact.Oddity, fact.Times);

    /// <summary>A connector's or a session's: only what was met there, for what came with a message is counted at the charger.</summary>
    public static void Of(OddityOrigin origin, FoldScope scope, StoredEntry entry, string chargerKey, Oddity oddity)
    {
        if (OddityCatalogue.Origin(oddity.Name) == origin)
            Count(scope, entry, chargerKey, oddity, 1);
    }

    private static void Count(FoldScope scope, StoredEntry entry, string chargerKey, Oddity oddity, long times) => scope.Writes.Add(
        scope.Tables.Odd.Count,
        Cell.Of("charger_key", chargerKey), Cell.Of("name", oddity.Name), Cell.Of("day", entry.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Cell.Of("times", times), Cell.Of("at", entry.At), Cell.Of("detail", oddity.Detail));
}
