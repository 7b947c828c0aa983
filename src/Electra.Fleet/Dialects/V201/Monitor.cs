using System.Globalization;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Fleet.Dialects.V201;

/// <summary>One monitor of a variable, and what it has seen (OCPP 2.0.1 N04).</summary>
internal sealed class Monitor(int id, DeviceVariable variable, SetMonitoringDataType wanted, DateTimeOffset now)
{
    private string told = variable.Read();
    private DateTimeOffset due = Next(wanted, now);
    private bool beyond;

    public int Id => id;

    public DeviceVariable Variable => variable;

    public string Type => wanted.Type;

    public int Severity => wanted.Severity;

    /// <summary>Whether it looks only while a transaction runs at its place.</summary>
    public bool OfTransaction => wanted.Transaction == true;

    public VariableMonitoringType Reported => new(id, wanted.Severity, OfTransaction, wanted.Type, wanted.Value);

    /// <summary>Looks once; gives what there is to tell: the value, why, and whether it is over again. Null: nothing.</summary>
    public (string Value, string Trigger, bool? Cleared)? Look(DateTimeOffset at)
    {
        var value = variable.Read();
        switch (wanted.Type)
        {
            case "UpperThreshold" or "LowerThreshold":
                var number = Number(value);
                var isBeyond = wanted.Type == "UpperThreshold" ? number > wanted.Value : number < wanted.Value;
                if (isBeyond == beyond)
                    return null;
                beyond = isBeyond;
                return (value, "Alerting", isBeyond ? null : true);
            case "Delta":
                if (value == told || (Number(value) is { } fresh && Number(told) is { } old && Math.Abs(fresh - old) < wanted.Value))
                    return null;
                told = value;
                return (value, "Delta", null);
            default:
                if (at < due)
                    return null;
                due = Next(wanted, at);
                return (value, "Periodic", null);
        }
    }

    // Clock-aligned ones count their seconds from midnight.
    private static DateTimeOffset Next(SetMonitoringDataType wanted, DateTimeOffset at)
    {
        if (!wanted.Type.StartsWith("Periodic", StringComparison.Ordinal))
            return DateTimeOffset.MaxValue;
        var every = TimeSpan.FromSeconds((double)wanted.Value);
        return wanted.Type == "Periodic" ? at + every : at + every - TimeSpan.FromTicks(at.UtcDateTime.TimeOfDay.Ticks % every.Ticks);
    }

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
