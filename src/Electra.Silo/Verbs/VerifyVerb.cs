using System.Data.Common;
using System.Globalization;
using Electra.Ledger.Verification;
using Electra.Silo.Hosting;
using Electra.Silo.Settings;

namespace Electra.Silo.Verbs;

/// <summary><c>verify [--json]</c>: looks whether the ledger of the program's settings holds what it promises, and says what does not.</summary>
internal static class VerifyVerb
{
    private const string JsonSwitch = "--json";
    private const int AllHold = 0;
    private const int SomeBroken = 1;
    private const int CouldNotLook = 2;
    private const int NameWidth = 13;

    /// <summary>Looks, prints, and tells the exit code.</summary>
    public static async Task<int> Run(string[] args)
    {
        try
        {
            // A bare switch would swallow the argument after it.
            var options = VerbSettings.Read([.. args.Where(a => a != JsonSwitch)]).Options();
            using var folder = options.Clustered ? null : Take(options.DataDirectory);
            var report = await LedgerVerification.Of(Storage.Options(options), options.ServiceId);
            await Console.Out.WriteLineAsync(args.Contains(JsonSwitch) ? report.ToJson() : Text(report));
            return report.Holds ? AllHold : SomeBroken;
        }
        catch (Exception fault) when (fault is SettingException or DbException or IOException or TimeoutException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"electra verify: cannot look: {fault.Message}");
            return CouldNotLook;
        }
    }

    // Whoever looks holds the folder as whoever writes does: a file that changes under a reader has no one moment.
    private static DataFolder Take(string path) => DataFolder.HoldsLedger(path)
        ? DataFolder.Take(path)
        : throw new SettingException("Electra:DataDirectory", $"holds no ledger: there is nothing in {Path.GetFullPath(path)}");

    private static string Text(VerificationReport report)
    {
        var lines = new List<string>();
        foreach (var one in report.Invariants)
        {
            var verdict = one.Holds ? Number(one.Checked) : $"BROKEN: {Number(one.Broken)} of {Number(one.Checked)}";
            lines.Add($"{one.Name.PadRight(NameWidth)} {verdict,12}   {one.Means}");
            lines.AddRange(one.First.Select(static what => $"    {what}"));
            if (one.Broken > one.First.Count)
                lines.Add($"    … and {Number(one.Broken - one.First.Count)} more");
            lines.AddRange(one.Notes.Select(static note => $"    ({note})"));
        }

        var verdictOfAll = report.Holds ? "all hold" : "NOT all hold";
        lines.Add(string.Create(CultureInfo.InvariantCulture,
            $"{verdictOfAll}: {report.Grains:N0} grains, {report.Entries:N0} entries up to number {report.Tail}, on {report.Home}, in {report.Seconds:F1} s"));
        return string.Join('\n', lines);
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
