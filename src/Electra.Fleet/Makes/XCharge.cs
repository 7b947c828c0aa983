namespace Electra.Fleet.Makes;

/// <summary>XCharge: modules of 40 kW, a meter that begins each transaction at nothing, kilo-units, and little said about where and why.</summary>
public sealed record XCharge(string Model, int Modules) : Make(
    "XCharge", Model, "1.8.3-EU", "DJSF1352", Modules, ModuleW: 40_000, CableA: 400, TimeSpan.FromSeconds(25), TimeSpan.FromSeconds(45))
{
    private static readonly string[] Own =
        ["Energy.Active.Import.Register", "Power.Active.Import", "Current.Import", "Voltage", "SoC", "Temperature"];

    /// <inheritdoc/>
    public override string Family => "xcharge";

    /// <inheritdoc/>
    public override bool KeepsRegister => false;

    /// <inheritdoc/>
    public override bool SuspendsWhileSettling => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Measurands => Own;

    /// <inheritdoc/>
    public override string Serial(int number) => $"{Model}2406{number:D8}";

    /// <inheritdoc/>
    public override Sampled? Sample(string measurand, Reading reading, string context)
    {
        // Sample.Periodic is what an absent context means (OCPP 1.6 §7.43), and this make leaves it absent.
        var said = context == "Sample.Periodic" ? null : context;
        return measurand switch
        {
            "Energy.Active.Import.Register" => new(Text(reading.RegisterWh / 1000, "0.000"), said, Unit: "kWh"),
            "Power.Active.Import" => new(Text(reading.PowerW / 1000, "0.00"), said, Measurand: measurand, Unit: "kW"),
            "Current.Import" => new(Text(reading.CurrentA, "0.00"), said, Measurand: measurand, Unit: "A"),
            "Voltage" => new(Text(reading.Voltage, "0.0"), said, Measurand: measurand),
            "SoC" => new(Text(Math.Floor(reading.Soc), "0"), said, Measurand: measurand, Unit: "Percent"),
            "Temperature" => new(Text(24 + reading.CurrentA / 20, "0"), said, Measurand: measurand, Location: "Cable", Unit: "Celsius"),
            _ => null,
        };
    }
}
