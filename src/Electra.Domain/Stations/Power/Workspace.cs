namespace Electra.Domain.Stations.Power;

/// <summary>The arrays in which a station's power is shared: kept from one time to the next, so that sharing allocates nothing.</summary>
internal sealed class Workspace
{
    public Workspace(PowerTopology topology)
    {
        Topology = topology;
        Nodes = new NodeRun[topology.Nodes.Length];
        Points = new PointRun[topology.Points.Length];
        Turns = [.. Enumerable.Range(0, Points.Length)];
        Claims = [.. Turns];
        Levels = new double[Points.Length];
    }

    public PowerTopology Topology { get; }

    public NodeRun[] Nodes { get; }

    public PointRun[] Points { get; }

    /// <summary>The places in the order in which minima are given.</summary>
    public int[] Turns { get; }

    /// <summary>The places in the order in which those that come at the same level are served.</summary>
    public int[] Claims { get; }

    /// <summary>At which level something happens to a place next; infinite: nothing does.</summary>
    public double[] Levels { get; }

    /// <summary>Modules that would hardly be used go to others first.</summary>
    public bool Deferring { get; set; }

    public PowerPolicy Policy { get; private set; } = PowerPolicy.Default;

    public Supply Supply { get; private set; }

    public List<PowerProblem> Problems { get; } = [];

    public void Clear(Supply supply)
    {
        Policy = Topology.Station.Policy ?? PowerPolicy.Default;
        (Supply, Deferring) = (supply, false);
        Problems.Clear();
        for (var n = 0; n < Nodes.Length; n++)
            Nodes[n] = new() { LimitW = n == 0 ? supply.W : Topology.Nodes[n].LimitW, FreeModules = Topology.Nodes[n].Modules };
        Array.Clear(Points);
    }

    /// <summary>So many steps in watts, rounded against us.</summary>
    public long Watts(int point, long steps) => PowerLimits.Up(steps * Topology.Points[point].StepW);

    /// <summary>So many steps from the grid's side, rounded against us.</summary>
    public long GridWatts(int point, long steps) => PowerLimits.Up(Watts(point, steps) * Topology.Points[point].PerGrid);

    /// <summary>How many modules so many steps need.</summary>
    public int ModulesFor(int point, long steps) => Topology.Points[point] is { Group: >= 0 } part
        ? (int)PowerLimits.StepsOver(steps * part.StepW, Topology.Nodes[part.Group].ModuleW)
        : 0;

    /// <summary>The most steps that its modules carry.</summary>
    public long StepsOfModules(int point) => Topology.Points[point] is { Group: >= 0 } part
        ? PowerLimits.StepsWithin((double)Points[point].Modules * Topology.Nodes[part.Group].ModuleW, part.StepW)
        : long.MaxValue;

    /// <summary>The nearest node above it that so many steps would overfill; below 0: they fit.</summary>
    public int Overfilled(int point, long steps)
    {
        ref readonly var part = ref Topology.Points[point];
        var (more, moreGrid) = (Watts(point, steps) - Points[point].W, GridWatts(point, steps) - Points[point].GridW);
        for (var at = 0; at < part.PathLength; at++)
        {
            var node = Topology.Path[part.PathFrom + at];
            if (Nodes[node].UsedW + (at < part.Behind ? more : moreGrid) > Nodes[node].LimitW)
                return node;
        }

        return -1;
    }

    /// <summary>Gives it so many steps, and the modules for them.</summary>
    public void Give(int point, long steps)
    {
        ref readonly var part = ref Topology.Points[point];
        ref var run = ref Points[point];
        var (w, grid, modules) = (Watts(point, steps), GridWatts(point, steps), ModulesFor(point, steps));
        for (var at = 0; at < part.PathLength; at++)
            Nodes[Topology.Path[part.PathFrom + at]].UsedW += at < part.Behind ? w - run.W : grid - run.GridW;
        if (part.Group >= 0)
            Nodes[part.Group].FreeModules -= modules - run.Modules;
        (run.Steps, run.W, run.GridW, run.Modules) = (steps, w, grid, modules);
    }

    /// <summary>The lowest level at which something happens to a place, and to which; below 0: to none.</summary>
    public (double Level, int Point) Lowest()
    {
        var (best, found) = (double.PositiveInfinity, -1);
        foreach (var point in Claims)
        {
            if (Levels[point] < best)
                (best, found) = (Levels[point], point);
        }

        return (best, found);
    }

    /// <summary>What a limit set by this node is called.</summary>
    public (LimitReason Reason, string By) Named(int node) =>
        node == 0 ? Supply.Named : (Topology.Nodes[node].Reason, Topology.Nodes[node].Name);

    /// <summary>The nearest full node above it; below 0: none.</summary>
    public int FullAbove(int point)
    {
        foreach (var node in Topology.Above(point))
        {
            if (Nodes[node].Full)
                return node;
        }

        return -1;
    }
}
