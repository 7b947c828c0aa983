using Electra.Domain.Stations.Power;

namespace Electra.Domain.Stations.Promises;

/// <summary>One decision while it is made: the state as far as it is known, and what has come of it.</summary>
internal sealed class PromiseWork(PromiseModel model, StationPromises state, DateTimeOffset now)
{
    private readonly List<PromiseFact> facts = [];
    private readonly EvsePromise[] promises = new EvsePromise[model.Count];
    private object? laid;
    private long[]? defaults;

    public PromiseModel Model { get; } = model;

    public PromisePolicy Policy => Model.Policy;

    public DateTimeOffset Now { get; } = now;

    public StationPromises State { get; private set; } = state;

    public List<PromiseOrder> First { get; } = [];

    public List<PromiseOrder> Then { get; } = [];

    public IReadOnlyList<PromiseFact> Facts => facts;

    public void Record(PromiseFact fact)
    {
        facts.Add(fact);
        State = PromiseFolding.Fold(State, fact);
    }

    public void Remember(EvseKey evse, EvseMemory memory) =>
        State = State with { Memory = new Dictionary<EvseKey, EvseMemory>(State.Memory) { [evse] = memory } };

    public void Remember(StationPromises next) => State = next;

    public EvsePromise Promise(int i)
    {
        if (!ReferenceEquals(laid, State.Evses))
        {
            for (var each = 0; each < promises.Length; each++)
                promises[each] = new(Model.Evse(each));
            foreach (var evse in State.Evses)
            {
                if (Model.IndexOf(evse.Evse) is >= 0 and var at)
                    promises[at] = evse;
            }

            laid = State.Evses;
        }

        return promises[i];
    }

    public ChargerLink Link(int i) => State.Of(Model.Evse(i).Charger);

    public EvseMemory Memory(int i) => State.Remembered(Model.Evse(i));

    /// <summary>The most that could be told to a place by all that may be out there, W.</summary>
    /// <param name="eventually">When what falls by itself has fallen, and what may be lost is lost.</param>
    public long MayBeW(int i, bool eventually = false) => MayBeW(i, Promise(i), eventually ? null : Now);

    /// <summary>The same at a time; null: eventually.</summary>
    public long MayBeW(int i, EvsePromise evse, DateTimeOffset? at)
    {
        var most = HoldsW(i, evse, at);
        foreach (var fall in evse.Falls)
            most = at < fall.Until ? Math.Max(most, fall.W) : most;
        return Math.Min(most, Model.MaxW(i));
    }

    /// <summary>The same without what only falls.</summary>
    public long HoldsW(int i, EvsePromise evse, DateTimeOffset? at)
    {
        var max = Model.MaxW(i);
        if (Doubted(evse, at is null))
            return max;
        var most = Math.Max(evse.DefaultW ?? max, evse.HeldW ?? 0);
        foreach (var told in evse.Told)
            most = Math.Max(most, told.W);
        return Math.Min(most, max);
    }

    /// <summary>The most that a place could be drawing now, as counted.</summary>
    public long MostW(int i) => Math.Max(Counted(i, MayBeW(i)), FreshW(i) ?? 0);

    /// <summary>The same when what falls by itself has fallen, and what may be lost is lost: this much it keeps whatever we do not do.</summary>
    public long SettledW(int i) => Counted(i, MayBeW(i, eventually: true));

    /// <summary>What is to be left to it: the worse of now and later.</summary>
    public long ReservedW(int i) => Math.Max(MostW(i), SettledW(i));

    // Whoever broke its limit may draw all that its hardware gives.
    private long Counted(int i, long w) =>
        Promise(i) is { BrokenAt: not null } broken ? Math.Max(Policy.Counted(Model.MaxW(i)), broken.PeakW) : Policy.Counted(w);

    /// <summary>Its last reading, while that counts.</summary>
    public long? FreshW(int i) =>
        Memory(i) is { DrawnAt: { } at, DrawnW: var w } && Now - at < Policy.MeterFresh && Promise(i) is { Runs: true, BeganAt: var began } && at >= began ? w : null;

    /// <summary>It was never told its default, or may have lost it.</summary>
    public bool Doubted(EvsePromise evse, bool eventually = true) =>
        evse.DefaultW is null || (evse.DoubtFrom is { } from && (eventually || Now >= from));

    /// <summary>What all below a node may draw, each as this says.</summary>
    public long SumW(int node, Func<int, long> each)
    {
        long sum = 0;
        foreach (var i in Model.Members[node])
            sum += Model.At(i, node, each(i));
        return sum;
    }

    /// <summary>What a place's limits are told as.</summary>
    public PromisePurpose Purpose(int i) => Link(i).ByDefault ? PromisePurpose.Default : PromisePurpose.Transaction;

    /// <summary>A limit can be told to it now: it is connected, and a transaction runs or its default is its limit.</summary>
    public bool CanBeTold(int i) => Link(i) is { Link: not null } link && (link.ByDefault || Promise(i).Runs);

    /// <summary>It is expected to follow what it is told.</summary>
    public bool Follows(int i) => CanBeTold(i) && Promise(i).BrokenAt is null && Promise(i).TroubleOf(Purpose(i)) is not { Lowering: true };

    /// <summary>What a place is to do without being told, W: nothing, where the sum of that would be more than is allowed.</summary>
    public long DefaultGoalW(int i) => (defaults ??= Defaults())[i];

    private long[] Defaults()
    {
        var goals = new long[Model.Count];
        for (var i = 0; i < goals.Length; i++)
            goals[i] = Model.DefaultW(i);
        var stationW = State.Limits is { } limits ? Math.Min(limits.NowW, limits.SoonW) : 0;
        foreach (var node in Model.Nodes)
        {
            if (SumW(node, AtDefaultW) <= Model.LimitW(node, stationW))
                continue;
            foreach (var i in Model.Members[node])
                goals[i] = 0;
        }

        return goals;
    }

    private long AtDefaultW(int i) =>
        Link(i).Link is not null && Promise(i) is { BrokenAt: null, DefaultTrouble: not { Lowering: true } } ? Policy.Counted(Model.DefaultW(i)) : SettledW(i);
}
