using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Views.Folding;

/// <summary>Folds one entry, by the noun whose it is. Nouns that the lists do not know are none of theirs; facts that they do not know stop them.</summary>
internal static class EntryFold
{
    public static void Fold(FoldScope scope, StoredEntry entry)
    {
        var (noun, key) = EntryKeys.Split(entry.Grain);
        switch (noun)
        {
            case EntryKeys.Charger:
                Each(entry, FactsJson.Default.ToldChargerFact, fact => ChargerFold.Fold(scope, entry, EntryKeys.ChargerKey(key), fact));
                break;
            case EntryKeys.Connector:
                Each(entry, FactsJson.Default.ToldConnectorFact, fact => ConnectorFold.Fold(scope, entry, key, fact));
                break;
            case EntryKeys.Session:
                Each(entry, FactsJson.Default.ToldSessionFact, fact => SessionFold.Fold(scope, entry, key, fact));
                break;
            case EntryKeys.Station:
                Each(entry, FactsJson.Default.ToldStationFact, fact => StationFold.Fold(scope, entry, fact));
                break;
            case EntryKeys.Token:
                Each(entry, FactsJson.Default.ToldTokenFact, fact => TokenFold.Fold(scope, entry, fact));
                break;
            case EntryKeys.Driver:
                Each(entry, FactsJson.Default.ToldDriverFact, fact => DriverFold.Fold(scope, entry, fact));
                break;
            case EntryKeys.Vehicle:
                Each(entry, FactsJson.Default.ToldVehicleFact, fact => VehicleFold.Fold(scope, entry, fact));
                break;
            case EntryKeys.VehicleModel:
                Each(entry, FactsJson.Default.ToldVehicleModelFact, fact => VehicleModelFold.Fold(scope, entry, fact));
                break;
            case EntryKeys.LocalList:
                Each(entry, FactsJson.Default.ToldLocalListFact, fact => LocalListFold.Fold(scope, entry, EntryKeys.ChargerKey(key), fact));
                break;
            case EntryKeys.KeyRing:
                Each(entry, FactsJson.Default.ToldKeyFact, fact => KeyFold.Fold(scope, entry, fact));
                break;
            case EntryKeys.Files:
                Each(entry, FactsJson.Default.ToldFileFact, fact => FileFold.Fold(scope, entry, EntryKeys.ChargerKey(key), fact));
                break;
            case EntryKeys.Device:
                Each(entry, FactsJson.Default.ToldDeviceFact, fact => DeviceFold.Fold(scope, entry, EntryKeys.ChargerKey(key), fact));
                break;
        }
    }

    private static void Each<TFact>(StoredEntry entry, JsonTypeInfo<Told<TFact>> type, Action<TFact> fold)
    {
        foreach (var fact in Facts(entry, type))
            fold(fact);
    }

    private static IReadOnlyList<TFact> Facts<TFact>(StoredEntry entry, JsonTypeInfo<Told<TFact>> type)
    {
        if (entry.Facts is IReadOnlyList<TFact> known)
            return known;
        try
        {
            return JsonSerializer.Deserialize(entry.Body.Span, type)?.Facts ?? throw new UnreadableEntryException(entry, "no facts");
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            // A kind of fact without a name here ends in either, with the kind in its message.
            throw new UnreadableEntryException(entry, fault.Message, fault);
        }
    }
}
