using System.Text.Json;
using Electra.Fleet.Running;
using Spectre.Console;

namespace Electra.Fleet.CommandLine;

/// <summary>The program: reads its arguments, runs a fleet, tells what came of it.</summary>
public static class FleetProgram
{
    private const string Usage = """
        Simulates chargers and cars over OCPP 1.6J against any central system.

          --url URL             its address without a charger's id (ws://localhost:8080/ocpp)
          --chargers N          how many chargers of two outlets (10)
          --duration TIME       90s, 2m, 1h; without it, until Ctrl-C
          --speed FACTOR        how much faster cars and meters are than the clock (1)
          --busy                the next car comes within seconds, whatever the hour
          --longest-stay TIME   no car stays longer, in simulated time
          --prefix TEXT         goes before the number in chargers' ids (SIM-)
          --password TEXT       of HTTP Basic authentication
          --tokens A,B,C        whom drivers present (F1EE700001 to F1EE700020)
          --seed N              of chance: the same seed, the same day (1)
          --json FILE           the report as JSON; - for standard output
          --quiet               no progress, no summary
          --help                this

        Exit code: 0 all well; 1 a charger never got through, or something about a transaction was lost; 2 wrong arguments.
        """;

    /// <summary>Runs to the end, or to the cancellation, and gives the exit code.</summary>
    public static async Task<int> Run(IReadOnlyList<string> words, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(errors);
        var arguments = Arguments.Read(words);
        if (arguments.Help)
        {
            await output.WriteLineAsync(Usage);
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
        return await WriteJson(arguments.Json, report, output, errors) ? report.Succeeded ? 0 : 1 : 2;
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
