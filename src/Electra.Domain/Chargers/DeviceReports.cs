using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>Which part of a long answer a report is: it is complete when a part says that no more is to come and none is missing before it.</summary>
/// <param name="RequestId">The number that was asked by; null where the charger speaks of its own accord.</param>
/// <param name="Sequence">0 is the first; null where the message counts nothing.</param>
/// <param name="At">The charger's own time; null where it gave none that can be read.</param>
[GenerateSerializer, Immutable, Alias("answer-part")]
public sealed record AnswerPart(int? RequestId, int? Sequence, bool MoreToCome, DateTimeOffset? At = null);

/// <summary>Names one variable of a charger's device model.</summary>
/// <param name="Outlet">Null: of the charger as a whole.</param>
[GenerateSerializer, Immutable, Alias("variable-name")]
public sealed record VariableName(
    string Component, string Variable, Outlet? Outlet = null, string? ComponentInstance = null, string? VariableInstance = null);

/// <summary>One attribute of a variable.</summary>
/// <param name="Type"><c>Actual</c>, <c>Target</c>, <c>MinSet</c> or <c>MaxSet</c>.</param>
/// <param name="Value">Null where it is not told, as of one that can only be written.</param>
/// <param name="Mutability"><c>ReadOnly</c>, <c>WriteOnly</c> or <c>ReadWrite</c>.</param>
[GenerateSerializer, Immutable, Alias("attribute-told")]
public sealed record AttributeTold(string Type, string? Value, string Mutability, bool Persistent, bool Constant);

/// <summary>What values a variable can have.</summary>
/// <param name="Values">Those of a list, separated by commas.</param>
[GenerateSerializer, Immutable, Alias("variable-characteristics")]
public sealed record VariableCharacteristics(
    string DataType, bool SupportsMonitoring, string? Unit = null, decimal? Min = null, decimal? Max = null, string? Values = null);

/// <summary>A variable with all that a charger tells of it.</summary>
[GenerateSerializer, Immutable, Alias("variable-told")]
public sealed record VariableTold(
    VariableName Name, IReadOnlyList<AttributeTold> Attributes, VariableCharacteristics? Characteristics = null);

/// <summary>Part of its device model (NotifyReport).</summary>
[GenerateSerializer, Immutable, Alias("report-variables-told")]
public sealed record VariablesTold(AnswerPart Part, IReadOnlyList<VariableTold> Variables) : ChargerReport;

/// <summary>A monitor of a variable.</summary>
/// <param name="Type"><c>UpperThreshold</c>, <c>LowerThreshold</c>, <c>Delta</c>, <c>Periodic</c> or <c>PeriodicClockAligned</c>.</param>
/// <param name="Severity">0, danger, to 9, debug.</param>
/// <param name="InTransaction">It watches only while a transaction goes on.</param>
[GenerateSerializer, Immutable, Alias("monitor-told")]
public sealed record MonitorTold(VariableName Name, int Id, string Type, decimal Value, int Severity, bool InTransaction);

/// <summary>Part of its monitors (NotifyMonitoringReport).</summary>
[GenerateSerializer, Immutable, Alias("report-monitors-told")]
public sealed record MonitorsTold(AnswerPart Part, IReadOnlyList<MonitorTold> Monitors) : ChargerReport;

/// <summary>Something that a monitor, or the charger by itself, saw.</summary>
/// <param name="Trigger"><c>Alerting</c>, <c>Delta</c> or <c>Periodic</c>.</param>
/// <param name="Notification"><c>HardWiredNotification</c>, <c>HardWiredMonitor</c>, <c>PreconfiguredMonitor</c> or <c>CustomMonitor</c>.</param>
/// <param name="Cause">The event that led to this one.</param>
/// <param name="Cleared">It is over.</param>
[GenerateSerializer, Immutable, Alias("event-seen")]
public sealed record EventSeen(
    VariableName Name,
    int Id,
    DateTimeOffset? At,
    string Trigger,
    string Notification,
    string Value,
    bool Cleared = false,
    int? Cause = null,
    string? TechCode = null,
    string? TechInfo = null,
    string? Transaction = null,
    int? Monitor = null);

/// <summary>What its monitors saw (NotifyEvent).</summary>
[GenerateSerializer, Immutable, Alias("report-events-seen")]
public sealed record EventsSeen(AnswerPart Part, IReadOnlyList<EventSeen> Events) : ChargerReport;

/// <summary>Part of what it keeps about a customer, as text (NotifyCustomerInformation): for the one who asked, never for the record.</summary>
[GenerateSerializer, Immutable, Alias("report-customer-told")]
public sealed record CustomerTold(AnswerPart Part, string Data) : ChargerReport;

/// <summary>A message on a charger's display.</summary>
/// <param name="Priority"><c>AlwaysFront</c>, <c>InFront</c> or <c>NormalCycle</c>.</param>
/// <param name="Format"><c>ASCII</c>, <c>HTML</c>, <c>URI</c> or <c>UTF8</c>.</param>
/// <param name="State">Shown only while the charger is so; null: always.</param>
/// <param name="Display">The display's component, where there are several.</param>
/// <param name="TakenAt">When the charger took the order to show it; null: it told of it itself.</param>
[GenerateSerializer, Immutable, Alias("display-message")]
public sealed record DisplayMessage(
    int Id,
    string Priority,
    string Text,
    string Format,
    string? Language = null,
    string? State = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    string? Transaction = null,
    string? Display = null,
    DateTimeOffset? TakenAt = null);

/// <summary>Part of the messages on its displays (NotifyDisplayMessages).</summary>
[GenerateSerializer, Immutable, Alias("report-messages-told")]
public sealed record MessagesTold(AnswerPart Part, IReadOnlyList<DisplayMessage> Messages) : ChargerReport;
