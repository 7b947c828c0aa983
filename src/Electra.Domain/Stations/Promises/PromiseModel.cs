using Electra.Domain.Stations.Power;

namespace Electra.Domain.Stations.Promises;

/// <summary>A station as its promises see it: what flows through what, and the policy. Made once a station.</summary>
public sealed class PromiseModel
{
    // Of two EVSEs each is rounded up to whole watts, and once more from the grid's side.
    private const int RoundedUpW = 3;

    private readonly PowerTopology topology;

    /// <summary>Lays the station's tree flat.</summary>
    public PromiseModel(PowerStation station, PromisePolicy? policy = null)
    {
        (Station, topology, Policy) = (station, new(station), policy ?? PromisePolicy.Default);
        Nodes = [.. Enumerable.Range(0, topology.Nodes.Length).OrderByDescending(Depth)];
        Members = [.. topology.Nodes.Select((_, n) => Enumerable.Range(0, Count).Where(i => Path(i).Contains(n)).ToArray())];
    }

    /// <summary>What it was made of.</summary>
    public PowerStation Station { get; }

    /// <summary>How long things take, and what is kept for it.</summary>
    public PromisePolicy Policy { get; }

    internal int Count => topology.Points.Length;

    /// <summary>The nodes, the deepest first; 0 is the station itself.</summary>
    internal int[] Nodes { get; }

    /// <summary>The places below a node.</summary>
    internal int[][] Members { get; }

    internal EvseKey Evse(int i) => topology.Points[i].Point.Evse;

    internal int IndexOf(EvseKey evse) => topology.IndexOf(evse);

    internal ReadOnlySpan<int> Path(int i) => topology.Above(i);

    internal string Name(int node) => topology.Nodes[node].Name;

    /// <summary>What may flow into a node.</summary>
    internal long LimitW(int node, long stationW) => node == 0 ? stationW : topology.Nodes[node].LimitW;

    /// <summary>The most that the hardware gives. Where that cannot be believed, anything.</summary>
    internal long MaxW(int i) => topology.Points[i].Point.MaxW is > 0 and <= PowerLimits.Most and var max ? PowerLimits.Up(max) : PowerLimits.Most;

    /// <summary>What the place may do without being told, by the policy.</summary>
    internal long DefaultW(int i) => Floor(i, Math.Min(PowerLimits.Down(Policy.DefaultW), MaxW(i)));

    /// <summary>Whole steps of the charger, not above this.</summary>
    internal long Floor(int i, double w)
    {
        var step = topology.Points[i].StepW;
        return PowerLimits.Down((PowerLimits.StepsWithin(w, step) * step) + 1e-6);
    }

    /// <summary>What a place's watts are at a node above it, as counted: with what a charger may be above its limit.</summary>
    internal long At(int i, int node, long countedW) => IsBehind(i, node) ? countedW : PowerLimits.Up(countedW * topology.Points[i].PerGrid);

    /// <summary>The most that may be told to a place so that no more than this is counted at a node above it.</summary>
    internal long Within(int i, int node, long roomW) =>
        PowerLimits.Down(((roomW - RoundedUpW) / (IsBehind(i, node) ? 1 : topology.Points[i].PerGrid) / (1 + Policy.OverShare)) - 1);

    /// <summary>What is left of a node's limit for places that are reckoned in fractions of a watt.</summary>
    internal long Cautious(int node, long limitW) => limitW - (RoundedUpW * Members[node].Length);

    // From the modules down there are no more losses.
    private bool IsBehind(int i, int node) => Path(i).IndexOf(node) < topology.Points[i].Behind;

    private int Depth(int node)
    {
        for (var i = 0; i < Count; i++)
        {
            if (Path(i).IndexOf(node) is >= 0 and var at)
                return Path(i).Length - at;
        }

        return 0;
    }
}
