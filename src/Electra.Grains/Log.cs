using Electra.Domain.Devices;
using Microsoft.Extensions.Logging;

namespace Electra.Grains;

/// <summary>What the grains tell the night shift. Event ids 3000 to 3999.</summary>
internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Warning, "{Grain} was refused version {Version}: another activation owns it")]
    public static partial void Refused(this ILogger log, string grain, long version);

    [LoggerMessage(3002, LogLevel.Error, "{Grain} could not record {Input}: {Why}")]
    public static partial void Poisoned(this ILogger log, string grain, string input, string? why);

    [LoggerMessage(3003, LogLevel.Warning, "Effect {Effect} of {Grain} failed and stays owed")]
    public static partial void EffectFailed(this ILogger log, Exception failure, string effect, string grain);

    [LoggerMessage(3004, LogLevel.Warning, "The row of {Grain} was not written; its entries are the truth")]
    public static partial void RowNotWritten(this ILogger log, Exception failure, string grain);

    [LoggerMessage(3005, LogLevel.Warning, "The row of {Grain} was not read; it is folded from its entries")]
    public static partial void RowNotRead(this ILogger log, Exception failure, string grain);

    [LoggerMessage(3006, LogLevel.Warning, "The sweeper could not look for overdue debts: {Why}")]
    public static partial void SweepFailed(this ILogger log, string why);

    [LoggerMessage(3007, LogLevel.Information, "Charger {Charger} connected by {Protocol} from {Remote}, link {Link}")]
    public static partial void Connected(this ILogger log, string charger, string protocol, string remote, long link);

    [LoggerMessage(3008, LogLevel.Information, "Charger {Charger} is not configured: {Why}")]
    public static partial void NotConfigured(this ILogger log, string charger, string why);

    [LoggerMessage(3009, LogLevel.Warning, "Debt {Ordinal} of version {Version} of {Grain} could not be settled")]
    public static partial void SettleFailed(this ILogger log, Exception failure, string grain, long version, int ordinal);

    [LoggerMessage(3010, LogLevel.Information, "{Count} chargers were on silo {Silo}, which is gone, and have not come again: off line")]
    public static partial void LinksEnded(this ILogger log, int count, string silo);

    [LoggerMessage(3011, LogLevel.Warning, "It could not be looked which chargers' silos are gone; it is tried again: {Why}")]
    public static partial void LinksNotEnded(this ILogger log, string why);

    [LoggerMessage(3012, LogLevel.Warning, "Charger {Charger} could not be told that its silo is gone; it is tried again")]
    public static partial void LinkNotEnded(this ILogger log, Exception failure, string charger);

    [LoggerMessage(3020, LogLevel.Warning, "Oddities that {Grain} counted in the last hour could not be recorded: {Why}")]
    public static partial void OdditiesLost(this ILogger log, string grain, string why);

    [LoggerMessage(3040, LogLevel.Warning, "The local list of charger {Charger} was not brought on; it is tried again")]
    public static partial void ListRoundFailed(this ILogger log, Exception failure, string charger);

    [LoggerMessage(3041, LogLevel.Warning, "Not every local list was told to look; it is tried again: {Why}")]
    public static partial void ListsNotLooked(this ILogger log, string why);

    [LoggerMessage(3050, LogLevel.Warning, "That charger {Charger} is to tell its {Kind} at length was not recorded: nobody is told if it does not ({Why})")]
    public static partial void LongAnswerUnexpected(this ILogger log, string charger, GatheringKind kind, string why);

    [LoggerMessage(3051, LogLevel.Warning, "What charger {Charger} answered ({What}) was told to who asked, and could not be kept ({Why})")]
    public static partial void ResultsNotKept(this ILogger log, string charger, string what, string why);

    [LoggerMessage(3052, LogLevel.Warning, "What charger {Charger} has taken with {Command} was not recorded ({Why})")]
    public static partial void OrderUnheeded(this ILogger log, string charger, string command, string why);

    [LoggerMessage(3053, LogLevel.Warning, "Nobody could be asked what a VAT number is worth at charger {Charger}: its form decides ({Why})")]
    public static partial void VatNumberUnjudged(this ILogger log, string charger, string why);
}
