using System.Text.Json;
using Electra.Domain.Stations.Power;
using Electra.Domain.Stations.Promises;
using Electra.Domain.Tests.Stations.Power;

namespace Electra.Domain.Tests.Stations.Promises;

/// <summary>A station of simulated chargers, the lines to them, our own restarts, and time: everything happens at its instant, and after each the worst case is
/// compared with what is real.</summary>
internal sealed class SimulatedYard
{
    private readonly PriorityQueue<Action, (DateTimeOffset, int)> agenda = new();
    private readonly List<PromiseFact> ledger = [];
    private readonly Random dice;
    private readonly bool written;
    private int sequence;
    private long links;
    private int processes;
    private DateTimeOffset? due;
    private Crash crash;

    private enum Crash
    {
        None,
        BeforeAll,
        BeforeRecord,
        AfterRecord,
    }

    public SimulatedYard(int seed, PowerStation station, IReadOnlyList<SimulatedCharger> chargers, bool faults, bool written = false)
    {
        (dice, Station, Chargers, Faults, this.written) = (new(seed), station, chargers, faults, written);
        Model = new(station);
        Tell(new HearLimits(new((long)station.Grid.LimitW, (long)station.Grid.LimitW)));
        foreach (var charger in chargers)
            Connect(charger);
    }

    public PowerStation Station { get; }

    public IReadOnlyList<SimulatedCharger> Chargers { get; }

    public bool Faults { get; private set; }

    public PromiseModel Model { get; }

    public StationPromises State { get; private set; } = StationPromises.Initial;

    /// <summary>What is known from the record alone.</summary>
    public StationPromises Recorded { get; private set; } = StationPromises.Initial;

    public DateTimeOffset Now { get; private set; } = Sites.Morning;

    public long LimitW { get; private set; }

    public int Orders { get; private set; }

    public bool Down { get; private set; }

    public IReadOnlyList<PromiseFact> Ledger => ledger;

    private PromisePolicy Policy => Model.Policy;

    /// <summary>Something happens, by the dice.</summary>
    public void Happen()
    {
        var charger = Chargers[dice.Next(Chargers.Count)];
        var place = charger.Places[dice.Next(charger.Places.Length)];
        switch (dice.Next(Faults ? 17 : 4))
        {
            case 0 or 1: Targets(); break;
            case 2: Vehicle(charger, place); break;
            case 3: Limits(); break;
            case 4 or 5: Targets(); break;
            case 6: Break(charger); break;
            case 7: Reboot(charger); break;
            case 8: charger.Deaf = dice.Next(3) == 0; break;
            case 9: charger.Refuses = dice.Next(2) == 0; break;
            case 10: crash = (Crash)dice.Next(1, 4); break;
            case 11: Restart(whole: true); break;
            case 12: Restart(whole: false); break;
            case 13: Tell(new NoteOuterLimit(place.Evse, dice.Next(2) == 0 ? null : dice.Next(200_000))); break;
            case 14 when charger.Link is not null && !(Now < charger.UpAt): Tell(new NoteReadBack(place.Evse, place.CouldDrawW(Now))); break;
            default: Vehicle(charger, place); break;
        }

        Check();
    }

    /// <summary>Nothing fails any more, all is allowed, and somebody vouches for those that broke their limits.</summary>
    public void Heal()
    {
        (Faults, crash) = (false, Crash.None);
        foreach (var charger in Chargers)
            (charger.Deaf, charger.Refuses) = (false, false);
        Pass(TimeSpan.FromMinutes(3));
        Tell(new HearLimits(new((long)Station.Grid.LimitW, (long)Station.Grid.LimitW)));
        foreach (var place in Chargers.SelectMany(c => c.Places))
        {
            Tell(new NoteOuterLimit(place.Evse, null));
            Tell(new Acquit(place.Evse, "key:ops"));
        }
    }

    /// <summary>Time passes, and what is due in it happens.</summary>
    public void Pass(TimeSpan time)
    {
        var until = Now + time;
        while (true)
        {
            var next = agenda.TryPeek(out _, out var at) ? at.Item1 : DateTimeOffset.MaxValue;
            if (due is { } wake && wake <= next && wake <= until && !Down)
            {
                (Now, due) = (wake > Now ? wake : Now, null);
                Tell(new LookAgain());
            }
            else if (next <= until)
            {
                Now = next > Now ? next : Now;
                agenda.Dequeue()();
            }
            else
            {
                break;
            }

            Check();
        }

        Now = until;
        Check();
    }

