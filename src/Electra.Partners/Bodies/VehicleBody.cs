using System.Text.RegularExpressions;
using Electra.Domain.Drivers;
using Electra.Domain.Words;
using Electra.Partners.Shapes;

namespace Electra.Partners.Bodies;

/// <summary>A vehicle as it is put.</summary>
/// <param name="Person">Its particulars, which lead to a person; null: none.</param>
internal sealed partial record VehicleBody(VehicleSettings Settings, VehiclePerson? Person)
{
    private const int MostPlate = 16;
    private const int MostPriority = 100;

    /// <summary>Reads it; meaningless where the body has errors.</summary>
    public static VehicleBody Read(BodyReader body)
    {
        var model = body.Id("modelId");
        var settings = new VehicleSettings(
            model is null ? null : new VehicleModelId(model),
            VehicleFiguresBody.Read(body, plugs: false),
            Address(body),
            body.Id("driverId") is { } driver ? new DriverId(driver) : null,
            (int?)body.Whole("priority", -MostPriority, MostPriority),
            body.Whole("minimumUsefulPowerW", 0, Rules.MostPowerW),
            null);
        if (!body.Has("modelId") && !body.Has("plugs"))
            body.Wrong("modelId", "is missing, and so are plugs");
        var (plate, vin) = (body.Text("plate", most: MostPlate), Vin(body));
        body.Done();
        return new(settings, plate is null && vin is null ? null : new(plate, vin));
    }

    private static string? Address(BodyReader body)
    {
        if (body.Text("evccId") is not { } text)
            return null;
        if (VehicleAddress.Read(text) is { } address)
            return address;
        body.Wrong("evccId", "must be a MAC address: twelve hexadecimal digits, as in 00:7D:FA:01:02:03");
        return null;
    }

    private static string? Vin(BodyReader body)
    {
        if (body.Text("vin") is not { } vin)
            return null;
        if (!VinForm().IsMatch(vin))
            body.Wrong("vin", "must have 17 letters and digits, without I, O and Q");
        return vin.ToUpperInvariant();
    }

    // ISO 3779.
    [GeneratedRegex(@"\A[A-HJ-NPR-Za-hj-npr-z0-9]{17}\z")]
    private static partial Regex VinForm();
}
