namespace Electra.Domain.Chargers;

/// <summary>What a charger of 2.x said to one of the many things that one order asks of it: to a variable that it was to set (B05), a monitor that it was
/// to set (N04) or to give up (N06).</summary>
/// <param name="Variable">Its path, as settings are called; null where a monitor is named by its number alone.</param>
/// <param name="Status">In OCPP's words.</param>
/// <param name="Reason">OCPP's reason code, where it gives one.</param>
/// <param name="Info">What it says beside that.</param>
/// <param name="Attribute">Of a variable: <c>Actual</c>, <c>Target</c>, <c>MinSet</c> or <c>MaxSet</c>; null for a monitor.</param>
/// <param name="Monitor">The monitor's number; null where it has none, as one that was refused.</param>
/// <param name="Type">Of a monitor.</param>
/// <param name="Severity">Of a monitor.</param>
[GenerateSerializer, Immutable, Alias("item-result")]
public sealed record ItemResult(
    string? Variable,
    string Status,
    string? Reason = null,
    string? Info = null,
    string? Attribute = null,
    int? Monitor = null,
    string? Type = null,
    int? Severity = null);
