using System.Globalization;
using Electra.Domain.Words;

namespace Electra.Contracts;

/// <summary>How a grain is called by name; no string is put together anywhere else.</summary>
public static class GrainKeys
{
    /// <summary>The one ring of API keys.</summary>
    public const string KeyRing = "ring";

    /// <summary>An empty token, which some chargers send (I8): a name that no token can be provisioned under, and so never good.</summary>
    private const string NoToken = "(none)";

    /// <summary>A connector's key, <c>CP-017/2.1</c>.</summary>
    public static string Connector(ChargerId charger, Outlet outlet) => $"{charger.Key}/{outlet}";

    /// <summary>Reads a connector's key back.</summary>
    public static (ChargerId Charger, Outlet Outlet) Connector(string key)
    {
        var slash = key.LastIndexOf('/');
        var dot = key.LastIndexOf('.');
        return (new(key[..slash]), new(Number(key[(slash + 1)..dot]), Number(key[(dot + 1)..])));
    }

    /// <summary>The charger's grain.</summary>
    public static IChargerGrain Charger(this IGrainFactory grains, ChargerId id) => Known<IChargerGrain>.Get(grains, id.Key);

    /// <summary>The connector's grain.</summary>
    public static IConnectorGrain Connector(this IGrainFactory grains, ChargerId charger, Outlet outlet) =>
        Known<IConnectorGrain>.Get(grains, Connector(charger, outlet));

    /// <summary>The session's grain.</summary>
    public static ISessionGrain Session(this IGrainFactory grains, SessionId id) => Known<ISessionGrain>.Get(grains, id.Value);

    /// <summary>The station's grain.</summary>
    public static IStationGrain Station(this IGrainFactory grains, StationId id) => Known<IStationGrain>.Get(grains, id.Value);

    /// <summary>The token's grain.</summary>
    public static ITokenGrain Token(this IGrainFactory grains, TokenId uid) => Known<ITokenGrain>.Get(grains, uid.Key.Length > 0 ? uid.Key : NoToken);

    /// <summary>The driver's grain.</summary>
    public static IDriverGrain Driver(this IGrainFactory grains, DriverId id) => Known<IDriverGrain>.Get(grains, id.Value);

    /// <summary>The vehicle's grain.</summary>
    public static IVehicleGrain Vehicle(this IGrainFactory grains, VehicleId id) => Known<IVehicleGrain>.Get(grains, id.Value);

    /// <summary>The grain of a model of vehicles.</summary>
    public static IVehicleModelGrain VehicleModel(this IGrainFactory grains, VehicleModelId id) => Known<IVehicleModelGrain>.Get(grains, id.Value);

    /// <summary>The grain of a charger's local list.</summary>
    public static ILocalListGrain LocalList(this IGrainFactory grains, ChargerId charger) => grains.GetGrain<ILocalListGrain>(charger.Key);

    /// <summary>The keeper of a charger's long answers.</summary>
    public static IDeviceGrain Device(this IGrainFactory grains, ChargerId charger) => grains.GetGrain<IDeviceGrain>(charger.Key);

    /// <summary>The ring of API keys.</summary>
    public static IKeyRingGrain Keys(this IGrainFactory grains) => grains.GetGrain<IKeyRingGrain>(KeyRing);

    /// <summary>The kept answer of one request.</summary>
    /// <param name="requester">Whose key.</param>
    /// <param name="idempotencyKey">As the requester sent it.</param>
    public static IAnswerGrain Answer(this IGrainFactory grains, string requester, string idempotencyKey) =>
        grains.GetGrain<IAnswerGrain>($"{requester}:{idempotencyKey}");

    /// <summary>The book of a charger's uploads.</summary>
    public static IFileBookGrain FilesOf(this IGrainFactory grains, ChargerId charger) => grains.GetGrain<IFileBookGrain>(charger.Key);

    /// <summary>The book of one firmware file.</summary>
    public static IFileBookGrain Firmware(this IGrainFactory grains, string name) => grains.GetGrain<IFileBookGrain>($"firmware/{name}");

    /// <summary>Which type of grain an interface stands for. Orleans looks it up by reflection each time it is asked; it is the same in every cluster.</summary>
    private static class Known<T>
        where T : class, IGrainWithStringKey
    {
        private static Types? found;

        public static T Get(IGrainFactory grains, string key)
        {
            if (Volatile.Read(ref found) is { } known)
                return (T)grains.GetGrain(GrainId.Create(known.Grain, key), known.Interface);
            var first = grains.GetGrain<T>(key);
            if (first is GrainReference reference)
                Volatile.Write(ref found, new(reference.GrainId.Type, reference.InterfaceType));
            return first;
        }

        private sealed record Types(GrainType Grain, GrainInterfaceType Interface);
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
