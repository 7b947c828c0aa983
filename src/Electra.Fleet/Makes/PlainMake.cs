using System.Globalization;

namespace Electra.Fleet.Makes;

/// <summary>A make that is told whole by its figures: what it is, its keys, and the deviations that it is known for.</summary>
/// <param name="SerialPattern">With the number in it: <c>TACW22-{0:D8}</c>.</param>
internal sealed record PlainMake(
    string Name,
    string Vendor,
    string Model,
    string Firmware,
    string MeterType,
    int Modules,
    int ModuleW,
    int CableA,
    string SerialPattern) : Make(Vendor, Model, Firmware, MeterType, Modules, ModuleW, CableA, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(15))
{
    private static readonly string[] Direct = ["Energy.Active.Import.Register", "Power.Active.Import", "SoC", "Current.Import", "Voltage"];

    private static readonly string[] Alternating = ["Energy.Active.Import.Register", "Power.Active.Import", "Current.Import", "Voltage"];

    private readonly int? outlets;

    /// <inheritdoc/>
    public override string Family => Name;

    /// <inheritdoc/>
    public override int Outlets => outlets ?? (Phases > 0 ? 1 : 2);

    /// <summary>Outlets, where they are not one of alternating or two of direct current.</summary>
    public int Has { init => outlets = value; }

    /// <summary>Phases of the mains.</summary>
    public int Mains { get; init; }

    /// <inheritdoc/>
    public override int Phases => Mains;

    /// <summary>Whether each transaction begins at nothing.</summary>
    public bool CountsPerSession { get; init; }

    /// <summary>Whether it says kWh and kW.</summary>
    public bool InKilo { get; init; }

    /// <summary>Whether a transaction goes on after the power was gone.</summary>
    public bool Resumes { get; init; }

    /// <summary>Names of its deviations.</summary>
    public IReadOnlyList<string> KnownFor { get; init; } = [];

    /// <summary>Its configuration keys.</summary>
    public IReadOnlyList<MakerKey> Own { get; init; } = [];

    /// <summary>Its feature profiles, where they are not all.</summary>
    public IReadOnlyList<string>? Can { get; init; }

    /// <inheritdoc/>
    public override bool KeepsRegister => !CountsPerSession;

    /// <inheritdoc/>
    public override bool SuspendsWhileSettling => Phases > 0;

    /// <inheritdoc/>
    public override bool ResumesAfterPowerLoss => Resumes;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Measurands => Phases > 0 ? Alternating : Direct;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Features => Can ?? base.Features;

    /// <inheritdoc/>
    public override IReadOnlyList<MakerKey> Keys => Own;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Deviations => KnownFor;

    /// <inheritdoc/>
    public override string Serial(int number) => string.Format(CultureInfo.InvariantCulture, SerialPattern, number);

    /// <inheritdoc/>
    public override Sampled? Sample(string measurand, Reading reading, string context)
    {
        var kilo = InKilo ? 1000 : 1;
        return measurand switch
        {
            "Energy.Active.Import.Register" => Value(InKilo ? reading.RegisterWh / 1000 : Math.Floor(reading.RegisterWh), InKilo ? "0.000" : "0", "Wh"),
            "Power.Active.Import" => Value(reading.PowerW / kilo, InKilo ? "0.00" : "0", "W"),
            "SoC" when Phases == 0 => new(Text(Math.Floor(reading.Soc), "0"), context, Measurand: measurand, Location: "EV", Unit: "Percent"),
            "Voltage" => new(Text(reading.Voltage, "0.0"), context, Measurand: measurand, Location: "Outlet", Unit: "V"),
            "Current.Import" => new(Text(reading.CurrentA / Math.Max(1, Phases), "0.00"), context, Measurand: measurand, Location: "Outlet", Unit: "A"),
            _ => null,
        };

        Sampled Value(double value, string format, string unit) =>
            new(Text(value, format), context, Measurand: measurand, Location: "Outlet", Unit: InKilo ? "k" + unit : unit);
    }

    /// <inheritdoc/>
    public override IEnumerable<Sampled> Samples(string measurand, Reading reading, string context)
    {
        if (Sample(measurand, reading, context) is not { } one)
            return [];
        if (Phases == 0 || measurand is not ("Current.Import" or "Voltage"))
            return [one];
        var suffix = measurand == "Voltage" ? "-N" : "";
        return Enumerable.Range(1, Phases).Select(phase => one with { Phase = $"L{phase}{suffix}" });
    }
}
