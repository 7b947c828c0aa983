using Electra.Domain.Chargers;

namespace Electra.Domain.Devices;

/// <summary>What was last asked of a variable, and what its charger said to that (OCPP 2.x B05).</summary>
/// <param name="Variable">Its path.</param>
/// <param name="Attribute"><c>Actual</c>, <c>Target</c>, <c>MinSet</c> or <c>MaxSet</c>.</param>
/// <param name="Value">What it was to be; null where that is a secret.</param>
/// <param name="Status"><c>Accepted</c>, <c>RebootRequired</c>, or how it was refused, in OCPP's words.</param>
/// <param name="Reason">OCPP's reason code.</param>
/// <param name="Kept">What was accepted before, where this was not; null: nothing, or it is a secret.</param>
[GenerateSerializer, Immutable, Alias("variable-set")]
public sealed record VariableSet(
    string Variable,
    string Attribute,
    string? Value,
    string Status,
    string? Reason,
    string? Info,
    DateTimeOffset At,
    string? Kept = null,
    DateTimeOffset? KeptAt = null)
{
    /// <summary>It is so from then on.</summary>
    public bool IsAccepted => Status is "Accepted";

    /// <summary>It is to be so after the next start.</summary>
    public bool WaitsForRestart => Status is "RebootRequired";

    /// <summary>It is to be so when the charger has started again, and it has not.</summary>
    public bool WaitsSince(Charger charger)
    {
        ArgumentNullException.ThrowIfNull(charger);
        return WaitsForRestart && !(charger.BootedAt > At);
    }

    /// <summary>It is not to be so at all.</summary>
    public bool IsRefused => Status is not ("Accepted" or "RebootRequired");
}

/// <summary>A monitor that was asked for, and what its charger said to that (OCPP 2.x N04).</summary>
/// <param name="Id">As the charger numbered it; null: it was refused.</param>
/// <param name="Variable">The path of what it watches.</param>
/// <param name="Value">Its threshold, difference or seconds; null where the answer is of something that was not asked.</param>
[GenerateSerializer, Immutable, Alias("monitor-set")]
public sealed record MonitorSet(
    int? Id, string Variable, string Type, decimal? Value, int Severity, bool InTransaction, string Status, string? Reason, string? Info, DateTimeOffset At)
{
    /// <summary>It is there.</summary>
    public bool IsThere => Status is "Accepted" && Id is not null;
}

/// <summary>A monitor that was to be given up, and what its charger said to that (OCPP 2.x N06).</summary>
[GenerateSerializer, Immutable, Alias("monitor-cleared")]
public sealed record MonitorCleared(int Id, string Status, string? Reason, string? Info)
{
    /// <summary>It is there no more.</summary>
    public bool IsGone => Status is "Accepted" or "NotFound";
}
