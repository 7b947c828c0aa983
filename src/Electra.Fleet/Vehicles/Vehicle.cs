namespace Electra.Fleet.Vehicles;

/// <summary>One car: its model, and how full it is.</summary>
/// <param name="soc">Percent at arrival.</param>
/// <param name="targetSoc">Percent at which it takes no more.</param>
public sealed class Vehicle(VehicleModel model, double soc, double targetSoc = 100)
{
    /// <summary>Its model.</summary>
    public VehicleModel Model => model;

    /// <summary>State of charge, percent.</summary>
    public double Soc { get; private set; } = Math.Clamp(soc, 0, 100);

    /// <summary>Percent at which it takes no more.</summary>
    public double TargetSoc => targetSoc;

    /// <summary>Whether it takes no more.</summary>
    public bool Satisfied => Soc >= targetSoc;

    /// <summary>The pack's voltage now.</summary>
    public double Voltage => model.VoltageAt(Soc);

    /// <summary>Watts that it would take now.</summary>
    public double WantedW => Satisfied ? 0 : model.Curve.PowerAt(Soc);

    /// <summary>Takes energy in; what the pack has no room for stays outside.</summary>
    /// <returns>Watt-hours that went in.</returns>
    public double Take(double wattHours)
    {
        var taken = Math.Clamp(wattHours, 0, Math.Max(0, targetSoc - Soc) / 100 * model.BatteryWh);
        Soc = Math.Min(100, Soc + taken / model.BatteryWh * 100);
        // What is within a thousandth of the target is there: sums of small steps never land on it exactly.
        if (targetSoc - Soc < 0.001)
            Soc = Math.Max(Soc, targetSoc);
        return taken;
    }
}
