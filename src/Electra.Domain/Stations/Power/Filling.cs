namespace Electra.Domain.Stations.Power;

/// <summary>The continuous core: one level rises, and every place of the stage rises with it by its weight, from what it has up to what it would have,
/// until a node above it is exhausted. That is the weighted max-min of what vehicles can take, above the minima.</summary>
/// <remarks>It goes from event to event, so its cost does not depend on how fine the steps are. What it finds is rounded down;
/// <see cref="Stepping"/> goes the rest of the way and alone decides. Modules are taken as the level comes to need them.</remarks>
internal sealed class Filling(Workspace work)
{
    private readonly Loads loads = new(work);

    /// <summary>Raises the places of the stage. <paramref name="toThePoint"/>: nodes are filled to their last watt, which whole steps may overfill.</summary>
    public void Fill(bool toThePoint = false)
    {
        Begin(toThePoint);
        for (var level = 0.0; ;)
        {
            var (next, point) = work.Lowest();
            var (full, node) = loads.Next();
            if (point < 0 && node < 0)
                return;
            level = Math.Max(level, Math.Min(next, full));
            if (full < next)
                Close(node, level);
            else
                Advance(point, level);
        }
    }

    private void Begin(bool toThePoint)
    {
        loads.Clear(toThePoint);
        for (var point = 0; point < work.Points.Length; point++)
        {
            ref var run = ref work.Points[point];
            run.Power = run.Steps * work.Topology.Points[point].StepW;
            run.Rise = run.Alive ? Rise.Held : Rise.Out;
            loads.Settle(point, 1);
            Await(point);
        }
    }

    // Nothing but its own events moves this.
    private void Await(int point)
    {
        ref readonly var run = ref work.Points[point];
        work.Levels[point] = run.Rise switch
        {
            Rise.Out => double.PositiveInfinity,
            Rise.Held => run.Power,
            Rise.Rising => Ceiling(point),
            _ => (work.StepsOfModules(point) + 1) * work.Topology.Points[point].StepW,
        } / run.Weight;
    }

    private double Ceiling(int point) =>
        Math.Min(work.Points[point].StageSteps, work.StepsOfModules(point)) * work.Topology.Points[point].StepW;

    private void Advance(int point, double level)
    {
        ref var run = ref work.Points[point];
        switch (run.Rise)
        {
            case Rise.Held:
                Start(point);
                break;
            case Rise.Rising:
                Stop(point, Ceiling(point));
                run.Rise = work.StepsOfModules(point) < run.StageSteps ? Rise.AtModule : Rise.Out;
                break;
            default:
                TakeModule(point, level);
                break;
        }

        Await(point);
    }

    // It comes by a whole step: the next step is the first that the module carries.
    private void TakeModule(int point, double level)
    {
        ref var run = ref work.Points[point];
        var (steps, step) = (work.StepsOfModules(point) + 1, work.Topology.Points[point].StepW);
        run.Rise = Rise.Out;
        if (!Claiming.Take(work, point, steps))
            return;
        if (loads.WithoutRoom(point, level, step) is >= 0 and var node)
        {
            // Whether the step fits is for whole watts to say, and until then nobody knows who else may have the module.
            Close(node, level);
            Close(work.Topology.Points[point].Group, level);
            return;
        }

        loads.Settle(point, -1);
        run.Power = steps * step;
        loads.Settle(point, 1);
        Start(point);
    }

    private void Start(int point)
    {
        loads.Settle(point, -1);
        loads.Climb(point, 1);
        work.Points[point].Rise = Rise.Rising;
    }

    private void Stop(int point, double power)
    {
        loads.Climb(point, -1);
        work.Points[point].Power = power;
        work.Points[point].Rise = Rise.Out;
        loads.Settle(point, 1);
    }

    // The node is exhausted: whatever hangs below it stays where the level found it.
    private void Close(int node, double level)
    {
        for (var point = 0; point < work.Points.Length; point++)
        {
            ref var run = ref work.Points[point];
            if (run.Rise is Rise.Out || !work.Topology.Above(point).Contains(node))
                continue;
            if (run.Rise is Rise.Rising)
                Stop(point, Math.Max(run.Power, run.Weight * level));
            run.Rise = Rise.Out;
            Await(point);
        }
    }
}
