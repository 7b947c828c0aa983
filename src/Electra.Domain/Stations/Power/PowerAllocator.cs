namespace Electra.Domain.Stations.Power;

/// <summary>Shares a station's power among the vehicles plugged in: a limit for each place, and why it is no more. Pure in what it answers; it keeps only the
/// arrays that it reckons in, so one is for one user at a time.</summary>
/// <remarks>In this order: nothing above any limit; every vehicle its minimum, or turns; departures and priorities; the weighted max-min of what vehicles can
/// take; no watt left that a vehicle could take; few changes. <c>ops/docs/power.md</c> has the rules and what is guaranteed.</remarks>
public sealed class PowerAllocator
{
    private Workspace work = new(new(new(new(0, []), [], [])));
    private Turns turns = null!;
    private Claiming claiming = null!;
    private Stepping stepping = null!;

    /// <summary>Makes one that has seen no station yet.</summary>
    public PowerAllocator() => Know(work);

    /// <summary>Shares the power of a moment.</summary>
    /// <param name="told">What comes from outside: the live limit, the battery's charge.</param>
    /// <param name="vehicles">Those plugged in, in any order.</param>
    /// <param name="now">In the station's own offset: the calendar reads its clock.</param>
    /// <param name="previous">What was answered before; null: nothing is out there.</param>
    public Allocation Allocate(
        PowerStation station, PowerTold told, IReadOnlyList<PluggedVehicle> vehicles, DateTimeOffset now, Allocation? previous = null)
    {
        if (!ReferenceEquals(work.Topology.Station, station))
            Know(new(new(station)));
        var policy = station.Policy ?? PowerPolicy.Default;
        var supply = Supply.At(station, told, now);
        work.Clear(supply.Steadied(previous, policy.SupplyBandW));
        Asking.Read(work, vehicles, previous, now);
        turns.Give(previous, now);
        claiming.Order();
        RaiseInOrder(needs: true);
        RaiseInOrder(needs: false);
        RaiseDeferred();
        return Explaining.Tell(work, turns, told, now, supply);
    }

    private void Know(Workspace workspace)
    {
        work = workspace;
        (turns, claiming, stepping) = (new(work), new(work), new(work));
    }

    // The highest first: its needs or asks are met before those of a lower one begin to rise.
    private void RaiseInOrder(bool needs)
    {
        work.Deferring = !needs;
        for (var priority = Below(long.MaxValue); priority is { } level; priority = Below(level))
        {
            for (var point = 0; point < work.Points.Length; point++)
            {
                ref var run = ref work.Points[point];
                var asked = needs ? run.NeedSteps : run.CapSteps;
                run.StageSteps = run.Vehicle is not null && !run.Waits && run.Priority == level ? asked : 0;
            }

            stepping.Raise();
        }
    }

    // Modules that would hardly be used go to those that were passed over, where any are left.
    private void RaiseDeferred()
    {
        work.Deferring = false;
        for (var point = 0; point < work.Points.Length; point++)
        {
            ref var run = ref work.Points[point];
            run.StageSteps = run.Deferred ? run.CapSteps : 0;
            (run.Deferred, run.KeptModules) = (false, run.Modules);
        }

        stepping.Raise();
    }

    private int? Below(long priority)
    {
        int? next = null;
        foreach (ref readonly var run in work.Points.AsSpan())
        {
            if (run.Vehicle is not null && run.Priority < priority && !(run.Priority <= next))
                next = run.Priority;
        }

        return next;
    }
}
