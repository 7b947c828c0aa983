namespace Electra.Fleet.Vehicles;

/// <summary>A model of car, as a fast charger meets it.</summary>
/// <param name="Id">Maker and model, lower case.</param>
/// <param name="NominalVoltage">Of the pack, half full.</param>
/// <param name="Share">How often it comes, against the others.</param>
public sealed record VehicleModel(string Id, string Name, int BatteryWh, double NominalVoltage, int Share, Curve Curve)
{
    // A lithium pack's voltage rises some 15 % from empty to full.
    private const double EmptyFactor = 0.925;
    private const double Rise = 0.15;

    /// <summary>The pack's voltage at a state of charge in percent.</summary>
    public double VoltageAt(double soc) => NominalVoltage * (EmptyFactor + Rise * soc / 100);
}
