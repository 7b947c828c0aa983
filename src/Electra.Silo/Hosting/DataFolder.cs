using Electra.Silo.Settings;

namespace Electra.Silo.Hosting;

/// <summary>The embedded database's folder, held by one program at a time: SQLite's files have one writer.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream held;

    private DataFolder(FileStream held) => this.held = held;

    /// <summary>Whether a ledger has been kept there.</summary>
    public static bool HoldsLedger(string path) => File.Exists(Path.Combine(path, "ledger.db"));

    public static DataFolder Take(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingException("Electra:DataDirectory", $"cannot be used ({fault.Message})");
        }

        try
        {
            return new(new FileStream(Path.Combine(path, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingException("Electra:DataDirectory", $"cannot be used: another program holds {Path.GetFullPath(path)}, or it cannot be written");
        }
    }

    public void Dispose() => held.Dispose();
}
