using System.Globalization;
using Electra.Domain.Drivers;
using Electra.Domain.Stations.Power;

namespace Electra.Partners.Bodies;

/// <summary>Reads what a vehicle can take, of a model or of one vehicle.</summary>
internal static class VehicleFiguresBody
{
    private const int MostPlugs = 10;
    private const int LeastPoints = 2;
    private const int MostPoints = 101;
    private const long MostBatteryWh = 10_000_000;
    private const long LowClass = 400;
    private const long HighClass = 800;

    /// <summary>The figures; meaningless where the body has errors.</summary>
    /// <param name="plugs">At least one inlet must be named.</param>
    public static VehicleFigures Read(BodyReader body, bool plugs)
    {
        var inlets = Plugs(body, plugs);
        var dc = body.Whole("maxDcPowerW", 1, Rules.MostPowerW);
        return new(
            inlets,
            dc,
            body.Whole("maxAcPowerW", 1, Rules.MostPowerW),
            body.Whole("batteryWh", 1, MostBatteryWh),
            body.Number("nominalVoltage", 1, 2000),
            VoltageClass(body),
            body.Whole("max400VChargerPowerW", 0, Rules.MostPowerW),
            Curve(body, dc));
    }

    private static List<string> Plugs(BodyReader body, bool required)
    {
        List<string> plugs = [];
        foreach (var plug in body.Texts("plugs", required, least: required || body.Has("plugs") ? 1 : 0, MostPlugs) ?? [])
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"plugs[{plugs.Count}]");
            if (!ConnectorTypes.All.Contains(plug))
                body.Wrong(at, "must be an OCPI ConnectorType, as in IEC_62196_T2_COMBO");
            else if (plugs.Contains(plug))
                body.Wrong(at, "is there twice");
            plugs.Add(plug);
        }

        return plugs;
    }

    private static int? VoltageClass(BodyReader body)
    {
        if (body.Whole("voltageClass", LowClass, HighClass) is not { } volts)
            return null;
        if (volts is not (LowClass or HighClass))
            body.Wrong("voltageClass", $"must be {LowClass} or {HighClass}");
        return (int)volts;
    }

    private static List<CurvePoint> Curve(BodyReader body, long? mostW)
    {
        List<CurvePoint> curve = [];
        foreach (var item in body.Objects("chargingCurve", least: body.Has("chargingCurve") ? LeastPoints : 0, most: MostPoints) ?? [])
        {
            if (!item.Has("soc"))
                item.Wrong("soc", "is missing");
            var (soc, power) = (item.Number("soc", 0, 100), item.Whole("powerW", 1, Rules.MostPowerW, required: true));
            if (curve.Count > 0 && soc <= curve[^1].SocPercent)
                item.Wrong("soc", "must be above that of the point before it");
            if (power > mostW)
                item.Wrong("powerW", "must be at most maxDcPowerW");
            item.Done();
            curve.Add(new(soc ?? 0, power ?? 0));
        }

        return curve;
    }
}
