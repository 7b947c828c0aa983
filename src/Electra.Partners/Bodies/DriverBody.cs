using System.Globalization;
using Electra.Domain.Drivers;
using Electra.Domain.Words;
using Electra.Partners.Shapes;

namespace Electra.Partners.Bodies;

/// <summary>A driver as they are put.</summary>
/// <param name="Person">Their particulars; null: none.</param>
internal sealed record DriverBody(DriverSettings Settings, DriverPerson? Person)
{
    private const int MostVehicles = 100;
    private const int MostPriority = 100;

    /// <summary>Reads it; meaningless where the body has errors.</summary>
    public static DriverBody Read(BodyReader body)
    {
        var name = body.Text("name");
        var settings = new DriverSettings(
            Vehicles(body),
            body.Id("defaultVehicleId") is { } standard ? new VehicleId(standard) : null,
            (int?)body.Whole("priority", -MostPriority, MostPriority),
            null);
        body.Done();
        return new(settings, name is null ? null : new(name));
    }

    /// <summary>The path of one of the vehicles.</summary>
    public static string PathOf(int vehicle) => string.Create(CultureInfo.InvariantCulture, $"vehicles[{vehicle}]");

    private static List<VehicleId> Vehicles(BodyReader body)
    {
        List<VehicleId> vehicles = [];
        foreach (var vehicle in body.Texts("vehicles", most: MostVehicles) ?? [])
        {
            if (!Rules.IsId(vehicle))
                body.Wrong(PathOf(vehicles.Count), Rules.IdRule);
            else if (vehicles.Contains(new(vehicle)))
                body.Wrong(PathOf(vehicles.Count), "is there twice");
            vehicles.Add(new(vehicle));
        }

        return vehicles;
    }
}
