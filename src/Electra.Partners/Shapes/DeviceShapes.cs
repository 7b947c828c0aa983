using System.Text.Json;

namespace Electra.Partners.Shapes;

/// <summary>One configuration key (1.6) or variable (2.x) of a charger, with what is wanted of it.</summary>
/// <param name="Key">Of a variable: its path, <c>Connector@2.1.SupplyPhases</c>.</param>
/// <param name="Value">By the newest word on it, whoever told it. Of a variable: its actual value.</param>
/// <param name="ValueAt">When that word came; null where there is none, or its value is told to nobody.</param>
/// <param name="Variable">Null: no long answer told of it.</param>
/// <param name="Set">What was last asked of each of its attributes by set-variables or change-configuration, and what the charger said to it.</param>
internal sealed record VariableShape(
    string Key,
    string? Value,
    bool? ReadOnly,
    string? Wanted,
    string? Drift,
    DeviceVariableShape? Variable = null,
    IReadOnlyList<SetShape>? Set = null,
    DateTimeOffset? ValueAt = null);

/// <summary>What was asked of a variable, and what its charger said to that.</summary>
/// <param name="Value">Null where it is a secret.</param>
/// <param name="WaitsForRestart">It is to be so when the charger has started again, and it has not.</param>
internal sealed record SetShape(
    string Attribute, string? Value, string Status, string? Reason, string? Info, DateTimeOffset At, bool WaitsForRestart);

/// <summary>A charger's configuration keys or variables as last read.</summary>
/// <param name="Reports">The long answers of late that told of them.</param>
/// <param name="Refused">Keys of what the charger would not have when it was last asked.</param>
/// <param name="WaitsForRestart">Keys of what it will have when it has started again.</param>
internal sealed record VariablesShape(
    DateTimeOffset? ReadAt,
    IReadOnlyList<VariableShape> Items,
    string? Next,
    IReadOnlyList<LongAnswerShape> Reports,
    IReadOnlyList<string> Refused,
    IReadOnlyList<string> WaitsForRestart);

/// <summary>A variable as the charger's device model tells it.</summary>
internal sealed record DeviceVariableShape(
    string Component,
    string? ComponentInstance,
    int? EvseId,
    int? ConnectorId,
    string Name,
    string? Instance,
    IReadOnlyList<AttributeShape> Attributes,
    CharacteristicsShape? Characteristics,
    DateTimeOffset ToldAt);

/// <summary>One attribute of a variable.</summary>
/// <param name="Type"><c>Actual</c>, <c>Target</c>, <c>MinSet</c> or <c>MaxSet</c>.</param>
internal sealed record AttributeShape(string Type, string? Value, string Mutability, bool Persistent, bool Constant);

/// <summary>What values a variable can have.</summary>
internal sealed record CharacteristicsShape(string DataType, bool SupportsMonitoring, string? Unit, decimal? MinLimit, decimal? MaxLimit, string? ValuesList);

/// <summary>How far an answer has come that is told in parts.</summary>
/// <param name="State"><c>open</c>, <c>complete</c> or <c>incomplete</c>.</param>
/// <param name="Missing">Numbers of parts that did not come.</param>
/// <param name="LastCame">The part came that said it is the last.</param>
/// <param name="LeftOut">Items beyond what is kept of a charger.</param>
internal sealed record LongAnswerShape(
    string Of, int? RequestId, string State, DateTimeOffset BeganAt, DateTimeOffset? EndedAt, int Parts, IReadOnlyList<int> Missing, bool LastCame, int LeftOut);

/// <summary>What a charger told in its last long answer of the kind, and what became of it by orders that it took since.</summary>
internal sealed record ToldShape<T>(DateTimeOffset? ReadAt, IReadOnlyList<T> Items, IReadOnlyList<LongAnswerShape> Reports);

/// <summary>A monitor of a variable.</summary>
/// <param name="Severity">0, danger, to 9, debug.</param>
/// <param name="SetAt">When set-variable-monitoring set it; null: it was not set from here.</param>
/// <param name="Events">What it saw of late, newest first.</param>
internal sealed record MonitorShape(
    int Id, string Variable, string Type, decimal? Value, int Severity, bool InTransaction, DateTimeOffset? SetAt, IReadOnlyList<MonitorEventShape> Events);

/// <summary>A monitor that the charger would not have.</summary>
internal sealed record RefusedMonitorShape(
    string Variable, string Type, decimal? Value, int Severity, bool InTransaction, string Status, string? Reason, string? Info, DateTimeOffset At);

/// <summary>What a monitor saw, or the charger by itself.</summary>
/// <param name="At">The charger's own time.</param>
internal sealed record MonitorEventShape(
    int EventId, DateTimeOffset? At, int? MonitorId, string Variable, string Value, string Trigger, string Notification, bool Cleared, int? Cause, string? TechCode,
    string? TechInfo, string? TransactionId);

/// <summary>A charger's monitors: as its last long answer told them, and as they were set since.</summary>
/// <param name="Refused">Those of late that it would not have.</param>
/// <param name="Events">What it told of late that no monitor among them saw.</param>
internal sealed record MonitorsShape(
    DateTimeOffset? ReadAt,
    IReadOnlyList<MonitorShape> Items,
    IReadOnlyList<RefusedMonitorShape> Refused,
    IReadOnlyList<MonitorEventShape> Events,
    IReadOnlyList<LongAnswerShape> Reports);

/// <summary>A message on a charger's display.</summary>
/// <param name="Known"><c>told</c> by the charger, or <c>taken</c> by it as an order.</param>
internal sealed record DisplayMessageShape(
    int Id,
    string Priority,
    string Text,
    string Format,
    string? Language,
    string? State,
    DateTimeOffset? From,
    DateTimeOffset? To,
    string? TransactionId,
    string? Display,
    string Known,
    DateTimeOffset? TakenAt);

/// <summary>A charging profile that a charger holds.</summary>
/// <param name="EvseId">0: the charger as a whole.</param>
/// <param name="Schedules">In OCPP's own words.</param>
/// <param name="Known"><c>told</c> by the charger, or <c>taken</c> by it as an order.</param>
internal sealed record HeldProfileShape(
    int Id,
    int EvseId,
    string Source,
    int StackLevel,
    string Purpose,
    string Kind,
    string? Recurrency,
    string? TransactionId,
    DateTimeOffset? From,
    DateTimeOffset? To,
    IReadOnlyList<JsonElement> Schedules,
    string Known,
    DateTimeOffset? TakenAt);

/// <summary>What a charger told of a customer.</summary>
internal sealed record CustomerShape(int RequestId, string State, IReadOnlyList<int> Missing, string Data);
