using System.Globalization;
using Electra.Domain.Words;

namespace Electra.Domain.Sessions;

/// <summary>Reads the numbers of meter samples, in the units that the network counts in. Texts themselves are kept as they came.</summary>
public static class Readings
{
    /// <summary>The register that bills.</summary>
    public const string ImportRegister = "Energy.Active.Import.Register";

    /// <summary>What flowed since the sample before.</summary>
    public const string ImportInterval = "Energy.Active.Import.Interval";

    /// <summary>What a vehicle gave back: shown, never billed.</summary>
    public const string ExportRegister = "Energy.Active.Export.Register";

    /// <summary>The power that is drawn.</summary>
    public const string ImportPower = "Power.Active.Import";

    /// <summary>The battery's state of charge.</summary>
    public const string StateOfCharge = "SoC";

    /// <summary>The sample of a transaction's beginning.</summary>
    public const string Begin = "Transaction.Begin";

    /// <summary>The sample that clocks order, not transactions.</summary>
    public const string ByTheClock = "Sample.Clock";

    private const decimal Largest = 1_000_000_000_000m;

    /// <summary>Signed data is kept byte for byte and read by nobody here.</summary>
    public static bool IsSigned(Sample sample) => string.Equals(sample.Format, "SignedData", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the vehicle gets: the outlet, which is meant where nothing is said (OCPP 1.6 §7.43). Inlet and body are the charger's own.</summary>
    public static bool IsAtOutlet(Sample sample) => sample.Location is "Outlet" or "";

    /// <summary>A number that cannot be read; kept all the same, and counted for nothing.</summary>
    public static bool IsUnreadable(Sample sample) => !IsSigned(sample) && Number(sample) is null;

    /// <summary>An energy in Wh, not yet rounded; a unit that is no energy's is taken for Wh.</summary>
    public static decimal? Energy(Sample sample) => Number(sample) * Scale(sample.Unit, "kWh");

    /// <summary>A power in W, not yet rounded.</summary>
    public static decimal? Power(Sample sample) => Number(sample) * Scale(sample.Unit, "kW", "kVA");

    /// <summary>Percent, whatever its unit is called (T11: Percent, %).</summary>
    public static int? Percent(Sample sample) => Number(sample) is { } soc and >= 0 and <= 100 ? (int)Math.Round(soc) : null;

    /// <summary>A whole register at the outlet in Wh; null where the sample is none, or is one phase of it.</summary>
    public static long? RegisterWh(Sample sample) =>
        sample is { Measurand: ImportRegister, Phase: null } && !IsSigned(sample) && IsAtOutlet(sample) ? Whole(Energy(sample)) : null;

    /// <summary>Rounded to a whole number.</summary>
    public static long? Whole(decimal? number) => number is { } value ? (long)Math.Round(value) : null;

    /// <summary>Whether the phases of this name make up the whole when they are added: L1, L2, L3, or the same against N.</summary>
    public static bool IsPart(string? phase) => phase is "L1" or "L2" or "L3" or "L1-N" or "L2-N" or "L3-N";

    /// <summary>The number itself. No comma, no blank within, no unit behind, no infinity: what is not plainly a number is none.</summary>
    public static decimal? Number(Sample sample) =>
        decimal.TryParse(sample.Value.AsSpan().Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > -Largest and < Largest
            ? number
            : null;

    private static decimal Scale(string unit, params ReadOnlySpan<string> kilos)
    {
        foreach (var kilo in kilos)
        {
            if (string.Equals(unit, kilo, StringComparison.OrdinalIgnoreCase))
                return 1000;
        }

        return 1;
    }
}
