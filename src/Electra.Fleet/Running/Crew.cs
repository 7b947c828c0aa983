using Electra.Fleet.Chargers;
using Electra.Fleet.Deviations;
using Electra.Fleet.Drivers;
using Electra.Fleet.Faults;
using Electra.Fleet.Journals;
using Electra.Fleet.Vehicles;

namespace Electra.Fleet.Running;

/// <summary>One group of a fleet at work: its chargers, its drivers, and what happens to them.</summary>
internal sealed class Crew
{
    private readonly FleetGroup group;
    private readonly FleetOptions options;
    private readonly IJournal journal;
    private readonly TimeProvider time;
    private readonly Random chance;
    private readonly List<FaultSwitch> switches;

    public Crew(FleetGroup group, FleetOptions options, IJournal journal, TimeProvider time, Random chance)
    {
        (this.group, this.options, this.journal, this.time, this.chance) = (group, options, journal, time, chance);
        switches =
        [
            .. group.Faults.Where(IsShare).Select(static plan => new FaultSwitch(plan, on: true)),
            // What an event brings must be there before, and does nothing until then.
            .. options.Events.Where(one => Concerns(one) && IsShare(one.Fault)).Select(static one => new FaultSwitch(one.Fault, on: false)),
        ];
        Chargers = [.. group.Seeds.Select(Make)];
    }

    public IReadOnlyList<SimulatedCharger> Chargers { get; }

    /// <summary>Everything that goes on until it is cancelled, apart from the chargers themselves.</summary>
    public IEnumerable<Task> Begin(CancellationToken cancel)
    {
        var models = group.Vehicles.Select(Garage.Model).ToArray();
        var habits = new Habits(group.Day, models, options.Busy, options.LongestStay, chance);
        return
        [
            .. Chargers.SelectMany(static charger => charger.Outlets)
                .Select(outlet => new Arrivals(outlet, habits, group.Tokens, time).Flow(First(habits), cancel)),
            .. group.Faults.Select(plan => new FaultSchedule(plan, Chargers.Count, options.Seed).Run(Chargers, journal, options.Time, cancel)),
            .. options.Events.Where(Concerns).Select(one => Happen(one, cancel)),
        ];
    }

    private static bool IsShare(FaultPlan plan) => plan.Kind.Manner == FaultManner.Share;

    private bool Concerns(FleetEvent one) => one.Group is null || one.Group == group.Name;

    private SimulatedCharger Make(ChargerSeed seed) => new(seed, new ChargerSurroundings(options.Url)
    {
        Wire = options.Time,
        Time = time,
        Journal = journal,
        Deviations =
        [
            .. (Makes.Make.All.TryGetValue(seed.Make, out var make) ? make.Deviations : []).Select(Deviation.Named).OfType<Deviation>(),
            .. group.Deviations,
            .. switches.Select(static one => new Affliction(one)),
        ],
        Chance = chance,
        Configuration = group.Configuration,
    });

    private async Task Happen(FleetEvent one, CancellationToken cancel)
    {
        try
        {
            await Task.Delay(one.After, time, cancel);
            if (!IsShare(one.Fault))
            {
                foreach (var charger in Chargers)
                    journal.Struck(charger.Id, one.Fault.Kind.Name);
                await Task.WhenAll(Chargers.Select(charger => Stroke.Strike(one.Fault, charger, chance, exact: true)));
                return;
            }

            var fault = switches.First(candidate => !candidate.On && ReferenceEquals(candidate.Plan, one.Fault));
            fault.On = true;
            await Task.Delay(one.For ?? Timeout.InfiniteTimeSpan, time, cancel);
            fault.On = false;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The day is over.
        }
    }

    private TimeSpan First(Habits habits)
    {
        lock (chance)
        {
            if (chance.NextDouble() < options.TakenAtStart)
                return options.FirstArrivals * chance.NextDouble();
        }

        return habits.Gap(time.GetUtcNow());
    }
}
