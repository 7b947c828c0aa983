namespace Electra.Domain.Stations.Power;

/// <summary>Shares in whole steps and whole watts: the lowest next step first, until one that is due does not fit. Then its node is full, and nothing below
/// it rises any more.</summary>
/// <remarks>So what is shared is one path that does not depend on the supply: more supply only goes further along it. Hence nobody loses by more supply, and
/// a node that is full leaves less than one step of those below it. <see cref="Filling"/> spares most of the way.</remarks>
internal sealed class Stepping(Workspace work)
{
    // So many steps and one a place, then the filling is asked again: it may have stopped early on purpose.
    private const int Burst = 64;

    private readonly Filling filling = new(work);

    /// <summary>Raises the places of the stage as far as they come.</summary>
    public void Raise()
    {
        while (Prepare())
        {
            filling.Fill();
            Floor();
            for (var point = 0; point < work.Points.Length; point++)
                Await(point);
            for (var steps = 0; steps < Burst + work.Points.Length && work.Lowest().Point is >= 0 and var lowest; steps++)
                Step(lowest);
        }
    }

    // False: nobody can rise.
    private bool Prepare()
    {
        var any = false;
        for (var point = 0; point < work.Points.Length; point++)
        {
            ref var run = ref work.Points[point];
            run.StageFrom = run.Steps;
            run.Alive = run.Steps < run.StageSteps && !run.NoModule && !run.Deferred && work.FullAbove(point) < 0;
            run.Rose |= run.Alive;
            any |= run.Alive;
        }

        return any;
    }

    private void Floor()
    {
        for (var point = 0; point < work.Points.Length; point++)
        {
            ref readonly var run = ref work.Points[point];
            if (run.Alive)
                work.Give(point, Math.Clamp(PowerLimits.StepsWithin(run.Power, work.Topology.Points[point].StepW), run.Steps, run.StageSteps));
        }

        // What the doubles found is not believed but looked at: where it does not fit, the whole way is gone in steps.
        if (Fits())
            return;
        for (var point = 0; point < work.Points.Length; point++)
        {
            ref var run = ref work.Points[point];
            work.Give(point, run.StageFrom);
            (run.NoModule, run.Deferred) = (run.NoModule && !run.Alive, run.Deferred && !run.Alive);
        }
    }

    private bool Fits()
    {
        foreach (ref readonly var node in work.Nodes.AsSpan())
        {
            if (node.UsedW > node.LimitW || node.FreeModules < 0)
                return false;
        }

        return true;
    }

    private void Await(int point)
    {
        ref readonly var run = ref work.Points[point];
        work.Levels[point] = run.Alive && run.Steps < run.StageSteps && !run.NoModule && !run.Deferred
            ? (run.Steps + 1) * work.Topology.Points[point].StepW / run.Weight
            : double.PositiveInfinity;
    }

    private void Step(int point)
    {
        ref var run = ref work.Points[point];
        if (Claiming.Take(work, point, run.Steps + 1))
        {
            if (work.Overfilled(point, run.Steps + 1) < 0)
                work.Give(point, run.Steps + 1);
            else
                Fill(point);
        }

        Await(point);
    }

    private void Fill(int point)
    {
        ref readonly var part = ref work.Topology.Points[point];
        ref readonly var run = ref work.Points[point];
        var (more, moreGrid) = (work.Watts(point, run.Steps + 1) - run.W, work.GridWatts(point, run.Steps + 1) - run.GridW);
        for (var at = 0; at < part.PathLength; at++)
        {
            ref var node = ref work.Nodes[work.Topology.Path[part.PathFrom + at]];
            node.Full |= node.UsedW + (at < part.Behind ? more : moreGrid) > node.LimitW;
        }

        work.Give(point, run.Steps);
        for (var other = 0; other < work.Points.Length; other++)
        {
            work.Points[other].Alive = work.Points[other].Alive && work.FullAbove(other) < 0;
            Await(other);
        }
    }
}
