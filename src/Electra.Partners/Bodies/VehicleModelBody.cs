using Electra.Domain.Drivers;

namespace Electra.Partners.Bodies;

/// <summary>Reads a model of vehicles as it is put.</summary>
internal static class VehicleModelBody
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>The settings; meaningless where the body has errors.</summary>
    public static VehicleModelSettings Read(BodyReader body)
    {
        var (from, to) = (body.Whole("fromYear", FirstYear, LastYear), body.Whole("toYear", FirstYear, LastYear));
        if (to < from)
            body.Wrong("toYear", "must not be before fromYear");
        var settings = new VehicleModelSettings(
            body.Text("maker", most: 64), body.Text("model", most: 128), (int?)from, (int?)to, VehicleFiguresBody.Read(body, plugs: true));
        body.Done();
        return settings;
    }
}
