namespace Electra.Ledger.Messages;

/// <summary>One OCPP frame as it passed.</summary>
/// <param name="Number">Given by the log; 0 before.</param>
/// <param name="Direction"><c>in</c> (from the charger) or <c>out</c>.</param>
/// <param name="Kind"><c>call</c>, <c>result</c>, <c>error</c>, or <c>bad</c> for text that is no frame.</param>
/// <param name="Action">OCPP's name; of an answer, the call's.</param>
/// <param name="Payload">JSON text as it passed; of a bad frame, its text.</param>
public sealed record MessageRecord(
    long Number,
    string Charger,
    DateTimeOffset At,
    string Direction,
    string Kind,
    string? MessageId,
    string? Action,
    string Payload,
    string? ErrorCode,
    IReadOnlyList<string> Oddities);

/// <summary>What to look for in the log.</summary>
public sealed record MessageQuery(string Charger, string? Action = null, string? Direction = null, bool ErrorsOnly = false, long? Before = null, int Limit = 100);

/// <summary>The OCPP log: a lane of its own that drops (counted) before a decision waits.</summary>
public interface IMessageLog
{
    /// <summary>Never waits, never throws; a full lane drops and counts.</summary>
    void Write(MessageRecord message);

    /// <summary>Newest first.</summary>
    ValueTask<IReadOnlyList<MessageRecord>> Find(MessageQuery query, CancellationToken cancellation = default);

    /// <summary>How many were dropped since the start.</summary>
    long Dropped { get; }
}
