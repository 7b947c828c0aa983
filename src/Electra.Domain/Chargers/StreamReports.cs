namespace Electra.Domain.Chargers;

/// <summary>It wants to send a monitor's values as a stream (OpenPeriodicEventStream).</summary>
/// <param name="EverySeconds">What there is is sent then; null where it is not told.</param>
/// <param name="Values">As many are sent at once; null where it is not told.</param>
[GenerateSerializer, Immutable, Alias("report-stream-opened")]
public sealed record StreamOpened(int Stream, int Monitor, int? EverySeconds = null, int? Values = null) : ChargerReport;

/// <summary>It sends a stream no more (ClosePeriodicEventStream).</summary>
[GenerateSerializer, Immutable, Alias("report-stream-closed")]
public sealed record StreamClosed(int Stream) : ChargerReport;

/// <summary>One value of a stream.</summary>
/// <param name="Offset">From the base time of what brought it, in seconds.</param>
[GenerateSerializer, Immutable, Alias("streamed-value")]
public sealed record StreamedValue(decimal Offset, string Value);

/// <summary>Values of a stream (NotifyPeriodicEventStream): never answered.</summary>
/// <param name="Pending">So many still wait to be sent.</param>
/// <param name="Base">The time that the offsets count from; null where it cannot be read.</param>
[GenerateSerializer, Immutable, Alias("report-streamed")]
public sealed record Streamed(int Stream, int Pending, DateTimeOffset? Base, IReadOnlyList<StreamedValue> Values) : ChargerReport;

/// <summary>The answer to a stream that is offered.</summary>
[GenerateSerializer, Immutable, Alias("answer-stream")]
public sealed record StreamAnswered(bool Accepted) : ChargerAnswer;
