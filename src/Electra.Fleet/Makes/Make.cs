using System.Globalization;
using Electra.Fleet.Vehicles;

namespace Electra.Fleet.Makes;

/// <summary>What all chargers of one maker's model have in common: what they say of themselves, how they share power and how they meter.</summary>
/// <param name="Vendor">As BootNotification carries it.</param>
/// <param name="Model">As BootNotification carries it.</param>
/// <param name="Modules">Power modules in the cabinet.</param>
/// <param name="ModuleW">Watts of each.</param>
/// <param name="CableA">Amperes of each outlet's cable.</param>
/// <param name="SettleTime">From the start to the first current: cable check and precharge.</param>
/// <param name="RampTime">From the first current to all that is offered.</param>
public abstract record Make(
    string Vendor, string Model, string Firmware, string MeterType, int Modules, int ModuleW, int CableA, TimeSpan SettleTime, TimeSpan RampTime)
{
    private const double MainsV = 230;

    // What cars of today bring along: a charger for 11 kW.
    private const double OnBoardW = 11_000;

    // A car's own charger does not begin below 6 A (IEC 61851-1).
    private const double LeastA = 6;

    /// <summary>The models known here, by the name that a seed or the command line gives.</summary>
    public static IReadOnlyDictionary<string, Make> All { get; } = new Dictionary<string, Make>(
        AlternatingMakes.All.Concat(DirectMakes.All).Select(static make => KeyValuePair.Create<string, Make>(make.Name, make)),
        StringComparer.OrdinalIgnoreCase)
    {
        ["HYC300"] = new Alpitronic("HYC_300", ModuleW: 75_000),
        ["HYC400"] = new Alpitronic("HYC_400", ModuleW: 100_000),
        ["C6EU"] = new XCharge("C6EU", Modules: 5),
        ["C7EU"] = new XCharge("C7EU", Modules: 10),
    };

    /// <summary>Names of makes, in order; each stands for all its models.</summary>
    public static IReadOnlyList<string> Families { get; } = [.. All.Values.Select(static make => make.Family).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Keys of <see cref="All"/> that a name of a make, or of a model, stands for; none: it is not known.</summary>
    public static IReadOnlyList<string> Models(string name) =>
        [.. All.Where(pair => name.Equals(pair.Key, StringComparison.OrdinalIgnoreCase)
            || name.Equals(pair.Value.Family, StringComparison.OrdinalIgnoreCase)).Select(static pair => pair.Key)];

    /// <summary>The make, of which this is a model.</summary>
    public abstract string Family { get; }

    /// <summary>Whether the meter counts on from one transaction to the next, or begins each at nothing.</summary>
    public abstract bool KeepsRegister { get; }

    /// <summary>Whether it says SuspendedEVSE while it settles, before Charging.</summary>
    public abstract bool SuspendsWhileSettling { get; }

    /// <summary>Outlets of one of them, unless a seed says otherwise.</summary>
    public virtual int Outlets => 2;

    /// <summary>Phases of the mains that reach the car; 0: direct current.</summary>
    public virtual int Phases => 0;

    /// <summary>Whether a transaction goes on when the power comes back; it ends otherwise (PowerLoss).</summary>
    public virtual bool ResumesAfterPowerLoss => false;

    /// <summary>Feature profiles of OCPP 1.6 that it has.</summary>
    public virtual IReadOnlyList<string> Features { get; } =
        ["Core", "FirmwareManagement", "LocalAuthListManagement", "Reservation", "SmartCharging", "RemoteTrigger"];

    /// <summary>Configuration keys of its own, and those of the specification that it has otherwise.</summary>
    public virtual IReadOnlyList<MakerKey> Keys => [];

    /// <summary>Names of the deviations that it is known for.</summary>
    public virtual IReadOnlyList<string> Deviations => [];

    /// <summary>Watts of all modules.</summary>
    public double PowerW => (double)Modules * ModuleW;

    /// <summary>Volts at which limits in amperes are told where no car is there: of the mains, or of a common pack.</summary>
    public double NominalVoltage => Phases > 0 ? MainsV : 400;

    /// <summary>Measurands that it sends unless told otherwise; also all that it has.</summary>
    public abstract IReadOnlyList<string> Measurands { get; }

    /// <summary>The serial number of one of them.</summary>
    public abstract string Serial(int number);

    /// <summary>One value in the maker's manner: its unit, precision, location and context; null where it has no such measurand.</summary>
    public abstract Sampled? Sample(string measurand, Reading reading, string context);

    /// <summary>Watts that an ampere of a limit means: per phase of the mains, or at the car's voltage.</summary>
    public double WattsPerAmpere(double voltage, int? phases = null) => Phases > 0 ? MainsV * Math.Clamp(phases ?? Phases, 1, Phases) : voltage;

    /// <summary>Watts below which a car takes nothing.</summary>
    public double LeastW => Phases > 0 ? LeastA * MainsV * Phases : 1;

    /// <summary>Watts that a car would take through this make's cable.</summary>
    public double Accepted(Vehicle vehicle)
    {
        ArgumentNullException.ThrowIfNull(vehicle);
        return Phases > 0
            ? Math.Min(Math.Min(vehicle.WantedW, OnBoardW * Phases / 3), CableA * MainsV * Phases)
            : Math.Min(vehicle.WantedW, CableA * vehicle.Voltage);
    }

    /// <summary>All values of a measurand: one, or one a phase.</summary>
    public virtual IEnumerable<Sampled> Samples(string measurand, Reading reading, string context) =>
        Sample(measurand, reading, context) is { } one ? [one] : [];

    /// <summary>Volts at the outlet.</summary>
    public double VoltageFor(Vehicle? vehicle) => Phases > 0 ? MainsV : vehicle?.Voltage ?? 0;

    private protected static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}

/// <summary>What the instruments of an outlet show at one instant.</summary>
public readonly record struct Reading(double RegisterWh, double PowerW, double Voltage, double Soc)
{
    /// <summary>The current that this power means.</summary>
    public double CurrentA => Voltage > 0 ? PowerW / Voltage : 0;
}
