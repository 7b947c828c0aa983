using Electra.Domain.Stations.Power;

namespace Electra.Domain.Tests.Stations.Power;

public sealed class An_allocator
{
    [Fact]
    public void Allocates_nothing_beyond_its_answer()
    {
        var (allocator, station) = (new PowerAllocator(), Sites.PartDieu());
        PluggedVehicle[] vehicles = [.. station.Points.Select((p, i) => new PluggedVehicle(p.Evse, new("s"), 40_000 + (i * 30_000)))];
        Allocation? previous = null;
        for (var i = 0; i < 50; i++)
            previous = allocator.Allocate(station, PowerTold.Nothing, vehicles, Sites.Morning, previous);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var answer = allocator.Allocate(station, PowerTold.Nothing, vehicles, Sites.Morning, previous);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;

        before = GC.GetAllocatedBytesForCurrentThread();
        var copy = Copy(answer);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(taken);
        copy.Targets.Should().Equal(answer.Targets);
    }

    private static Allocation Copy(Allocation answer)
    {
        var targets = new EvseTarget[answer.Targets.Count];
        for (var i = 0; i < targets.Length; i++)
            targets[i] = answer.Targets[i] with { };
        return answer with { Targets = targets };
    }
}
