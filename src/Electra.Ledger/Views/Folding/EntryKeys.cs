using System.Globalization;
using Electra.Domain.Words;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Views.Folding;

/// <summary>A grain's id in an entry, taken apart: <c>charger/C1</c>, <c>connector/C1/2.1</c>, <c>session/…</c>.</summary>
internal static class EntryKeys
{
    public const string Charger = "charger";
    public const string Connector = "connector";
    public const string Session = "session";
    public const string Station = "station";
    public const string Token = "token";
    public const string Driver = "driver";
    public const string Vehicle = "vehicle";
    public const string VehicleModel = "vehicle-model";
    public const string KeyRing = "keys";
    public const string LocalList = "local-list";
    public const string Files = "files";
    public const string Device = "device";

    public static (string Noun, string Key) Split(string grain)
    {
        var slash = grain.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (grain, "") : (grain[..slash], grain[(slash + 1)..]);
    }

    /// <summary>The charger and the outlet of a connector's key.</summary>
    public static (string Charger, Outlet Outlet) OfConnector(StoredEntry entry, string key)
    {
        var slash = key.LastIndexOf('/');
        var dot = key.LastIndexOf('.');
        return slash > 0 && dot > slash
            && int.TryParse(key.AsSpan(slash + 1, dot - slash - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var evse)
            && int.TryParse(key.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var connector)
            ? (ChargerKey(key[..slash]), new Outlet(evse, connector))
            : throw new UnreadableEntryException(entry, $"a connector called {key}");
    }

    public static string ChargerKey(string id) => new ChargerId(id).Key;
}
