using Electra.Domain.Words;

namespace Electra.Domain.Sessions;

/// <summary>What a session is, for people and partners.</summary>
public enum SessionState
{
    /// <summary>Asked from afar; no plug, no transaction.</summary>
    Starting,

    /// <summary>Plugged, no transaction yet.</summary>
    Preparing,

    /// <summary>In its transaction.</summary>
    Charging,

    /// <summary>In its transaction, no energy flows.</summary>
    Suspended,

    /// <summary>After its transaction, the vehicle still there.</summary>
    Finishing,

    /// <summary>Over.</summary>
    Ended,

    /// <summary>It came to nothing.</summary>
    Failed,
}

/// <summary>How a session began.</summary>
public enum WayIn
{
    /// <summary>A token shown at the charger.</summary>
    Token,

    /// <summary>Asked from afar.</summary>
    Remote,

    /// <summary>Paid for on the web, and asked from afar by who took the money.</summary>
    WebPayment,
}

/// <summary>How a transaction ended.</summary>
/// <param name="MeterStopWh">As the charger said.</param>
/// <param name="EnergyWh">What is counted.</param>
/// <param name="Rule">The rule that counted it: <see cref="SessionEnergy"/>.</param>
/// <param name="At">The charger's clock where it can be believed, else ours.</param>
/// <param name="Confidence">How far the energy is to be trusted; null in records of before it was told.</param>
/// <param name="ClosedBy"><c>stop</c>, <c>no-stop</c> (none came in time) or <c>eternal</c> (T14); null in records of before it was told.</param>
[GenerateSerializer, Immutable, Alias("closing")]
public sealed record Closing(
    long? MeterStopWh, long EnergyWh, string Rule, string Reason, TokenId? By, DateTimeOffset At, EnergyConfidence? Confidence = null, string? ClosedBy = null)
{
    /// <summary>What is counted, by which rule, how well.</summary>
    public Energy Energy => new(EnergyWh, Rule, Confidence ?? Rule switch
    {
        SessionEnergy.Registers => EnergyConfidence.Measured,
        SessionEnergy.Nothing => EnergyConfidence.None,
        _ => EnergyConfidence.Corrected,
    });
}
