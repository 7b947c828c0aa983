using Electra.Domain.Drivers;

namespace Electra.Fleet.Tests;

/// <summary>What is simulated is what the network knows by the same name.</summary>
public sealed class A_model_of_the_garage
{
    public static TheoryData<string> Models => [.. Garage.Models.Select(m => m.Id)];

    [Theory, MemberData(nameof(Models))]
    public void Stands_in_the_network_s_catalogue_with_the_same_battery_and_curve(string id)
    {
        var (car, known) = (Garage.Model(id), VehicleCatalogue.Find(new(id)));

        known.Should().NotBeNull();
        ((long)car.BatteryWh).Should().Be(known!.Figures.BatteryWh);
        var profile = VehicleProfiles.Of(known, null)!;
        // Of three models no voltage is known: what is simulated is supposed, and so is the profile's.
        if (known.Figures.NominalVoltage is { } volts)
            car.NominalVoltage.Should().Be(volts);
        else
            car.NominalVoltage.Should().BeApproximately(profile.NominalVoltage, profile.NominalVoltage * 0.1);
        for (var soc = 0; soc < 100; soc++)
            car.Curve.PowerAt(soc).Should().BeApproximately(profile.TakesW(soc)!.Value, car.Curve.PeakW * 0.04, "at {0} %", soc);
    }
}
