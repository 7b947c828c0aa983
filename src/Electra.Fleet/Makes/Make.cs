using System.Globalization;
using Electra.Ocpp.V16.Payloads;

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
    /// <summary>The makes known here, by the name that a seed or the command line gives.</summary>
    public static IReadOnlyDictionary<string, Make> All { get; } = new Dictionary<string, Make>(StringComparer.OrdinalIgnoreCase)
    {
        ["HYC300"] = new Alpitronic("HYC_300", ModuleW: 75_000),
        ["HYC400"] = new Alpitronic("HYC_400", ModuleW: 100_000),
        ["C6EU"] = new XCharge("C6EU", Modules: 5),
        ["C7EU"] = new XCharge("C7EU", Modules: 10),
    };

    /// <summary>Whether the meter counts on from one transaction to the next, or begins each at nothing.</summary>
    public abstract bool KeepsRegister { get; }

    /// <summary>Whether it says SuspendedEVSE while it settles, before Charging.</summary>
    public abstract bool SuspendsWhileSettling { get; }

    /// <summary>Measurands that it sends unless told otherwise; also all that it has.</summary>
    public abstract IReadOnlyList<string> Measurands { get; }

    /// <summary>The serial number of one of them.</summary>
    public abstract string Serial(int number);

    /// <summary>One value in the maker's manner: its unit, precision, location and context; null where it has no such measurand.</summary>
    public abstract SampledValue? Sample(string measurand, Reading reading, string context);

    private protected static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}

/// <summary>What the instruments of an outlet show at one instant.</summary>
public readonly record struct Reading(double RegisterWh, double PowerW, double Voltage, double Soc)
{
    /// <summary>The current that this power means.</summary>
    public double CurrentA => Voltage > 0 ? PowerW / Voltage : 0;
}
