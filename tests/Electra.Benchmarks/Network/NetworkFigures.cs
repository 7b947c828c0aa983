using Electra.Benchmarks.Measuring;

namespace Electra.Benchmarks.Network;

/// <summary>What a network at its own pace came to.</summary>
/// <param name="Watched">While it lived.</param>
/// <param name="Idle">While nobody said anything: pings.</param>
/// <param name="PerIdleCharger">Memory of each of them beyond the first ones, while nobody charged.</param>
/// <param name="PerCharger">The same with a share of them charging.</param>
internal sealed record NetworkFigures(
    int Chargers, int Charging, NetworkLoad Watched, NetworkLoad Idle, KibiBytes PerIdleCharger, KibiBytes PerCharger, MemoryMark IdleMemory, MemoryMark ChargingMemory);

/// <summary>Some minutes of it: times of calls by the clock, and how much of a core each process took.</summary>
internal sealed record NetworkLoad(double Seconds, Percentiles Durable, Percentiles Heartbeats, double SiloCores, double DatabaseCores, double LoadCores);

/// <summary>A silo's memory at one instant, in bytes.</summary>
/// <param name="Resident">As it stood.</param>
/// <param name="ResidentAfter">After everything was collected.</param>
/// <param name="Heap">Objects that were left then.</param>
internal sealed record MemoryMark(long Resident, long ResidentAfter, long Heap)
{
    public MemoryMark Less(MemoryMark other) => new(Resident - other.Resident, ResidentAfter - other.ResidentAfter, Heap - other.Heap);

    public KibiBytes Each(int count) => new(Resident / 1024.0 / count, ResidentAfter / 1024.0 / count, Heap / 1024.0 / count);
}

/// <summary>Memory of one charger.</summary>
internal sealed record KibiBytes(double Resident, double ResidentAfter, double Heap);
