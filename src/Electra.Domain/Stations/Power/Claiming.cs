namespace Electra.Domain.Stations.Power;

/// <summary>Who goes first at the same level, and whether a place gets a module that several share.</summary>
/// <remarks>The finest steps go first: a coarse one that does not fit would end their rise. Then whoever had more by its weight before, so that a step or a
/// module stays where it is; then whoever would have more; then by name.</remarks>
internal sealed class Claiming
{
    private readonly Workspace work;
    private readonly Comparison<int> first;

    public Claiming(Workspace work) => (this.work, first) = (work, Compare);

    public void Order() => work.Claims.AsSpan().Sort(first);

    /// <summary>Takes what modules so many steps need; false: there are none, or others can use them better.</summary>
    public static bool Take(Workspace work, int point, long steps)
    {
        ref var run = ref work.Points[point];
        var (group, needs) = (work.Topology.Points[point].Group, work.ModulesFor(point, steps));
        if (needs <= run.Modules)
            return true;
        if (needs - run.Modules > work.Nodes[group].FreeModules)
        {
            run.NoModule = true;
            return false;
        }

        if (work.Deferring && Used(work, point, needs) < (run.HeldModules >= needs ? work.Policy.ModuleKept : work.Policy.ModuleTaken))
        {
            run.Deferred = true;
            return false;
        }

        work.Nodes[group].FreeModules -= needs - run.Modules;
        run.Modules = needs;
        return true;
    }

    private int Compare(int x, int y)
    {
        ref readonly var a = ref work.Points[x];
        ref readonly var b = ref work.Points[y];
        var (fine, coarse) = (work.Topology.Points[x].StepW / a.Weight, work.Topology.Points[y].StepW / b.Weight);
        return fine != coarse ? fine.CompareTo(coarse)
            : a.ShareBefore != b.ShareBefore ? b.ShareBefore.CompareTo(a.ShareBefore)
            : a.CapSteps != b.CapSteps ? b.CapSteps.CompareTo(a.CapSteps)
            : x.CompareTo(y);
    }

    // What part of its last module it would use in the end.
    private static double Used(Workspace work, int point, int modules)
    {
        ref readonly var part = ref work.Topology.Points[point];
        return (work.Points[point].CapSteps * part.StepW / work.Topology.Nodes[part.Group].ModuleW) - (modules - 1);
    }
}
