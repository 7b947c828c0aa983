using System.Diagnostics;
using System.Globalization;
using Electra.Benchmarks.Measuring;
using Electra.TestKit;

namespace Electra.Benchmarks.Network;

/// <summary>A network as it is, on one silo: mostly idle chargers, and a share of them charging at the usual pace.</summary>
internal sealed class NetworkCommand(LoadOptions options)
{
    private const int First = 200;
    private const double ChargingShare = 0.3;
    private static readonly Cadence Usual = new(
        Heartbeat: TimeSpan.FromMinutes(5), Meter: TimeSpan.FromSeconds(10), Stay: TimeSpan.FromMinutes(20), FirstCars: TimeSpan.FromSeconds(60));

    // From the first cars on: until all have come, and what runs has been compiled.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(90);

    public async Task<NetworkFigures> Run(PostgresServer postgres)
    {
        using var silo = await ServerProcess.Program(postgres, (int)(options.NetworkChargers * ChargingShare));
        using var network = new PacedNetwork(silo.Ocpp, Usual, options.ConnectsPerSecond);
        // The first pay for what is paid once.
        await network.Grow(First);
        var before = await Rest(silo, "first");
        var (began, cpu) = (Stopwatch.GetTimestamp(), silo.Cpu);
        await network.Grow(options.NetworkChargers - First);
        Say($"{network.Count} chargers have come in {Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s; {1e3 * (silo.Cpu - cpu) / (network.Count - First):F1} ms of the silo's CPU each");
        var idle = await Rest(silo, "idle");
        network.Check();
        var pings = await Watch(silo, network, TimeSpan.FromSeconds(20));
        network.Live((int)(network.Count * ChargingShare));
        await Task.Delay(Settling);
        var watched = await Watch(silo, network, options.Watched);
        var charging = await Mark(silo);
        network.Check();
        await network.Stop();
        return new(
            network.Count, (int)(network.Count * ChargingShare), watched, pings,
            idle.Less(before).Each(network.Count - First), charging.Less(before).Each(network.Count - First), idle, charging);
    }

    private static async Task<NetworkLoad> Watch(ServerProcess silo, PacedNetwork network, TimeSpan length)
    {
        using var self = Process.GetCurrentProcess();
        network.Times.Forget();
        var (began, cpu, database, ours) = (Stopwatch.GetTimestamp(), silo.Cpu, silo.DatabaseCpu, ProcessTimes.Cpu(self.Id));
        await Task.Delay(length);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return new(
            seconds, network.Times.Durable(), network.Times.Heartbeats(),
            (silo.Cpu - cpu) / seconds, (silo.DatabaseCpu - database) / seconds, (ProcessTimes.Cpu(self.Id) - ours) / seconds);
    }

    // What is asked of new chargers has been asked and answered, and the lists have followed.
    private static async Task<MemoryMark> Rest(ServerProcess silo, string what)
    {
        await Task.Delay(TimeSpan.FromSeconds(8));
        await Window.UntilQuiet(silo);
        var mark = await Mark(silo);
        Say($"{what}: resident {mark.Resident / 1048576.0:F0} MiB, {mark.ResidentAfter / 1048576.0:F0} MiB after a collection; objects {mark.Heap / 1048576.0:F1} MiB");
        return mark;
    }

    private static async Task<MemoryMark> Mark(ServerProcess silo)
    {
        var resident = ProcessTimes.Resident(silo.Pid);
        var heap = await ManagedHeap.AfterCollection(silo.Pid);
        await Task.Delay(TimeSpan.FromSeconds(5));
        return new(resident, ProcessTimes.Resident(silo.Pid), heap);
    }

    private static void Say(FormattableString line) => Console.Error.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
