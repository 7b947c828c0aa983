using Electra.Domain.Stations.Power;
using Electra.Domain.Stations.Promises;

namespace Electra.Domain.Tests.Stations.Promises;

/// <summary>The promise, reckoned from what is real: what could be drawn is within what is believed, and that within what is allowed, or it is said that it
/// is not.</summary>
internal static class WorstCase
{
    public static void IsKept(SimulatedYard yard)
    {
        var standing = PromiseDecider.Look(yard.Model, yard.State, yard.Now);
        foreach (var charger in yard.Chargers)
        {
            foreach (var place in charger.Places.Where(p => IsKnowable(yard, p)))
            {
                var believed = standing.Evses.Single(e => e.Evse == place.Evse);
                if (charger.CouldDrawW(place, yard.Now) > believed.MostW)
                    Fail(yard, $"{place.Evse} could draw {charger.CouldDrawW(place, yard.Now)} W, believed {believed.MostW} W");
            }
        }

        foreach (var node in standing.Nodes)
        {
            var limit = node.Node == "station" ? yard.LimitW : (long)yard.Station.Nodes.Single(n => n.Name == node.Node).LimitW!.Value;
            var below = yard.Station.Points.Where(p => node.Node == "station" || p.Parent == node.Node).ToList();
            var believed = below.Sum(p => standing.Evses.Single(e => e.Evse == p.Evse).MostW / p.Efficiency);
            var real = below.Sum(p => RealW(yard, p) / p.Efficiency);
            var named = yard.State.Overruns.Any(o => o.Node == node.Node);
            if ((believed > limit || real > limit) && !named)
                Fail(yard, $"{node.Node}: {real:0} W could be drawn, {believed:0} W are believed, {limit} W are allowed, and nobody says so");
            if (named && believed + (2 * below.Count) < limit)
                Fail(yard, $"{node.Node}: {believed:0} W of {limit} W, and it is said to be over");
        }
    }

    /// <summary>Where more is ordered than before, all that could be drawn is within what is allowed, with it and with what only comes down yet.</summary>
    public static void RaisesIntoRoomOnly(SimulatedYard yard, PromiseDecision decision)
    {
        var promised = decision.Facts.OfType<LimitPromised>().ToDictionary(f => f.Evse);
        if (decision.First.OfType<SetLimit>().Any(o => promised[o.Evse].Raises))
            Fail(yard, "a raise is sent before it is recorded");
        if (!promised.Values.Any(f => f.Raises))
            return;
        var (before, after) = (PromiseDecider.Look(yard.Model, yard.State, yard.Now), PromiseDecider.Look(yard.Model, decision.State, yard.Now));
        var over = after.Nodes.Where(n => n.MostW > n.LimitW).Select(n => n.Node).ToList();
        foreach (var point in yard.Station.Points.Where(p => over.Contains("station") || (p.Parent is { } node && over.Contains(node))))
        {
            if (promised.GetValueOrDefault(point.Evse) is { Raises: true } raise && raise.W > before.Evses.Single(e => e.Evse == point.Evse).MostW)
                Fail(yard, $"{point.Evse} is raised to {raise.W} W although more could be drawn than is allowed: {string.Join(", ", over)}");
        }
    }

    // What a charger does that says Accepted and does nothing cannot be known before its meter shows it.
    private static bool IsKnowable(SimulatedYard yard, RealPlace place) =>
        !(place.LiesOfLimit || place.LiesOfDefault) || yard.State.Of(place.Evse).BrokenAt is not null;

    private static long RealW(SimulatedYard yard, PowerPoint point)
    {
        var charger = yard.Chargers.Single(c => c.Id == point.Evse.Charger);
        var place = charger.Places.Single(p => p.Evse == point.Evse);
        return IsKnowable(yard, place) ? charger.CouldDrawW(place, yard.Now) : 0;
    }

    private static void Fail(SimulatedYard yard, string what) => throw new InvalidOperationException(string.Join(
        Environment.NewLine, yard.Ledger.TakeLast(25).Select(f => f.ToString()).Prepend(what).Append($"now {yard.Now:HH:mm:ss.fff}")));
}
