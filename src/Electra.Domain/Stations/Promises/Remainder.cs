using Electra.Domain.Stations.Power;

namespace Electra.Domain.Stations.Promises;

/// <summary>The station that is left to be shared: without what places keep that cannot be told anything (idle, silent, disobedient ones), and without what
/// chargers may be above their limits. So targets are fair as they are, and nothing of them has to be taken back. One is for one user at a time.</summary>
public sealed class Remainder
{
    private long[] kept = [];
    private PromiseModel? of;
    private PowerStation? left;

    /// <summary>What the allocator is to be asked with, in the place of the station and of what it was told. The same object while nothing changes.</summary>
    public (PowerStation Station, PowerTold Told) Of(PromiseModel model, StationPromises state, PowerTold told, DateTimeOffset now)
    {
        var work = new PromiseWork(model, state, now);
        long[] keep = [.. Enumerable.Range(0, model.Count).Select(i => work.Follows(i) && work.Promise(i).Runs ? 0 : work.SettledW(i))];
        if (left is null || !ReferenceEquals(of, model) || !keep.SequenceEqual(kept))
            (of, kept, left) = (model, keep, Without(model, keep));
        var grid = KeptW(model, keep, 0);
        return (left, told.Live is { } live
            ? told with { Live = live with { LimitW = Less(model, live.LimitW, grid), WhenStaleW = live.WhenStaleW is { } stale ? Less(model, stale, grid) : null } }
            : told);
    }

    private static PowerStation Without(PromiseModel model, long[] keep)
    {
        var (station, grid) = (model.Station, KeptW(model, keep, 0));
        var byName = model.Nodes.Where(n => n > 0).ToDictionary(model.Name, n => KeptW(model, keep, n), StringComparer.Ordinal);
        return station with
        {
            Grid = new(Less(model, station.Grid.LimitW, grid), [.. station.Grid.Calendar.Select(w => w with { LimitW = Less(model, w.LimitW, grid) })]),
            Nodes = [.. station.Nodes.Select(n => n.LimitW is { } limit ? n with { LimitW = Less(model, limit, byName.GetValueOrDefault(n.Name)) } : n)],
        };
    }

    private static long KeptW(PromiseModel model, long[] keep, int node) => model.Members[node].Sum(i => model.At(i, node, keep[i]));

    private static double Less(PromiseModel model, double limitW, long keptW) =>
        double.IsNaN(limitW) ? limitW : Math.Max(limitW - keptW, 0) / (1 + model.Policy.OverShare);
}
