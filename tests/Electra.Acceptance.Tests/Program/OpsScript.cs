using System.Diagnostics;

namespace Electra.Acceptance.Tests.Program;

/// <summary>A script of <c>ops/</c>, as an operator runs it.</summary>
public static class OpsScript
{
    /// <summary>Where it is.</summary>
    public static string Path(string name) => System.IO.Path.Combine(Root(), "ops", name);

    /// <summary>Runs it, and fails the test where it fails; what it printed last.</summary>
    public static async Task<string> Run(string name, IReadOnlyList<string> arguments, params (string Key, string Value)[] environment)
    {
        var start = new ProcessStartInfo("bash", [Path(name), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        using var process = Process.Start(start)!;
        var complaint = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, "{0} says: {1}{2}", name, output, await complaint);
        return output.TrimEnd().Split('\n')[^1];
    }

    private static string Root()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(here.FullName, "ops", "test")))
            here = here.Parent ?? throw new DirectoryNotFoundException("ops/ was not found above " + AppContext.BaseDirectory);
        return here.FullName;
    }
}
