namespace Electra.Contracts;

/// <summary>Where the gateway leaves every OCPP message as it passed. Never waits, never throws.</summary>
public interface IFrameLog
{
    /// <summary>Keeps one message, or drops it when there are too many.</summary>
    void Write(FrameRecord frame);
}

/// <summary>One OCPP message as it passed the socket.</summary>
/// <param name="Direction"><c>in</c> (from the charger) or <c>out</c>.</param>
/// <param name="Kind"><c>call</c>, <c>result</c>, <c>error</c>, of 2.1 also <c>send</c> and <c>result-error</c>, or <c>bad</c> for text that is no message.</param>
/// <param name="Action">OCPP's name; of an answer, the call's.</param>
/// <param name="Payload">JSON text as it passed; of a bad one, its text.</param>
/// <param name="Oddities">Names only.</param>
public sealed record FrameRecord(
    string Charger,
    DateTimeOffset At,
    string Direction,
    string Kind,
    string? MessageId,
    string? Action,
    string Payload,
    string? ErrorCode,
    IReadOnlyList<string> Oddities);
