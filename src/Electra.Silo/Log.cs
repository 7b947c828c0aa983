namespace Electra.Silo;

internal static partial class Log
{
    [LoggerMessage(9001, LogLevel.Information, "Electra.Grains {Version}: {Home}, roles {Roles}, to listen on {Urls}.")]
    public static partial void Starting(this ILogger logger, string version, string home, string roles, string urls);

    [LoggerMessage(9002, LogLevel.Information, "The silo is up after {Took} and listens on {Urls}.")]
    public static partial void SiloUp(this ILogger logger, TimeSpan took, string urls);

    [LoggerMessage(9003, LogLevel.Critical, "The silo could not be started: {Why}")]
    public static partial void SiloFailed(this ILogger logger, Exception fault, string why);

    [LoggerMessage(9005, LogLevel.Warning, "This silo is being drained over {Over}: it is not ready any more, and lets nobody new in.")]
    public static partial void DrainBegun(this ILogger logger, TimeSpan over);

    [LoggerMessage(9010, LogLevel.Warning, "The demo could not be prepared: {Why}")]
    public static partial void DemoFailed(this ILogger logger, Exception fault, string why);
}
