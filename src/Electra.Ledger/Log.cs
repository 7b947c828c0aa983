using Microsoft.Extensions.Logging;

namespace Electra.Ledger;

internal static partial class Log
{
    [LoggerMessage(4001, LogLevel.Warning, "The database does not answer yet ({Why}): waiting for it.")]
    public static partial void Waiting(this ILogger logger, string why);

    [LoggerMessage(4002, LogLevel.Information, "The database answers; its schema is up to date.")]
    public static partial void Ready(this ILogger logger);

    [LoggerMessage(4003, LogLevel.Information, "Migration: {Text}")]
    public static partial void Migration(this ILogger logger, string text);

    [LoggerMessage(4010, LogLevel.Warning, "A flush has an unknown outcome ({Why}); it is repeated until it is known.")]
    public static partial void FlushUnknown(this ILogger logger, string why);

    [LoggerMessage(4011, LogLevel.Information, "The database answers again after {Silence}.")]
    public static partial void AnswersAgain(this ILogger logger, TimeSpan silence);

    [LoggerMessage(4012, LogLevel.Error, "The database cannot store version {Version} of {Grain}: {Why}")]
    public static partial void Poisoned(this ILogger logger, string grain, long version, string why);

    [LoggerMessage(4013, LogLevel.Error, "The database cannot store {Count} sample(s) of session {Session}; left out: {Why}")]
    public static partial void PoisonedSamples(this ILogger logger, int count, string session, string why);

    [LoggerMessage(4014, LogLevel.Warning, "{Count} draft(s) were still waiting when the ledger stopped; nobody was answered.")]
    public static partial void StoppedUnflushed(this ILogger logger, int count);

    [LoggerMessage(4015, LogLevel.Error, "The database refuses to strike {Count} debt(s): {Why}")]
    public static partial void PoisonedStrikes(this ILogger logger, int count, string why);

    [LoggerMessage(4020, LogLevel.Warning, "The message lane cannot write ({Why}); it tries again.")]
    public static partial void MessagesWait(this ILogger logger, string why);

    [LoggerMessage(4021, LogLevel.Warning, "The message lane leaves out {Count} message(s) that cannot be stored: {Why}")]
    public static partial void MessagesPoisoned(this ILogger logger, int count, string why);

    [LoggerMessage(4030, LogLevel.Error, "Follower {Follower} stopped at {Position}; it tries again.")]
    public static partial void FollowerFailed(this ILogger logger, Exception why, string follower, long position);

    [LoggerMessage(4031, LogLevel.Information, "Follower {Follower} is rebuilt as shape {Shape}, generation {Generation}.")]
    public static partial void Rebuilding(this ILogger logger, string follower, int shape, int generation);

    [LoggerMessage(4032, LogLevel.Information, "Follower {Follower} is rebuilt up to {Position}; its new tables are in use.")]
    public static partial void Rebuilt(this ILogger logger, string follower, long position);

    [LoggerMessage(4033, LogLevel.Warning, "Follower {Follower} stands aside: its tables are of shape {Recorded}, newer than {Mine}.")]
    public static partial void StandsAside(this ILogger logger, string follower, int recorded, int mine);

    [LoggerMessage(4040, LogLevel.Warning, "Upkeep of partitions, old messages and old answers failed ({Why}); it tries again in some minutes.")]
    public static partial void UpkeepFailed(this ILogger logger, string why);

    [LoggerMessage(4041, LogLevel.Debug, "Listening was interrupted ({Why}); it starts again, polling meanwhile.")]
    public static partial void ListeningInterrupted(this ILogger logger, string why);
}
