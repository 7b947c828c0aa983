namespace Electra.Domain.Stations.Power;

/// <summary>What each place would have: the least of what vehicle, cable and place can, in whole steps, and the minimum below which it is no charging.</summary>
internal static class Asking
{
    public static void Read(Workspace work, IReadOnlyList<PluggedVehicle> vehicles, Allocation? previous, DateTimeOffset now)
    {
        for (var t = 0; t < previous?.Targets.Count; t++)
        {
            if (work.Topology.IndexOf(previous.Targets[t].Evse) is >= 0 and var point)
                work.Points[point].Before = previous.Targets[t];
        }

        for (var v = 0; v < vehicles.Count; v++)
            Plug(work, vehicles[v]);
        for (var point = 0; point < work.Points.Length; point++)
        {
            if (work.Points[point].Vehicle is not null)
                Read(work, point, previous, now);
        }
    }

    private static void Plug(Workspace work, PluggedVehicle vehicle)
    {
        var point = work.Topology.IndexOf(vehicle.Evse);
        if (point < 0)
        {
            work.Problems.Add(new($"vehicles[{vehicle.Evse}].evse", "there is no such place at this station"));
            return;
        }

        ref var run = ref work.Points[point];
        if (run.Vehicle is { } other)
            work.Problems.Add(new($"vehicles[{vehicle.Evse}].evse", "two vehicles are said to be there: the smaller ask counts"));
        run.Vehicle = run.Vehicle is { } first && Smaller(first, vehicle) ? first : vehicle;
    }

    // In whatever order the two are told.
    private static bool Smaller(PluggedVehicle one, PluggedVehicle other) =>
        (Sane(one.AskW), Sane(one.NeedW), one.Weight, one.Session?.Value).CompareTo((Sane(other.AskW), Sane(other.NeedW), other.Weight, other.Session?.Value)) <= 0;

    private static double Sane(double w) => w >= 0 ? w : 0;

    private static void Read(Workspace work, int point, Allocation? previous, DateTimeOffset now)
    {
        ref var run = ref work.Points[point];
        ref readonly var part = ref work.Topology.Points[point];
        var vehicle = run.Vehicle!;
        if (run.Before is { } before && before.Session != vehicle.Session)
            run.Before = null;
        var minimum = Minimum(work, vehicle);
        run.AskW = Steady(Believed(work, vehicle, minimum), run.Before?.AskW, work.Policy.AskBandW);
        run.NeedW = Math.Min(Steady(Sane(vehicle.NeedW), run.Before?.NeedW, work.Policy.AskBandW), run.AskW);
        (run.Weight, run.Priority) = (PowerLimits.Weight(vehicle.Weight), vehicle.Priority);
        (run.CapReason, run.CapBy) = vehicle.AskW >= 0 ? (LimitReason.Vehicle, Named(vehicle.Origin)) : (LimitReason.SafetyDefault, part.Name);
        var cap = Capped(ref run, Math.Min(run.AskW, PowerLimits.Most), CableW(part.Point, vehicle), LimitReason.Cable, part.Name);
        cap = Capped(ref run, cap, part.Point.MaxW, part.Point.MaxW >= 0 ? LimitReason.Evse : LimitReason.SafetyDefault, part.Name);
        cap = part.BrokenBy is { } broken ? Capped(ref run, cap, 0, LimitReason.SafetyDefault, broken) : cap;
        var reach = PowerLimits.StepsWithin(cap, part.StepW);
        run.MinSteps = Math.Min(PowerLimits.StepsOver(minimum, part.StepW), reach);
        run.CapSteps = Ramped(work, ref run, reach, part, previous, now);
        run.NeedSteps = Math.Min(PowerLimits.StepsOver(run.NeedW, part.StepW), run.CapSteps);
        (run.HeldModules, run.ShareBefore) = (run.Before?.KeptModules ?? 0, (run.Before?.LimitW ?? 0) / run.Weight);
    }

    // NaN: without a word of its own it is offered its minimum. Below nothing: nothing.
    private static double Believed(Workspace work, PluggedVehicle vehicle, double minimum)
    {
        if (vehicle.AskW >= 0)
            return vehicle.AskW;
        work.Problems.Add(new($"vehicles[{vehicle.Evse}].askW", double.IsNaN(vehicle.AskW) ? "is not a number: the minimum counts" : "is below 0: 0 counts"));
        return double.IsNaN(vehicle.AskW) ? minimum : 0;
    }

    private static double Minimum(Workspace work, PluggedVehicle vehicle) =>
        vehicle.MinUsefulW is >= 0 and <= PowerLimits.Most and var own ? own
        : work.Policy.MinUsefulW is >= 0 and <= PowerLimits.Most and var all ? all
        : PowerPolicy.Default.MinUsefulW;

    // While it stays within the band of what was counted last, that still counts; nothing is nothing at once.
    private static double Steady(double told, double? counted, double bandW) =>
        counted is { } last && told > 0 && last > 0 && Math.Abs(told - last) <= bandW ? last : told;

    private static double Capped(ref PointRun run, double cap, double limit, LimitReason reason, string by)
    {
        if (limit >= cap)
            return cap;
        (run.CapReason, run.CapBy) = (reason, by);
        return Sane(limit);
    }

    private static double CableW(PowerPoint point, PluggedVehicle vehicle)
    {
        var least = double.PositiveInfinity;
        for (var c = 0; c < point.Cables.Count; c++)
        {
            var cable = point.Cables[c];
            if (vehicle.Connector != 0 && cable.Connector != vehicle.Connector)
                continue;
            var w = cable.MaxA is { } a && vehicle.VoltageV is > 0 and var volts ? Math.Min(cable.MaxW, a * volts) : cable.MaxW;
            least = Math.Min(least, Sane(w));
        }

        return least;
    }

    private static long Ramped(Workspace work, ref PointRun run, long reach, in PointPart part, Allocation? previous, DateTimeOffset now)
    {
        if (work.Policy.RampWPerS is not (> 0 and var ramp) || previous is null)
            return reach;
        var seconds = Math.Max(0, (now - previous.At).TotalSeconds);
        var steps = Math.Max(run.MinSteps, PowerLimits.StepsWithin((run.Before?.LimitW ?? 0) + (ramp * seconds), part.StepW));
        if (steps >= reach)
            return reach;
        (run.CapReason, run.CapBy) = (LimitReason.Ramp, part.Name);
        return steps;
    }

    private static string Named(AskOrigin origin) => origin switch
    {
        AskOrigin.FirstOffer => "first-offer",
        AskOrigin.Learnt => "learnt",
        AskOrigin.Told => "told",
        _ => "profile",
    };
}