    public void Targets(IReadOnlyDictionary<EvseKey, long>? wanted = null) => Tell(new Aim(new(
        Now, LimitW, LimitReason.Grid, "grid", 0, 0,
        [.. Chargers.SelectMany(c => c.Places).Select(p => Target(p.Evse, wanted?[p.Evse] ?? dice.Next(0, 4) * (p.MaxW / 3)))], [])));

    public void Begin(RealPlace place)
    {
        place.Begin();
        Say(Chargers.Single(c => c.Places.Contains(place)), new NoteBegun(place.Evse, place.Transaction!));
    }

    private static EvseTarget Target(EvseKey evse, long w) => new(evse, null, w, LimitReason.Vehicle, "profile");

    private void Vehicle(SimulatedCharger charger, RealPlace place)
    {
        if (Now < charger.UpAt)
            return;
        if (place.Transaction is not { } transaction)
        {
            Begin(place);
            return;
        }

        if (dice.Next(3) > 0)
        {
            Meter(charger, place);
            return;
        }

        place.End();
        Say(charger, new NoteEnded(place.Evse, transaction));
    }

    private void Meter(SimulatedCharger charger, RealPlace place) =>
        Say(charger, new NoteMeter(place.Evse, dice.Next(8) == 0 ? double.NaN : place.CouldDrawW(Now) * dice.Next(101) / 100.0, Now));

    private void Limits()
    {
        var most = (long)Station.Grid.LimitW;
        var now = dice.Next(3) == 0 ? most : dice.NextInt64(most);
        Tell(new HearLimits(new(now, dice.Next(4) == 0 ? dice.NextInt64(now + 1) : now)));
    }

    private void Break(SimulatedCharger charger)
    {
        if (charger.Link is not { } link)
            return;
        charger.Link = null;
        var heard = Now;
        After(Chance(9), () => Tell(new NoteGone(charger.Id, heard), unless: () => State.Of(charger.Id).Link != link));
        After(TimeSpan.FromSeconds(10) + Chance(60), () => Connect(charger));
    }

    private void Reboot(SimulatedCharger charger)
    {
        if (Now < charger.UpAt)
            return;
        var (link, heard) = (charger.Link, Now);
        charger.Link = null;
        charger.UpAt = Now + Policy.ComesUpIn + Chance(30);
        charger.Boots++;
        charger.Restarted = true;
        After(charger.UpAt.Value - Now, () => { });
        foreach (var place in charger.Places)
        {
            place.Forget(defaultToo: !charger.Traits.DefaultLasts);
            if (dice.Next(2) == 0)
                place.End();
        }

        After(Chance(9), () => Tell(new NoteGone(charger.Id, heard), unless: () => State.Of(charger.Id).Link != link));
        After(TimeSpan.FromSeconds(10) + Chance(60), () => Connect(charger));
    }

    private void Connect(SimulatedCharger charger)
    {
        if (charger.Link is not null)
            return;
        charger.Link = ++links;
        Greet(charger);
    }

    // What is connected, and which transactions run there: told to us anew whenever somebody connects or we have started.
    private void Greet(SimulatedCharger charger)
    {
        Tell(new NoteBack(charger.Id, charger.Link!.Value, charger.Traits));
        if (charger.Restarted)
            Tell(new NoteRestart(charger.Id, charger.Traits));
        charger.Restarted &= Down;
        foreach (var place in charger.Places)
        {
            if (State.Of(place.Evse).Transaction is { } known && known != place.Transaction)
                Say(charger, new NoteEnded(place.Evse, known));
            if (place.Transaction is { } runs)
                Say(charger, new NoteBegun(place.Evse, runs));
        }
    }

    private void Restart(bool whole)
    {
        if (Down)
            return;
        Down = true;
        due = null;
        State = Recorded;
        if (whole)
        {
            processes++;
            foreach (var charger in Chargers.Where(c => c.Link is not null))
            {
                charger.Link = null;
                After(TimeSpan.FromSeconds(60) + Chance(30), () => Connect(charger));
            }
        }

        After(Chance(50), Resume);
    }

