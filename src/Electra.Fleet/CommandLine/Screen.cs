using System.Globalization;
using Electra.Fleet.Running;
using Spectre.Console;

namespace Electra.Fleet.CommandLine;

/// <summary>What a person sees while a fleet runs, and after.</summary>
internal static class Screen
{
    private static readonly TimeSpan LiveStep = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan PlainStep = TimeSpan.FromSeconds(5);

    /// <summary>Shows progress until the run is over: a table that renews itself, or a line every few seconds where nobody watches.</summary>
    public static Task Show(IAnsiConsole console, FleetRunner runner, Task run) =>
        console.Profile.Capabilities.Interactive && console.Profile.Out.IsTerminal ? ShowLive(console, runner, run) : ShowLines(console, runner, run);

    public static void Summarise(IAnsiConsole console, FleetReport report)
    {
        var table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumn("what").AddColumn(new TableColumn("count").RightAligned());
        table.Title = new TableTitle((report.Expectations.Count > 0 ? report.AsExpected : report.Succeeded) ? "Done" : "Done, with trouble");
        Row(table, "chargers connected", $"{report.EverConnected} of {report.Chargers}");
        Row(table, "reconnects / failures to connect", $"{report.Reconnects} / {report.ConnectFailures}");
        Row(table, "run", $"{report.DurationSeconds:0.0} s at speed {report.Speed:0.##}");
        Row(table, "sessions started / stopped", $"{report.SessionsStarted} / {report.SessionsStopped}");
        Row(table, "sessions refused / lost", $"{report.SessionsRefused} / {report.SessionsLost}");
        Row(table, "energy", Energy(report.EnergyWh));
        Row(table, "calls answered / failed / cut", $"{report.CallsAnswered} / {report.CallsFailed} / {report.CallsCut}");
        Row(table, "calls a second", $"{report.CallsPerSecond:0.0}");
        Row(table, "latency p50 / p95 / p99", $"{report.Latency.P50Ms:0.0} / {report.Latency.P95Ms:0.0} / {report.Latency.P99Ms:0.0} ms");
        Row(table, "commands received", $"{report.CommandsReceived}");
        Row(table, "transaction messages lost / left", $"{report.MessagesLost} / {report.MessagesUnconfirmed}");
        foreach (var (code, count) in report.ErrorsByCode)
            Row(table, $"  {code}", $"{count}");
        foreach (var (name, count) in report.Faults)
            Row(table, $"fault {name}", $"{count}");
        foreach (var (name, count) in report.Deviations)
            Row(table, $"deviation {name}", $"{count}");
        console.Write(table);
        console.Write(Actions(report));
        foreach (var one in report.Expectations.Where(static one => !one.Met))
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]x[/] {one.Figure} is {one.Value}, not {Bounds(one)}");
        foreach (var problem in report.Problems)
            console.MarkupLineInterpolated($"[yellow]![/] {problem}");
    }

    private static string Bounds(ExpectationMet one) => (one.Min, one.Max) switch
    {
        ({ } min, { } max) => string.Create(CultureInfo.InvariantCulture, $"from {min} to {max}"),
        ({ } min, _) => string.Create(CultureInfo.InvariantCulture, $"at least {min}"),
        var (_, max) => string.Create(CultureInfo.InvariantCulture, $"at most {max}"),
    };

    private static Table Actions(FleetReport report)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("calls");
        foreach (var column in (string[])["answered", "p50 ms", "p95 ms", "p99 ms"])
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var (action, count) in report.CallsByAction)
        {
            var latency = report.LatencyByAction[action];
            string[] row = [action, .. ((double[])[count, latency.P50Ms, latency.P95Ms, latency.P99Ms]).Select(static n => n.ToString("0.#", CultureInfo.InvariantCulture))];
            table.AddRow([.. row.Select(static cell => new Text(cell))]);
        }

        return table;
    }

    private static async Task ShowLive(IAnsiConsole console, FleetRunner runner, Task run)
    {
        await console.Live(Now(runner.Progress)).AutoClear(true).StartAsync(async live =>
        {
            using var timer = new PeriodicTimer(LiveStep);
            while (!run.IsCompleted && await timer.WaitForNextTickAsync())
                live.UpdateTarget(Now(runner.Progress));
        });
    }

    private static async Task ShowLines(IAnsiConsole console, FleetRunner runner, Task run)
    {
        while (!run.IsCompleted)
        {
            // Past the console, which would break a line that is longer than a screen.
            var progress = runner.Progress;
            await console.Profile.Out.Writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{progress.Connected}/{progress.Chargers} connected, {progress.Charging} charging at {progress.PowerW / 1000:0} kW, {Energy(progress.EnergyWh)}; calls {progress.CallsAnswered} ok, {progress.CallsFailed} failed, {progress.Unconfirmed} waiting, {progress.Faults} fault(s); p95 {progress.Latency.P95Ms:0.0} ms"));
            await run.WaitAsync(PlainStep).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Table Now(FleetProgress progress)
    {
        var table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumn("what").AddColumn(new TableColumn("count").RightAligned());
        Row(table, "connected", $"{progress.Connected} of {progress.Chargers}");
        Row(table, "charging", $"{progress.Charging} at {progress.PowerW / 1000:0} kW");
        Row(table, "sessions started / stopped", $"{progress.SessionsStarted} / {progress.SessionsStopped}");
        Row(table, "energy", Energy(progress.EnergyWh));
        Row(table, "calls answered / failed", $"{progress.CallsAnswered} / {progress.CallsFailed}");
        Row(table, "waiting to be confirmed", $"{progress.Unconfirmed}");
        Row(table, "faults", $"{progress.Faults}");
        Row(table, "latency p50 / p95 / p99", $"{progress.Latency.P50Ms:0.0} / {progress.Latency.P95Ms:0.0} / {progress.Latency.P99Ms:0.0} ms");
        table.Caption = new TableTitle("Ctrl-C ends it, with a summary");
        return table;
    }

    private static void Row(Table table, string what, FormattableString value) =>
        table.AddRow(new Text(what), new Text(FormattableString.Invariant(value)));

    private static void Row(Table table, string what, string value) => table.AddRow(new Text(what), new Text(value));

    private static string Energy(double wattHours) => string.Create(CultureInfo.InvariantCulture, $"{wattHours / 1000:0.0} kWh");
}
