using Electra.Domain.Stations.Power;

namespace Electra.Domain.Tests.Stations.Power;

/// <summary>Stations as they stand, and vehicles at them.</summary>
internal static class Sites
{
    /// <summary>A Tuesday in Lyon, eight in the morning by its own clocks.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(1));

    /// <summary>Four cabinets of 300 kW with four stacks of 75 for two outlets each, behind 600 kW of grid: eight places.</summary>
    public static PowerStation PartDieu(double gridW = 600_000, PowerPolicy? policy = null, SiteBattery? battery = null, params GridWindow[] calendar) => new(
        new(gridW, calendar),
        [.. "ABCD".SelectMany(c => new PowerNode[] { new($"cabinet-{c}", null, 330_000), new($"stacks-{c}", $"cabinet-{c}", null, new(4, 75_000)) })],
        [.. "ABCD".SelectMany(c => new[] { Place(c, 1), Place(c, 2) })],
        battery,
        policy ?? PowerPolicy.Exact);

    /// <summary>One cabinet of eight modules of 125 kW for four dispensers of two outlets each; one vehicle alone gets 600 kW.</summary>
    public static PowerStation Hotel(double gridW = 1_100_000, PowerPolicy? policy = null) => new(
        new(gridW, []),
        [new("cabinet", null, 1_060_000), new("modules", "cabinet", null, new(8, 125_000)), .. Enumerable.Range(1, 4).Select(d => new PowerNode($"dispenser-{d}", "modules", 600_000))],
        [.. Enumerable.Range(1, 8).Select(n => new PowerPoint(new(new("LYON-2-A"), n), $"dispenser-{(n + 1) / 2}", 600_000, [new(1, 600_000, 600)], 0.96))],
        null,
        policy ?? PowerPolicy.Exact);

    /// <summary>Places right under the grid, without losses: what the grid gives is what vehicles get.</summary>
    public static PowerStation Yard(double gridW, int places, PowerPolicy? policy = null, double maxW = 300_000) =>
        new(new(gridW, []), [], [.. Enumerable.Range(1, places).Select(n => new PowerPoint(Yard(n), null, maxW, [], 1))], null, policy ?? PowerPolicy.Exact);

    public static EvseKey Yard(int place) => new(new("YARD"), place);

    public static EvseKey At(char cabinet, int place) => new(new($"LYON-1-{cabinet}"), place);

    /// <summary>At a place of Part-Dieu: at <c>A1</c>.</summary>
    public static PluggedVehicle Car(string place, double askW) => new(At(place[0], place[1] - '0'), new($"session-{place}"), askW);

    public static PluggedVehicle YardCar(int place, double askW) => new(Yard(place), new($"session-{place}"), askW, Since: Morning.AddMinutes(place));

    public static Allocation Share(
        this PowerStation station, IReadOnlyList<PluggedVehicle> vehicles, DateTimeOffset? now = null, Allocation? previous = null, PowerTold? told = null) =>
        new PowerAllocator().Allocate(station, told ?? PowerTold.Nothing, vehicles, now ?? Morning, previous);

    public static EvseTarget Of(this Allocation allocation, string place) => allocation.Targets.Single(t => t.Evse == At(place[0], place[1] - '0'));

    public static EvseTarget Of(this Allocation allocation, int yardPlace) => allocation.Targets.Single(t => t.Evse == Yard(yardPlace));

    public static IEnumerable<long> Limits(this Allocation allocation) => allocation.Targets.Select(t => t.LimitW);

    private static PowerPoint Place(char cabinet, int place) => new(At(cabinet, place), $"stacks-{cabinet}", 300_000, [new(1, 300_000, 500)], 0.95);
}
