using System.Text.Json;
using Electra.Domain.Chargers;

namespace Electra.Partners.Shapes;

/// <summary>What a vehicle told last that it needs (2.x). What is null it did not tell.</summary>
/// <param name="EnergyTransfer">OCPP's word: <c>DC</c>, <c>AC_single_phase</c>, …</param>
/// <param name="DepartureAt">When it means to leave.</param>
/// <param name="FullSoc">Percent, at which it counts itself full.</param>
/// <param name="BulkSoc">Percent, at which fast charging ends.</param>
/// <param name="MaxScheduleTuples">How many stretches a schedule may have for it.</param>
/// <param name="More">What 2.1 tells beyond, in OCPP's own words.</param>
internal sealed record NeedsShape(
    string EnergyTransfer, DateTimeOffset? DepartureAt, int? EnergyWh, int? MinCurrentA, int? MaxCurrentA, int? MaxVoltageV, int? MaxPowerW, int? CapacityWh,
    int? Soc, int? FullSoc, int? BulkSoc, int? MaxScheduleTuples, JsonElement? More)
{
    public static NeedsShape? Of(NeedsTold? n) => n is null ? null : new(
        n.Transfer, n.Departure, n.EnergyWh, n.MinCurrentA, n.MaxCurrentA, n.MaxVoltageV, n.MaxPowerW, n.CapacityWh, n.SocPercent, n.FullPercent, n.BulkPercent,
        n.MostPeriods, n.More is { } more ? JsonText.Element(more) : null);
}

/// <summary>How a vehicle told last that it means to charge (2.x).</summary>
/// <param name="TimeBase">What the schedule's offsets count from.</param>
/// <param name="Schedule">In OCPP's own words.</param>
internal sealed record VehicleScheduleShape(DateTimeOffset? TimeBase, JsonElement Schedule)
{
    public static VehicleScheduleShape? Of(VehicleScheduleTold? s) => s is null ? null : new(s.Base, JsonText.Element(s.Schedule));
}
