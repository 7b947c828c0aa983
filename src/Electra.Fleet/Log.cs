using Microsoft.Extensions.Logging;

namespace Electra.Fleet;

internal static partial class Log
{
    [LoggerMessage(7001, LogLevel.Information, "{Chargers} simulated charger(s) connect to {Url}.")]
    public static partial void FleetBegins(this ILogger logger, int chargers, Uri url);

    [LoggerMessage(7002, LogLevel.Information, "The simulated chargers are gone: {Answered} call(s) answered, {Failed} failed.")]
    public static partial void FleetEnds(this ILogger logger, long answered, long failed);

    [LoggerMessage(7010, LogLevel.Warning, "Simulated charger {Charger} threw {Action} away after {Attempts} attempts.")]
    public static partial void MessageLost(this ILogger logger, string charger, string action, int attempts);

    [LoggerMessage(7011, LogLevel.Warning, "Simulated charger {Charger} met something unexpected: {What}")]
    public static partial void Surprise(this ILogger logger, string charger, string what);
}