    private void Resume()
    {
        Down = false;
        crash = Crash.None;
        Tell(new StartAgain(Chargers.Where(c => c.Link is not null).ToDictionary(c => c.Id, c => c.Link!.Value)));
        Tell(new HearLimits(new(LimitW, LimitW)));
        foreach (var charger in Chargers.Where(c => c.Link is not null))
            Greet(charger);
    }

    private void Tell(PromiseInput input, Func<bool>? unless = null)
    {
        if (input is HearLimits told)
            LimitW = told.Limits.NowW;
        if (Down || unless?.Invoke() is true)
            return;
        var decision = PromiseDecider.Decide(Model, State, input, Now);
        var (dies, live) = (crash, crash is Crash.None);
        crash = Crash.None;
        if (dies is not Crash.BeforeAll)
            Send(decision.First);
        if (dies is Crash.AfterRecord || live)
        {
            foreach (var fact in decision.Facts)
                Record(fact);
        }

        if (!live)
        {
            Restart(whole: false);
            return;
        }

        WorstCase.RaisesIntoRoomOnly(this, decision);
        (State, due) = (decision.State, decision.Due);
        Send(decision.Then);
    }

    // Where that is looked at: as it is written, and read again.
    private void Record(PromiseFact fact)
    {
        ledger.Add(fact);
        Recorded = PromiseDecider.Evolve(Recorded, written ? JsonSerializer.Deserialize<PromiseFact>(JsonSerializer.Serialize(fact))! : fact);
    }

    private void Send(IReadOnlyList<PromiseOrder> orders)
    {
        foreach (var order in orders)
        {
            Orders++;
            var charger = Chargers.Single(c => c.Id == order.Evse.Charger);
            var (link, at) = (charger.Link, Now + Delay());
            if (link is null || (Faults && dice.Next(8) == 0))
                continue;
            charger.LastOrder = at > charger.LastOrder ? at : charger.LastOrder;
            var boots = charger.Boots;
            After(charger.LastOrder - Now, () => Arrive(charger, order, link.Value, boots));
        }
    }

    // What has come to the charger before its connection broke is done all the same.
    private void Arrive(SimulatedCharger charger, PromiseOrder order, long link, int boots)
    {
        if (charger.Boots != boots || (charger.Link != link && dice.Next(2) == 0))
            return;
        var place = charger.Places.Single(p => p.Evse == order.Evse);
        if (order is StopVehicle stop && stop.Transaction == place.Transaction && !charger.Deaf)
        {
            place.End();
            Say(charger, new NoteEnded(place.Evse, stop.Transaction));
        }

        if (order is not SetLimit limit)
            return;
        var taken = !charger.Refuses && (charger.Deaf ? Pretend(place, limit) : place.Apply(limit, Now, dice.NextDouble() * Policy.Settles));
        if (charger.Link == link && !(Faults && dice.Next(8) == 0))
            Say(charger, taken ? new NoteHeld(limit) : new NoteRefused(limit, "Rejected"));
    }

    private static bool Pretend(RealPlace place, SetLimit order)
    {
        (place.LiesOfDefault, place.LiesOfLimit) = (place.LiesOfDefault || order.Transaction is null, place.LiesOfLimit || order.Transaction is not null);
        return true;
    }

    // News and answers come in order, over the connection on which they were said, and to the process that was there.
    private void Say(SimulatedCharger charger, PromiseInput word)
    {
        var (link, process, at) = (charger.Link, processes, Now + Delay());
        if (link is null)
            return;
        charger.LastWord = at > charger.LastWord ? at : charger.LastWord;
        After(charger.LastWord - Now, () =>
        {
            if (charger.Link == link && process == processes)
                Tell(word);
        });
    }

    private TimeSpan Delay() => Faults && dice.Next(6) == 0 ? Chance(25) : TimeSpan.FromMilliseconds(dice.Next(20, 400));

    private TimeSpan Chance(int seconds) => TimeSpan.FromSeconds(dice.NextDouble() * seconds);

    private void After(TimeSpan time, Action action) => agenda.Enqueue(action, (Now + time, sequence++));

    private void Check()
    {
        if (!Down)
            WorstCase.IsKept(this);
    }
}
