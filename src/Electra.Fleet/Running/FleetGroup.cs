using Electra.Fleet.Chargers;
using Electra.Fleet.Deviations;
using Electra.Fleet.Drivers;
using Electra.Fleet.Faults;

namespace Electra.Fleet.Running;

/// <summary>Chargers of a fleet that have something in common: what they are, what happens to them, who comes to them.</summary>
public sealed record FleetGroup(string Name, IReadOnlyList<ChargerSeed> Seeds)
{
    /// <summary>What they do otherwise than they should, besides what their makes do.</summary>
    public IReadOnlyList<Deviation> Deviations { get; init; } = [];

    /// <summary>What happens to them, over all their life.</summary>
    public IReadOnlyList<FaultPlan> Faults { get; init; } = [];

    /// <summary>Configuration keys that differ from their own.</summary>
    public IReadOnlyDictionary<string, string> Configuration { get; init; } = new Dictionary<string, string>();

    /// <summary>Whom drivers present.</summary>
    public IReadOnlyList<string> Tokens { get; init; } = [];

    /// <summary>When cars come.</summary>
    public Day Day { get; init; } = Day.Measured;

    /// <summary>Which models of car come; none named: all, the common ones more often.</summary>
    public IReadOnlyList<string> Vehicles { get; init; } = [];
}

/// <summary>Something that happens to a group, or to all, at an instant of the simulated day.</summary>
/// <param name="After">The beginning.</param>
/// <param name="Fault">What happens, to every charger of the group.</param>
/// <param name="Group">Its name; null: all.</param>
/// <param name="For">How long a fault of a share lasts; null: until the end.</param>
public sealed record FleetEvent(TimeSpan After, FaultPlan Fault, string? Group = null, TimeSpan? For = null);
