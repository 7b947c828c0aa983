namespace Electra.Domain.Stations.Promises;

/// <summary>What is left for a place when all others draw the most that they could.</summary>
internal sealed class Rooms
{
    private readonly PromiseModel model;
    private readonly PromisePolicy policy;
    private readonly long[] reserved;
    private readonly long[] limits;
    private readonly bool[] lacks;

    public Rooms(PromiseWork work, PromiseLimits told, Goals goals)
    {
        (model, policy) = (work.Model, work.Policy);
        var stationW = Math.Min(told.NowW, told.SoonW);
        reserved = [.. Enumerable.Range(0, model.Count).Select(work.ReservedW)];
        limits = [.. Enumerable.Range(0, model.Nodes.Length).Select(n => model.LimitW(n, stationW))];
        long[] wished = [.. Enumerable.Range(0, model.Count).Select(i => Math.Max(work.SettledW(i), policy.Counted(goals[i])))];
        lacks = [.. Enumerable.Range(0, limits.Length).Select(n => work.SumW(n, i => wished[i]) > limits[n])];
    }

    /// <summary>The most that may be told to a place now.</summary>
    public long W(int i)
    {
        var least = model.MaxW(i);
        foreach (var node in model.Path(i))
        {
            long others = 0;
            foreach (var other in model.Members[node])
                others += other == i ? 0 : model.At(other, node, reserved[other]);
            least = Math.Min(least, model.Within(i, node, limits[node] - others));
        }

        return least;
    }

    /// <summary>So much was told to a place.</summary>
    public void Take(int i, long w) => reserved[i] = Math.Max(reserved[i], policy.Counted(w));

    /// <summary>Somebody lacks power that this place has too much of.</summary>
    public bool IsShort(int i)
    {
        foreach (var node in model.Path(i))
        {
            if (lacks[node])
                return true;
        }

        return false;
    }
}
