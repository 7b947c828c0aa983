namespace Electra.Domain.Chargers;

/// <summary>Something is wrong with the grid, or is so no more, as one of its controls sees it (NotifyDERAlarm).</summary>
/// <param name="Control">OCPP's word for the kind of control: <c>FreqDroop</c>, <c>HVMustTrip</c>, …</param>
/// <param name="Fault">OCPP's word for what is wrong; null where it is not told.</param>
/// <param name="Ended">It is over.</param>
/// <param name="At">The charger's own time; null where it gave none that can be read.</param>
[GenerateSerializer, Immutable, Alias("report-grid-alarm")]
public sealed record GridAlarmTold(string Control, string? Fault, bool Ended, DateTimeOffset? At, string? Info = null) : ChargerReport;

/// <summary>One of its controls for the grid has begun to hold, or holds no more (NotifyDERStartStop).</summary>
/// <param name="At">The charger's own time; null where it gave none that can be read.</param>
/// <param name="Superseded">The controls that it holds in place of.</param>
[GenerateSerializer, Immutable, Alias("report-grid-control-switched")]
public sealed record GridControlSwitched(string ControlId, bool Started, DateTimeOffset? At, IReadOnlyList<string> Superseded) : ChargerReport;

/// <summary>A control for the grid that a charger holds.</summary>
/// <param name="Kind">OCPP's word: <c>EnterService</c>, <c>FixedVar</c>, or that of a curve.</param>
/// <param name="Default">It holds where no other does; null where its kind has no such thing.</param>
/// <param name="Superseded">Another holds in its place; null where its kind has no such thing.</param>
/// <param name="Setting">JSON in OCPP's own words.</param>
[GenerateSerializer, Immutable, Alias("grid-control-told")]
public sealed record GridControlTold(string Id, string Kind, bool? Default, bool? Superseded, string Setting);

/// <summary>Part of its controls for the grid (ReportDERControl).</summary>
[GenerateSerializer, Immutable, Alias("report-grid-controls")]
public sealed record GridControlsTold(AnswerPart Part, IReadOnlyList<GridControlTold> Controls) : ChargerReport;
