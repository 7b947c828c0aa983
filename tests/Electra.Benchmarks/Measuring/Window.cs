using System.Diagnostics;
using Electra.Benchmarks.Load;

namespace Electra.Benchmarks.Measuring;

/// <summary>What one stretch of load came to.</summary>
/// <param name="Seconds">Of load.</param>
/// <param name="CpuSeconds">Of the server, until it was quiet again: what it does later for these calls is part of their price.</param>
/// <param name="DatabaseCpuSeconds">Of PostgreSQL, likewise.</param>
/// <param name="Quiet">Whether it became quiet in time.</param>
internal sealed record Window(string Server, string Activity, long Calls, double Seconds, double CpuSeconds, double DatabaseCpuSeconds, bool Quiet)
{
    private static readonly TimeSpan RampUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(500);
    private const int MostSteps = 40;

    /// <summary>Of a core, while it is quiet: what an idle server takes.</summary>
    private const double Idle = 0.10;

    public double PerCpuSecond => Calls / CpuSeconds;

    /// <summary>Puts a server under load for this long.</summary>
    public static async Task<Window> Measure(IUnderLoad server, Doing activity, TimeSpan length, int? chargers = null)
    {
        server.Crowd.Start(activity, chargers);
        await Task.Delay(RampUp);
        server.Crowd.Check();
        var (calls, cpu, database, begun) = (server.Crowd.Calls, server.Cpu, server.DatabaseCpu, Stopwatch.GetTimestamp());
        await Task.Delay(length);
        await server.Crowd.Stop();
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        var done = server.Crowd.Calls - calls;
        var quiet = await UntilQuiet(server);
        return new(server.Name, activity.ToString().ToLowerInvariant(), done, seconds, server.Cpu - cpu, server.DatabaseCpu - database, quiet);
    }

    /// <summary>Waits until the server does nothing more; false: it did not stop in time.</summary>
    public static async Task<bool> UntilQuiet(IUnderLoad server)
    {
        for (var i = 0; i < MostSteps; i++)
        {
            var before = server.Cpu;
            await Task.Delay(Step);
            if (server.Cpu - before <= Idle * Step.TotalSeconds)
                return true;
        }

        return false;
    }
}
