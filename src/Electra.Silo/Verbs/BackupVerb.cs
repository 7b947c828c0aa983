using System.Data.Common;
using Electra.Ledger.Upkeep;
using Electra.Silo.Hosting;
using Electra.Silo.Settings;

namespace Electra.Silo.Verbs;

/// <summary><c>backup --to FOLDER</c>: copies SQLite's files while the program beside it goes on. PostgreSQL has its own: <c>ops/backup</c>.</summary>
internal static class BackupVerb
{
    /// <summary>0 when the copy is whole.</summary>
    public static async Task<int> Run(string[] args)
    {
        try
        {
            var configuration = VerbSettings.Read(args);
            var options = configuration.Options();
            var to = configuration["to"] is { Length: > 0 } folder ? folder : throw new SettingException("--to", "must name the folder of the copy");
            if (!options.Clustered && !DataFolder.HoldsLedger(options.DataDirectory))
                throw new SettingException("Electra:DataDirectory", $"holds no ledger: there is nothing in {Path.GetFullPath(options.DataDirectory)}");
            await LedgerBackup.Copy(Storage.Options(options), to);
            Console.WriteLine($"electra: {Path.GetFullPath(options.DataDirectory)} is copied to {Path.GetFullPath(to)}");
            return 0;
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"electra backup: {fault.Message}");
            return 1;
        }
    }
}
