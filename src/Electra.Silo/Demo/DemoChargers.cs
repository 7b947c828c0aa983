using Electra.Domain.Chargers;
using Electra.Domain.Stations;
using Electra.Domain.Words;
using Electra.Fleet;

namespace Electra.Silo.Demo;

/// <summary>What stands at the demo's places: chargers of two makes, and the cards of its drivers.</summary>
internal static class DemoChargers
{
    private const string Standard = "IEC_62196_T2_COMBO";
    private const int Cards = 400;

    // The makes of fast chargers met most in French networks; each speaks a version of its own.
    private static readonly Make[] Makes =
    [
        new("alpitronic GmbH", "HYC_300", 300_000, 150_000, 500, OcppVersion.V16),
        new("XCharge", "C6EU", 200_000, 200_000, 400, OcppVersion.V201),
        new("alpitronic GmbH", "HYC_400", 400_000, 400_000, 500, OcppVersion.V16),
        new("XCharge", "C7EU", 400_000, 400_000, 500, OcppVersion.V201),
    ];

    /// <summary>The tokens that may charge everywhere.</summary>
    public static IReadOnlyList<TokenId> Tokens { get; } = [.. Enumerable.Range(1, Cards).Select(n => new TokenId($"04DE30{n:X4}80"))];

    public static StationSettings Station(DemoPlace place) => new(
        place.Name, place.Address, place.PostalCode, place.City, "FRA", place.Latitude, place.Longitude, "Europe/Paris", place.GridKw * 1000L);

    public static ChargerId Id(DemoPlace place, int number) => new($"{place.Code.ToUpperInvariant()}-{number}");

    /// <summary>The chargers that are switched on: one or two at each place; the others are provisioned and silent.</summary>
    public static IEnumerable<(ChargerId Id, string Make, OcppVersion Version)> Live => DemoPlaces.All.Index()
        .SelectMany(p => Enumerable.Range(1, p.Item.Chargers / 2)
            .Select(n => (Id(p.Item, n), Of(p.Index).Model.Replace("_", "", StringComparison.Ordinal), Of(p.Index).Version)));

    public static ChargerSettings Charger(int place, DemoPlace at)
    {
        var make = Of(place);
        Evse[] evses = [.. Enumerable.Range(1, 2).Select(n => new Evse(n, make.OutletW, [new(1, Standard, make.OutletW, 920, make.Amperes)]))];
        return new(new(at.Code), null, null, null, new(make.Vendor, make.Model), BootVerdict.Accepted, [new("A", make.CabinetW)], evses);
    }

    public static Make Of(int place) => Makes[place % Makes.Length];

    /// <param name="CabinetW">What the charger gives in all, W.</param>
    /// <param name="OutletW">What one outlet gives at most, W.</param>
    /// <param name="Version">Of OCPP that its chargers speak.</param>
    public sealed record Make(string Vendor, string Model, long CabinetW, long OutletW, int Amperes, OcppVersion Version);
}
