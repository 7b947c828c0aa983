using System.Globalization;
using Electra.Benchmarks.Load;

namespace Electra.Benchmarks.Measuring;

/// <summary>What is not a rate of calls: how long one takes, and what it costs to connect.</summary>
internal sealed class Moments(LoadOptions options)
{
    /// <summary>Finds out what the server can do, and measures the time of each call at half of it.</summary>
    public async Task<Latency> LatencyOf(ServerProcess server)
    {
        await server.Crowd.Grow(options.Chargers);
        Tell(await Window.Measure(server, Doing.Sessions, options.WarmUp));
        var full = await Window.Measure(server, Doing.Sessions, options.Length);
        Tell(full);
        var half = full.Calls / full.Seconds / 2;
        var paces = server.Crowd.Slow(half);
        server.Crowd.Start(Doing.Sessions);
        await Task.Delay(TimeSpan.FromSeconds(3));
        foreach (var pace in paces)
            pace.Forget();
        await Task.Delay(options.Length * 2);
        var all = paces.SelectMany(static p => p.Milliseconds.ToArray()).Order().ToArray();
        server.Crowd.Slow(0);
        await server.Crowd.Stop();
        return new(server.Name, half, all.Length, all[all.Length / 2], all[(int)(all.Length * 0.99)], all[^1]);
    }

    /// <summary>Chargers that nobody has seen come, are taken in, and are asked what they are; then the same hang up and come again.</summary>
    public async Task<IReadOnlyList<Connects>> ConnectsOf(ServerProcess server)
    {
        // The first pay for what is paid once.
        await server.Crowd.Grow(options.Chargers);
        await server.Crowd.ComeAgain();
        await server.Crowd.Settle();
        await Window.UntilQuiet(server);
        var before = server.Cpu;
        await server.Crowd.Grow(options.Chargers);
        await Window.UntilQuiet(server);
        var fresh = new Connects(server.Name, false, options.Chargers, options.Chargers / (server.Cpu - before));
        before = server.Cpu;
        await server.Crowd.ComeAgain();
        await server.Crowd.Settle();
        await Window.UntilQuiet(server);
        return [fresh, new(server.Name, true, options.Chargers * 2, options.Chargers * 2 / (server.Cpu - before))];
    }

    private static void Tell(Window window) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{window.Server}: {window.Calls / window.Seconds:F0} calls a second at full load"));
}
