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
}

/// <summary>How a transaction ended.</summary>
/// <param name="MeterStopWh">As the charger said.</param>
/// <param name="EnergyWh">What is counted.</param>
/// <param name="Rule">The rule that counted it: <see cref="SessionEnergy"/>.</param>
/// <param name="At">The charger's clock where it can be believed, else ours.</param>
[GenerateSerializer, Immutable, Alias("closing")]
public sealed record Closing(long? MeterStopWh, long EnergyWh, string Rule, string Reason, TokenId? By, DateTimeOffset At);

/// <summary>The little of its samples that a session remembers; all of them stand in the record.</summary>
/// <param name="LastWh">The highest register seen, Wh.</param>
/// <param name="PowerW">W, by the latest sample that has it.</param>
/// <param name="Soc">Percent, by the latest sample that has it.</param>
/// <param name="LatestAt">The latest sample's time.</param>
/// <param name="PowerAt">The time of the sample that gave the power.</param>
/// <param name="SocAt">The time of the sample that gave the SoC.</param>
[GenerateSerializer, Immutable, Alias("meter-memory")]
public sealed record MeterMemory(
    long? LastWh = null, long? PowerW = null, int? Soc = null, DateTimeOffset? LatestAt = null, int Count = 0,
    DateTimeOffset? PowerAt = null, DateTimeOffset? SocAt = null);
