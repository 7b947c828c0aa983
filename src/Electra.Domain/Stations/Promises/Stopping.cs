namespace Electra.Domain.Stations.Promises;

/// <summary>The last means: where the places together could draw more than is allowed, or do, and the one that it is due to does not follow what it is told, its
/// transaction is stopped.</summary>
internal static class Stopping
{
    // Said once more, in another way, before it is stopped.
    private const int Patience = 2;

    public static void Stop(PromiseWork work, PromiseLimits limits, Goals goals)
    {
        foreach (var node in work.Model.Nodes)
        {
            var over = Math.Max(work.SumW(node, goals.SettledW), work.SumW(node, i => work.FreshW(i) ?? 0)) - work.Model.LimitW(node, limits.NowW);
            foreach (var i in work.Model.Members[node].Where(i => CanBeStopped(work, i)).OrderByDescending(goals.SettledW))
            {
                if (over <= 0)
                    break;
                over -= work.Model.At(i, node, goals.SettledW(i));
                if (!(work.Now - work.Promise(i).StoppedAt < work.Policy.StopEvery))
                    Stop(work, i, goals);
            }
        }
    }

    private static void Stop(PromiseWork work, int i, Goals goals)
    {
        var evse = work.Promise(i);
        work.First.Add(new StopVehicle(evse.Evse, evse.Transaction!));
        work.Record(new VehicleStopped(evse.Evse, evse.Transaction!, goals.SettledW(i), Overruns.CauseOf(work, i), work.Now));
    }

    private static bool CanBeStopped(PromiseWork work, int i)
    {
        var evse = work.Promise(i);
        return work.Link(i).Link is not null && evse.Runs
            && (work.Now - evse.BrokenAt >= work.Policy.Settles || evse.TroubleOf(work.Purpose(i)) is { Lowering: true, Failures: >= Patience });
    }
}
