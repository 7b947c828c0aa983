using System.Text.Json;
using Electra.Domain.Chargers;

namespace Electra.Ocpp.Quirks;

/// <summary>Every quirk that is known, and which of them a charger has.</summary>
public static class KnownQuirks
{
    /// <summary>All of them, by the order in which they are put on: what only tidies a value first, what gives it another meaning after.</summary>
    public static IReadOnlyList<Quirk> All { get; } =
    [
        TokenQuirks.KebaSuffix,
        TokenQuirks.TerminalPrefix,
        TokenQuirks.VehicleId,
        TokenQuirks.AlfenBase32,
        StatusQuirks.KebaWholeIsOne,
        StatusQuirks.CauseInVendorCode,
        StatusQuirks.FinishingIsPreparing,
        MadicLafon.Cost,
        OnSitePay.Terminal,
        Etotem.Terminal,
        CardTxReport.Terminal,
        Ies.Terminal,
        Autel.Terminal,
        Sicharge.Terminal,
        Nidec.MeterKeys,
    ];

    /// <summary>The quirks of a charger that says it is this.</summary>
    public static IReadOnlyList<Quirk> For(ChargerIdentity? identity) =>
        identity is null ? [] : [.. All.Where(q => q.Card.Make.Fits(identity))];

    /// <summary>The dialect as this charger speaks it; the dialect itself where it has no quirks.</summary>
    /// <param name="used">Told each time that one acts.</param>
    public static IDialect Wrap(IDialect dialect, ChargerIdentity? identity, QuirkUsed used) =>
        For(identity).Aggregate(dialect, (inner, quirk) => new QuirkedDialect(inner, quirk, identity!, used));

    /// <summary>What a boot says the charger is, read with the least that is needed: a make whose boot is odd must be known before it is read.
    /// Null: it cannot be made out.</summary>
    public static ChargerIdentity? Told(ReadOnlyMemory<byte> boot)
    {
        try
        {
            var said = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            var reader = new Utf8JsonReader(boot.Span);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                // 2.x puts them one level deeper; what stands behind it names nothing.
                if (name == "chargingStation" && reader.TokenType == JsonTokenType.StartObject)
                    continue;
                if (reader.TokenType == JsonTokenType.String)
                    said[name] = reader.GetString()!;
                reader.Skip();
            }

            return Any("chargePointVendor", "vendorName") is { } vendor && Any("chargePointModel", "model") is { } model
                ? new(vendor, model, Any("chargePointSerialNumber", "serialNumber"), said.GetValueOrDefault("firmwareVersion"))
                : null;

            string? Any(string name, string newer) => said.GetValueOrDefault(name) ?? said.GetValueOrDefault(newer);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
