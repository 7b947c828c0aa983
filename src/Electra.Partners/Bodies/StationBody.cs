using System.Globalization;
using Electra.Domain.LocalLists;
using Electra.Domain.Stations;

namespace Electra.Partners.Bodies;

/// <summary>Reads a station as it is put.</summary>
internal static class StationBody
{
    private const long LeastGridW = 1000;
    private const int MostNames = 1000;
    private const int MostContract = 64;

    /// <summary>The settings; meaningless where the body has errors.</summary>
    public static StationSettings Read(BodyReader body)
    {
        var settings = new StationSettings(
            body.Text("name", required: true) ?? "",
            body.Text("address"),
            body.Text("postalCode", most: 20),
            body.Text("city"),
            Country(body) ?? "",
            body.Number("latitude", -90, 90),
            body.Number("longitude", -180, 180),
            TimeZone(body) ?? "",
            body.Whole("gridLimitW", LeastGridW, Rules.MostPowerW, required: true) ?? 0,
            Battery(body),
            body.Text("solarMeter"),
            body.Text("otherLoadMeter"),
            LocalList(body));
        if (body.Has("latitude") != body.Has("longitude"))
            body.Wrong(body.Has("latitude") ? "longitude" : "latitude", "is missing beside the other half of the place");
        body.Done();
        return settings;
    }

    private static string? Country(BodyReader body)
    {
        if (body.Text("country", required: true) is not { } code)
            return null;
        if (!Countries.Has(code))
            body.Wrong("country", "must be a country of ISO 3166-1 alpha-3, as in FRA");
        return code;
    }

    private static string? TimeZone(BodyReader body)
    {
        if (body.Text("timeZone", required: true) is not { } zone)
            return null;
        if (!Rules.IsTimeZone(zone))
            body.Wrong("timeZone", "must be a zone of the IANA database, as in Europe/Paris");
        return zone;
    }

    private static LocalListRule? LocalList(BodyReader body)
    {
        if (body.Object("localList") is not { } list)
            return null;
        var read = new LocalListRule(
            Names(list, "groups", Rules.IsId, Rules.IdRule),
            Names(list, "contracts", c => c.Trim().Length > 0 && c.Length <= MostContract, $"must have 1 to {MostContract} characters"),
            (int)(list.Whole("recentDays", 0, LocalListRule.MostRecentDays) ?? 0));
        list.Done();
        return read;
    }

    private static List<string> Names(BodyReader list, string member, Func<string, bool> good, string rule)
    {
        List<string> names = [];
        foreach (var name in list.Texts(member, most: MostNames) ?? [])
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{member}[{names.Count}]");
            if (!good(name))
                list.Wrong(at, rule);
            else if (names.Contains(name, StringComparer.OrdinalIgnoreCase))
                list.Wrong(at, "is there twice");
            names.Add(name);
        }

        return names;
    }

    private static Battery? Battery(BodyReader body)
    {
        if (body.Object("battery") is not { } battery)
            return null;
        var read = new Battery(
            battery.Whole("capacityWh", 1, 1_000_000_000, required: true) ?? 0, battery.Whole("maxPowerW", 1, Rules.MostPowerW, required: true) ?? 0);
        battery.Done();
        return read;
    }
}
