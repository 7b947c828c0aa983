using Microsoft.Extensions.Logging;

namespace Electra.Gateway;

internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Information, "Charger {Charger} from {Remote} is not let in: {Why}.")]
    public static partial void NotLetIn(this ILogger logger, string charger, string? remote, string why);

    [LoggerMessage(1002, LogLevel.Information, "Charger {Charger} was unknown and is let in at station unassigned.")]
    public static partial void Onboarded(this ILogger logger, string charger);

    [LoggerMessage(1003, LogLevel.Warning, "Charger {Charger} cannot be let in now: {Why}.")]
    public static partial void CannotAdmit(this ILogger logger, string charger, string why);

    [LoggerMessage(1004, LogLevel.Debug, "Charger {Charger} is asked to come back later: {Why}.")]
    public static partial void ComeBackLater(this ILogger logger, string charger, string why);

    [LoggerMessage(1005, LogLevel.Information, "Charger {Charger} sends more than {PerSecond} messages a second ahead of its answers: it is read slowly until it stops.")]
    public static partial void HeldBack(this ILogger logger, string charger, int perSecond);

    [LoggerMessage(1006, LogLevel.Warning, "Charger {Charger} keeps sending more than it is read: its socket is closed.")]
    public static partial void Flooding(this ILogger logger, string charger);

    [LoggerMessage(1007, LogLevel.Information, "Charger {Charger} takes nothing of what is sent to it: its socket is closed.")]
    public static partial void TooSlow(this ILogger logger, string charger);

    [LoggerMessage(1010, LogLevel.Debug, "Charger {Charger} is on line by {Protocol} from {Remote}, link {Link}.")]
    public static partial void Connected(this ILogger logger, string charger, string protocol, string remote, long link);

    [LoggerMessage(1011, LogLevel.Debug, "Charger {Charger} is off line: {Why}.")]
    public static partial void Disconnected(this ILogger logger, string charger, string why);

    [LoggerMessage(1012, LogLevel.Warning, "The end of link {Link} of charger {Charger} could not be recorded: {Why}.")]
    public static partial void DisconnectUnrecorded(this ILogger logger, string charger, long link, string why);

    [LoggerMessage(1020, LogLevel.Warning, "{Action} of charger {Charger} gets no answer, it will be sent again: {Why}.")]
    public static partial void CallUnanswered(this ILogger logger, string action, string charger, string why);

    [LoggerMessage(1021, LogLevel.Information, "Charger {Charger} sent text that is no OCPP message: {Why}.")]
    public static partial void BadFrame(this ILogger logger, string charger, string why);

    [LoggerMessage(1022, LogLevel.Error, "The socket of charger {Charger} failed.")]
    public static partial void SocketFailed(this ILogger logger, Exception fault, string charger);

    [LoggerMessage(1023, LogLevel.Warning, "{Action} that charger {Charger} sent unconfirmed is not recorded, and will not come again: {Why}.")]
    public static partial void SendLost(this ILogger logger, string action, string charger, string why);

    [LoggerMessage(1024, LogLevel.Information, "Charger {Charger} did not understand the answer to {Call}: {Code} {Description}.")]
    public static partial void AnswerNotUnderstood(this ILogger logger, string charger, string call, string code, string description);

    [LoggerMessage(1030, LogLevel.Information, "{Action} to charger {Charger} had no answer in time.")]
    public static partial void OrderTimedOut(this ILogger logger, string action, string charger);

    [LoggerMessage(1031, LogLevel.Warning, "The outcome of order {Order} to charger {Charger} could not be told: {Why}.")]
    public static partial void OutcomeUntold(this ILogger logger, Guid order, string charger, string why);

    [LoggerMessage(1032, LogLevel.Debug, "Charger {Charger} answered message {MessageId}: {Oddity}.")]
    public static partial void StrayAnswer(this ILogger logger, string charger, string messageId, string oddity);

    [LoggerMessage(1040, LogLevel.Warning, "The database has been silent for {Silence}: sockets are being closed until it answers.")]
    public static partial void ClosingInWaves(this ILogger logger, TimeSpan silence);

    [LoggerMessage(1041, LogLevel.Information, "Closing {Count} socket(s) over {Over}: {Why}.")]
    public static partial void Draining(this ILogger logger, int count, TimeSpan over, string why);

    [LoggerMessage(1042, LogLevel.Information, "All chargers have left; {Count} were asked to.")]
    public static partial void Drained(this ILogger logger, int count);

    [LoggerMessage(1043, LogLevel.Warning, "{Count} socket(s) did not close in time and are cut.")]
    public static partial void CutOff(this ILogger logger, int count);

    [LoggerMessage(1050, LogLevel.Warning, "Nothing was learnt of the certificates in a {Report}: {Why}")]
    public static partial void NothingLearnt(this ILogger logger, string report, string why);
}
