using Microsoft.Extensions.Logging;

namespace Electra.Partners;

internal static partial class Log
{
    [LoggerMessage(5001, LogLevel.Warning, "No API key is configured: on loopback, requests without X-Api-Key are let in as admin.")]
    public static partial void LoopbackOpen(this ILogger logger);

    [LoggerMessage(5002, LogLevel.Error, "{Method} {Path} failed; the answer was 500, trace {TraceId}.")]
    public static partial void RequestFailed(this ILogger logger, Exception why, string method, string path, string traceId);

    [LoggerMessage(5003, LogLevel.Warning, "{Method} {Path} was answered 503: {Why}")]
    public static partial void RequestOverloaded(this ILogger logger, string method, string path, string why);

    [LoggerMessage(5004, LogLevel.Warning, "The ring of keys did not answer ({Why}); the one held since {Since} is used.")]
    public static partial void KeysStale(this ILogger logger, string why, DateTimeOffset since);

    [LoggerMessage(5005, LogLevel.Information, "Key {KeyId} was issued by {By} with scopes {Scopes}.")]
    public static partial void KeyIssued(this ILogger logger, string keyId, string by, string scopes);

    [LoggerMessage(5006, LogLevel.Information, "Key {KeyId} was revoked by {By}.")]
    public static partial void KeyRevoked(this ILogger logger, string keyId, string by);

    [LoggerMessage(5007, LogLevel.Warning, "What {Method} {Path} was answered could not be kept under its idempotency key: {Why}")]
    public static partial void AnswerNotKept(this ILogger logger, string method, string path, string why);

    [LoggerMessage(5008, LogLevel.Warning, "Command {Command} to {Charger} was carried out, but could not be noted for the audit: {Why}")]
    public static partial void CommandNotNoted(this ILogger logger, string command, string charger, string why);

    [LoggerMessage(5009, LogLevel.Error, "An event stream ended by a fault.")]
    public static partial void StreamFailed(this ILogger logger, Exception why);

    [LoggerMessage(5030, LogLevel.Warning, "File {Name} is stored, but could not be told of ({Why}); it will be.")]
    public static partial void FileNotTold(this ILogger logger, string name, string why);

    [LoggerMessage(5031, LogLevel.Debug, "A transfer of a charger ({Method}) was cut off; nothing was kept.")]
    public static partial void TransferCut(this ILogger logger, string method);

    [LoggerMessage(5032, LogLevel.Warning, "Upkeep of files failed ({Why}); it tries again.")]
    public static partial void UpkeepFailed(this ILogger logger, string why);
}
