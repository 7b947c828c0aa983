using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Electra.Benchmarks.Load;
using Electra.Benchmarks.Network;
using Electra.TestKit;

namespace Electra.Benchmarks.Measuring;

/// <summary>The program and the limit under the same load, in turns.</summary>
internal sealed class LoadCommand(LoadOptions options)
{
    private readonly List<Window> windows = [];
    private readonly List<Ratio> ratios = [];
    private readonly List<IdleMemory> memory = [];
    private readonly List<Latency> latencies = [];
    private readonly List<Connects> connects = [];
    private readonly List<SiloRatio> silos = [];
    private readonly List<VersionRatio> versions = [];
    private NetworkFigures? network;

    public static async Task<int> Run(string[] arguments)
    {
        if (!arguments.Contains("--pinned"))
            return await OnSecondCore(arguments);
        await new LoadCommand(LoadOptions.Read(arguments)).Run();
        return 0;
    }

    private async Task Run()
    {
        await using var postgres = options.Only is ["sqlite"] ? null : await PostgresServer.Start(durable: true);
        if (options.Does("heartbeat") || options.Does("postgres") || options.Does("sqlite"))
            await Rates(postgres);
        if (options.Does("memory"))
        {
            using (var limit = await ServerProcess.Limit())
                await Idle(limit);
            using var program = await ServerProcess.Program(postgres, 0);
            await Idle(program);
        }

        if (options.Does("latency"))
            await Latencies(postgres);
        if (options.Does("connects"))
            await Connects(postgres);
        if (options.Does("silos"))
            silos.Add(await new SiloCommand(options, static (what, window) => Say(what, window)).TwoByOne(postgres!));
        if (options.Does("builds"))
            silos.Add(await new SiloCommand(options, static (what, window) => Say(what, window)).ThisByOther(postgres!));
        if (options.Does("versions"))
            versions.AddRange(await new VersionsCommand(options, static (what, window) => Say(what, window)).Run(postgres!));
        if (options.Does("network"))
            network = await new NetworkCommand(options).Run(postgres!);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Json))!);
        await File.WriteAllTextAsync(options.Json, JsonSerializer.Serialize(
            new Report(2, options.Chargers, windows, ratios, memory, latencies, connects, silos, network, versions), ReportJson.Default.Report));
        Tables.Tell(ratios, memory, latencies, connects);
        silos.ForEach(Tables.Tell);
        Tables.Tell(network);
        Tables.Tell(versions);
        Console.WriteLine("in full: " + options.Json);
    }

    private async Task Rates(PostgresServer? postgres)
    {
        using var limit = await ServerProcess.Limit();
        using var onPostgres = options.Does("heartbeat") || options.Does("postgres") ? await ServerProcess.Program(postgres, options.Chargers) : null;
        using var onSqlite = options.Does("sqlite") ? await ServerProcess.Program(null, options.Chargers) : null;
        List<(ServerProcess Server, Doing Doing)> turns = [];
        if (options.Does("heartbeat"))
            turns.AddRange([(limit, Doing.Heartbeats), (onPostgres!, Doing.Heartbeats)]);
        if (options.Does("postgres") || options.Does("sqlite"))
            turns.Add((limit, Doing.Sessions));
        if (options.Does("postgres"))
            turns.Add((onPostgres!, Doing.Sessions));
        if (options.Does("sqlite"))
            turns.Add((onSqlite!, Doing.Sessions));
        foreach (var server in turns.Select(static t => t.Server).Distinct())
            await server.Crowd.Grow(options.Chargers);
        foreach (var (server, activity) in turns)
            Say("warm", await Window.Measure(server, activity, server == limit ? options.LimitWarmUp : options.WarmUp));
        for (var i = 0; i < options.Pairs; i++)
        {
            foreach (var (server, activity) in turns)
                windows.Add(Say("pair " + (i + 1).ToString(CultureInfo.InvariantCulture), await Window.Measure(server, activity, options.Length)));
        }

        foreach (var (server, activity) in turns.Where(t => t.Server != limit))
        {
            if (RatioOf(server.Name, activity.ToString().ToLowerInvariant(), await server.Unlogged(server.Crowd.Calls)) is { } ratio)
                ratios.Add(ratio);
        }
    }

    // A server that did not come to rest was still busy with something: what its calls cost is not known, and the pair does not count.
    private Ratio? RatioOf(string server, string activity, long unlogged)
    {
        var limits = windows.Where(w => w.Server == "limit" && w.Activity == activity);
        var pairs = windows.Where(w => w.Server == server && w.Activity == activity).Zip(limits).Where(static p => p.First.Quiet && p.Second.Quiet).ToList();
        if (pairs.Count == 0)
            return null;
        var each = pairs.Select(static p => p.First.PerCpuSecond / p.Second.PerCpuSecond).Order().ToList();
        var its = pairs.ConvertAll(static p => p.First);
        return new(
            activity, server, each[each.Count / 2], each[0], each[^1], each.Count,
            its.Sum(static w => w.DatabaseCpuSeconds) / its.Sum(static w => w.CpuSeconds),
            its.Sum(static w => w.CpuSeconds) / its.Sum(static w => w.Seconds), unlogged);
    }

    private async Task Latencies(PostgresServer? postgres)
    {
        foreach (var database in new[] { postgres, null })
        {
            using var program = await ServerProcess.Program(database, options.Chargers);
            latencies.Add(await new Moments(options).LatencyOf(program));
        }
    }

    private async Task Connects(PostgresServer? postgres)
    {
        using (var limit = await ServerProcess.Limit())
            connects.AddRange(await new Moments(options).ConnectsOf(limit));
        foreach (var database in new[] { postgres, null })
        {
            using var program = await ServerProcess.Program(database, 0);
            connects.AddRange(await new Moments(options).ConnectsOf(program));
        }
    }

    // The first chargers pay for what is paid once; the thousand after them for themselves. A little traffic before each mark lets the
    // collector take what connecting left behind.
    private async Task Idle(ServerProcess server)
    {
        const int Some = 200;
        await server.Crowd.Grow(Some);
        var before = await Rest(server, Some);
        await server.Crowd.Grow(options.IdleChargers);
        var after = await Rest(server, Some);
        memory.Add(new(server.Name, options.IdleChargers, (after - before) / 1024.0 / options.IdleChargers));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory {server.Name}: {before / 1048576} MiB, then {after / 1048576} MiB"));
    }

    private static async Task<long> Rest(ServerProcess server, int talking)
    {
        await Task.Delay(TimeSpan.FromSeconds(3));
        await Window.Measure(server, Doing.Heartbeats, TimeSpan.FromSeconds(3), talking);
        await Task.Delay(TimeSpan.FromSeconds(5));
        return ProcessTimes.Resident(server.Pid);
    }

    private static Window Say(string what, Window window)
    {
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {window.Server} {window.Activity}: {window.Calls} calls in {window.Seconds:F1} s; CPU {window.CpuSeconds:F2} s, database {window.DatabaseCpuSeconds:F2} s; {1e6 / window.PerCpuSecond:F1} us a call{(window.Quiet ? "" : "; never quiet: does not count")}"));
        return window;
    }

    // The load and PostgreSQL share the core that the server does not have.
    private static async Task<int> OnSecondCore(string[] arguments)
    {
        using var self = Process.Start(new ProcessStartInfo(
            "taskset", ["-c", "1", "dotnet", Path.Combine(AppContext.BaseDirectory, "Electra.Benchmarks.dll"), "load", "--pinned", .. arguments]))!;
        await self.WaitForExitAsync();
        return self.ExitCode;
    }
}
