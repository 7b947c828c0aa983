using DbUp.Builder;
using DbUp.Engine.Output;
using Microsoft.Extensions.Logging;

namespace Electra.Ledger.Schema;

/// <summary>Runs one folder of this assembly's scripts.</summary>
internal static class Scripts
{
    public static void Run(UpgradeEngineBuilder builder, string folder, ILogger logger)
    {
        var prefix = $"Electra.Ledger.Migrations.{folder}.";
        var result = builder
            .WithScriptsEmbeddedInAssembly(typeof(Scripts).Assembly, name => name.StartsWith(prefix, StringComparison.Ordinal))
            // Function bodies and texts quoted by $q$ are not variables.
            .WithVariablesDisabled()
            .WithTransactionPerScript()
            .LogTo(new UpgradeLog(logger))
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
            throw new LedgerSchemaException($"Migration {result.ErrorScript?.Name ?? folder} failed: {result.Error.Message}", result.Error);
    }

    private sealed class UpgradeLog(ILogger logger) : IUpgradeLog
    {
        public void LogTrace(string format, params object[] args) => Say(LogLevel.Trace, format, args);

        public void LogDebug(string format, params object[] args) => Say(LogLevel.Debug, format, args);

        public void LogInformation(string format, params object[] args) => Say(LogLevel.Debug, format, args);

        public void LogWarning(string format, params object[] args) => Say(LogLevel.Information, format, args);

        // The failure itself is thrown, and said by whoever waits for the database.
        public void LogError(string format, params object[] args) => Say(LogLevel.Debug, format, args);

        public void LogError(Exception ex, string format, params object[] args) => Say(LogLevel.Debug, format, args);

        private void Say(LogLevel level, string format, object[] args)
        {
            if (level >= LogLevel.Debug && logger.IsEnabled(level))
                logger.Migration(args.Length == 0 ? format : string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args));
        }
    }
}

/// <summary>A migration that could not be carried out.</summary>
public sealed class LedgerSchemaException : Exception
{
    /// <summary>Without a word.</summary>
    public LedgerSchemaException()
    {
    }

    /// <summary>With the reason.</summary>
    public LedgerSchemaException(string message)
        : base(message)
    {
    }

    /// <summary>With the reason and what was behind it.</summary>
    public LedgerSchemaException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
