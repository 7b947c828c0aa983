using Electra.Domain.Stations.Power;
using Electra.Domain.Stations.Promises;
using Electra.Domain.Tests.Stations.Power;

namespace Electra.Domain.Tests.Stations.Promises;

/// <summary>A yard of chargers of one place each, without losses, that a test answers for by hand.</summary>
internal sealed class Promised
{
    private readonly List<PromiseOrder> open = [];
    private readonly List<PromiseFact> facts = [];
    private long link;
    private int old;
    private DateTimeOffset? due;

    public Promised(int places, double limitW, double maxW = 150_000)
    {
        Station = new(new(limitW, []), [], [.. Enumerable.Range(1, places).Select(n => new PowerPoint(At(n), null, maxW, [], 1))]);
        Model = new(Station);
        Tell(new HearLimits(new((long)limitW, (long)limitW)));
    }

    public PowerStation Station { get; }

    public PromiseModel Model { get; }

    public StationPromises State { get; private set; } = StationPromises.Initial;

    public DateTimeOffset Now { get; private set; } = Sites.Morning;

    /// <summary>What was recorded since the chargers charge.</summary>
    public IEnumerable<PromiseFact> News => facts.Skip(old);

    public PromiseDecision Last { get; private set; } = null!;

    public PromiseStanding Standing => PromiseDecider.Look(Model, State, Now);

    public long MostW => Standing.Nodes[0].MostW;

    public static EvseKey At(int place) => new(new($"LYON-4-{(char)('A' + place - 1)}"), 1);

    /// <summary>All are connected and know their default, vehicles draw at all of these, and their limits hold.</summary>
    public static Promised Charging(double limitW, params long[] limits)
    {
        var yard = new Promised(limits.Length, limitW);
        for (var n = 1; n <= limits.Length; n++)
            yard.Connect(n).Settle().Tell(new NoteBegun(At(n), "17"));
        yard.Aim(limits).Settle();
        yard.old = yard.facts.Count;
        return yard;
    }

    public Promised Connect(int place, ChargerTraits? traits = null)
    {
        Tell(new NoteBack(At(place).Charger, ++link, traits ?? new(DefaultLasts: true)));
        return this;
    }

    public Promised Tell(PromiseInput input)
    {
        Last = PromiseDecider.Decide(Model, State, input, Now);
        (State, due) = (Last.State, Last.Due);
        facts.AddRange(Last.Facts);
        open.AddRange(Last.First);
        open.AddRange(Last.Then);
        return this;
    }

    /// <summary>Targets, one a place.</summary>
    public Promised Aim(params long[] limits) => Tell(new Aim(new(
        Now, 0, LimitReason.Grid, "grid", 0, 0, [.. limits.Select((w, i) => new EvseTarget(At(i + 1), null, w, LimitReason.Vehicle, "profile"))], [])));

    public Promised Allow(long w) => Tell(new HearLimits(new(w, w)));

    public Promised Draws(int place, double w) => Tell(new NoteMeter(At(place), w, Now));

    public Promised Accepts(int place) => Tell(new NoteHeld(Take(place)));

    public Promised Refuses(int place) => Tell(new NoteRefused(Take(place), "Rejected"));

    /// <summary>Time passes; what is due by it is looked at.</summary>
    public Promised Pass(double seconds)
    {
        var until = Now.AddSeconds(seconds);
        while (due is { } at && at <= until)
        {
            (Now, due) = (at, null);
            Tell(new LookAgain());
        }

        Now = until;
        return this;
    }

    /// <summary>Every order is taken at once, until there is nothing left to order.</summary>
    public Promised Settle()
    {
        for (var quiet = 0; quiet < 15; quiet++)
        {
            while (open.OfType<SetLimit>().FirstOrDefault() is { } order)
            {
                open.Remove(order);
                Tell(new NoteHeld(order));
                quiet = 0;
            }

            Pass(5);
        }

        return this;
    }

    /// <summary>Time passes until something is ordered of it.</summary>
    public Promised PassUntilOrdered(int place)
    {
        for (var seconds = 0; Ordered(place) is null; seconds++)
        {
            if (seconds > 600)
                throw new InvalidOperationException($"nothing is ordered of {At(place)}");
            Pass(1);
        }

        return this;
    }

    public SetLimit? Ordered(int place) => open.OfType<SetLimit>().LastOrDefault(o => o.Evse == At(place));

    public bool WasStopped(int place) => open.OfType<StopVehicle>().Any(o => o.Evse == At(place));

    public long SaidW(int place) => Standing.Evses[place - 1].SaidW;

    public long MostOf(int place) => Standing.Evses[place - 1].MostW;

    public Overrun? Overrun => State.Overruns.SingleOrDefault(o => o.Node == "station");

    /// <summary>We start again with nothing but the record.</summary>
    public Promised StartAgain(params int[] stillConnected)
    {
        var links = State.Chargers.Where(c => stillConnected.Any(n => At(n).Charger == c.Charger)).ToDictionary(c => c.Charger, c => c.Link!.Value);
        State = facts.Aggregate(StationPromises.Initial, PromiseDecider.Evolve);
        open.Clear();
        return Tell(new StartAgain(links)).Tell(new HearLimits(new((long)Station.Grid.LimitW, (long)Station.Grid.LimitW)));
    }

    /// <summary>We die after what makes it safer was sent, and before anything of the last decision is recorded.</summary>
    public Promised DieBeforeRecording(params int[] stillConnected)
    {
        facts.RemoveRange(facts.Count - Last.Facts.Count, Last.Facts.Count);
        return StartAgain(stillConnected);
    }

    private SetLimit Take(int place)
    {
        var order = Ordered(place) ?? throw new InvalidOperationException($"nothing is ordered of {At(place)}");
        open.Remove(order);
        return order;
    }
}
