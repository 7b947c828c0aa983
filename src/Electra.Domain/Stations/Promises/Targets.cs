using Electra.Domain.Stations.Power;

namespace Electra.Domain.Stations.Promises;

/// <summary>What places should get: by the allocation, and by what others limit them to.</summary>
internal static class Targets
{
    public static void Remember(PromiseWork work, Allocation allocation)
    {
        var memory = new Dictionary<EvseKey, EvseMemory>(work.State.Memory);
        foreach (var target in allocation.Targets)
            memory[target.Evse] = work.State.Remembered(target.Evse) with { TargetW = Math.Max(target.LimitW, 0) };
        work.Remember(work.State with { Memory = memory });
    }

    // A number that is none is not believed: what is told of it later is.
    public static void Outer(PromiseWork work, NoteOuterLimit input)
    {
        long? w = input.W is { } told ? PowerLimits.Down(told) : null;
        if (!double.IsNaN(input.W ?? 0) && w != work.State.Of(input.Evse).OuterW)
            work.Record(new OuterLimitNoted(input.Evse, w, work.Now));
    }
}
