using System.Text.Json;
using Electra.Fleet.Running;
using Spectre.Console;

namespace Electra.Fleet.CommandLine;

/// <summary>The program: reads its arguments, runs a fleet, tells what came of it.</summary>
public static class FleetProgram
{
    /// <summary>Runs to the end, or to the cancellation, and gives the exit code.</summary>
    public static async Task<int> Run(IReadOnlyList<string> words, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(errors);
        var arguments = Arguments.Read(words);
        if (arguments.Shown is { } shown)
        {
            await output.WriteLineAsync(shown);
            return 0;
        }

        if (arguments.Options is not { } options)
        {
            await errors.WriteLineAsync(arguments.Error);
            return 2;
        }

        // What is piped somewhere is the report alone: people read standard error then.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(arguments.Json == "-" ? errors : output) });
        var runner = new FleetRunner(options);
        var run = runner.Run(cancel);
        if (!arguments.Quiet)
            await Screen.Show(console, runner, run);
        var report = await run;
        if (!arguments.Quiet)
            Screen.Summarise(console, report);
        if (!await WriteJson(arguments.Json, report, output, errors))
            return 2;
        // What a scenario expects is what it is judged by: it may want chargers to fail.
        if (options.Expectations.Count > 0)
            return report.AsExpected ? 0 : 3;
        return report.Succeeded ? 0 : 1;
    }

    private static async Task<bool> WriteJson(string? where, FleetReport report, TextWriter output, TextWriter errors)
    {
        if (where is null)
            return true;
        var json = JsonSerializer.Serialize(report, FleetJson.Default.FleetReport);
        try
        {
            if (where == "-")
                await output.WriteLineAsync(json);
            else
                await File.WriteAllTextAsync(where, json + Environment.NewLine, CancellationToken.None);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"--json: {where} cannot be written: {fault.Message}");
            return false;
        }
    }
}
