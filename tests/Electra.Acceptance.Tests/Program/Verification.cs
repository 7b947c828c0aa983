using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Electra.Acceptance.Tests.Program;

/// <summary><c>electra verify</c> as an operator runs it: a process of its own against a home. Beside SQLite no other program may be running.</summary>
/// <param name="ExitCode">0: all holds; 1: something does not; 2: it could not look.</param>
/// <param name="Report">What it found; null where it could not look.</param>
/// <param name="Complaint">What it said of why it could not.</param>
public sealed record Verification(int ExitCode, JsonNode? Report, string Complaint)
{
    /// <summary>How many entries it has read.</summary>
    public long Entries => (long)Report!["entries"]!;

    /// <summary>Looks, and fails the test where something does not hold.</summary>
    public static async Task<Verification> Of(Home home, params (string Key, string Value)[] settings)
    {
        var found = await Look(home, settings);
        found.ExitCode.Should().Be(0, "the ledger holds what it promises; what does not: {0}{1}", string.Join('\n', found.Broken()), found.Complaint);
        return found;
    }

    /// <summary>Looks, whatever it finds.</summary>
    public static async Task<Verification> Look(Home home, params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [ElectraProgram.Silo(), "verify", "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (key, value) in home.Settings.Select(static pair => (pair.Key, pair.Value)).Concat(settings))
            start.Environment[key] = value;
        using var process = Process.Start(start)!;
        var complaint = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, output.StartsWith('{') ? JsonNode.Parse(output) : null, await complaint);
    }

    /// <summary>How many things of an invariant were looked at.</summary>
    public long Checked(string invariant) => (long)Of(invariant)["checked"]!;

    /// <summary>What does not hold: each invariant with the first of its offenders.</summary>
    public IReadOnlyList<string> Broken() =>
        [.. Invariants().Where(static one => !(bool)one["holds"]!).Select(static one => $"{one["name"]}: {one["broken"]} of {one["checked"]}: {one["first"]!.ToJsonString()}")];

    private JsonNode Of(string invariant) => Invariants().Single(one => (string?)one["name"] == invariant);

    private IEnumerable<JsonNode> Invariants() => Report?["invariants"]!.AsArray().Select(static one => one!) ?? [];
}
