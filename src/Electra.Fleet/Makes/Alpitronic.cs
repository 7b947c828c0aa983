namespace Electra.Fleet.Makes;

/// <summary>Hyperchargers: four stacks shared by two outlets, a meter that counts for life, everything in base units.</summary>
public sealed record Alpitronic(string Model, int ModuleW) : Make(
    "alpitronic GmbH", Model, "2.5.6", "DCMETER_LEM_DCBM", Modules: 4, ModuleW, CableA: 500, TimeSpan.FromSeconds(12), TimeSpan.FromSeconds(18))
{
    private static readonly string[] Own =
        ["Energy.Active.Import.Register", "Power.Active.Import", "SoC", "Voltage", "Current.Import"];

    /// <inheritdoc/>
    public override string Family => "alpitronic";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Deviations { get; } = ["on-site-pay"];

    /// <inheritdoc/>
    public override bool KeepsRegister => true;

    /// <inheritdoc/>
    public override bool SuspendsWhileSettling => false;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Measurands => Own;

    /// <inheritdoc/>
    public override string Serial(int number) => $"HYC{ModuleW * 4 / 1000}-{number:D6}";

    /// <inheritdoc/>
    public override Sampled? Sample(string measurand, Reading reading, string context)
    {
        var (value, unit, location) = measurand switch
        {
            "Energy.Active.Import.Register" => (Text(Math.Floor(reading.RegisterWh), "0"), "Wh", "Outlet"),
            "Power.Active.Import" => (Text(reading.PowerW, "0"), "W", "Outlet"),
            "SoC" => (Text(Math.Floor(reading.Soc), "0"), "Percent", "EV"),
            "Voltage" => (Text(reading.Voltage, "0.0"), "V", "Outlet"),
            "Current.Import" => (Text(reading.CurrentA, "0.0"), "A", "Outlet"),
            _ => ("", "", ""),
        };
        return unit.Length == 0 ? null : new Sampled(value, context, "Raw", measurand, Location: location, Unit: unit);
    }
}
