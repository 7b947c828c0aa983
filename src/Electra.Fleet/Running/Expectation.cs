namespace Electra.Fleet.Running;

/// <summary>What a figure of the report must be.</summary>
public sealed record Expectation(string Figure, double? Min, double? Max)
{
    private static readonly Dictionary<string, Func<FleetReport, double>> Known = new(StringComparer.Ordinal)
    {
        ["everConnected"] = static report => report.EverConnected,
        ["connectFailures"] = static report => report.ConnectFailures,
        ["reconnects"] = static report => report.Reconnects,
        ["callsAnswered"] = static report => report.CallsAnswered,
        ["callsFailed"] = static report => report.CallsFailed,
        ["callsCut"] = static report => report.CallsCut,
        ["callsPerSecond"] = static report => report.CallsPerSecond,
        ["p50Ms"] = static report => report.Latency.P50Ms,
        ["p95Ms"] = static report => report.Latency.P95Ms,
        ["p99Ms"] = static report => report.Latency.P99Ms,
        ["sessionsStarted"] = static report => report.SessionsStarted,
        ["sessionsStopped"] = static report => report.SessionsStopped,
        ["sessionsRefused"] = static report => report.SessionsRefused,
        ["sessionsLost"] = static report => report.SessionsLost,
        ["meterValues"] = static report => report.MeterValues,
        ["energyWh"] = static report => report.EnergyWh,
        ["messagesLost"] = static report => report.MessagesLost,
        ["messagesUnconfirmed"] = static report => report.MessagesUnconfirmed,
        ["unexpected"] = static report => report.Unexpected,
    };

    /// <summary>Figures that something can be expected of.</summary>
    public static IReadOnlyCollection<string> Figures => Known.Keys;

    /// <summary>Holds the report to it.</summary>
    public ExpectationMet Hold(FleetReport report)
    {
        var value = Known[Figure](report);
        return new ExpectationMet(Figure, value, Min, Max, !(value < Min) && !(value > Max));
    }
}

/// <summary>What was expected of a figure, and what it was.</summary>
public sealed record ExpectationMet(string Figure, double Value, double? Min, double? Max, bool Met);
