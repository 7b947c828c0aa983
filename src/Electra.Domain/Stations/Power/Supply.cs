namespace Electra.Domain.Stations.Power;

/// <summary>What a station may draw in all at a moment, and what set it.</summary>
/// <param name="W">From the grid's side, the battery's part included.</param>
/// <param name="GridW">The grid's part.</param>
/// <param name="BatteryShort">The battery gives less than it could.</param>
internal readonly record struct Supply(long W, long GridW, LimitReason Reason, string By, bool BatteryShort = false)
{
    private const string Contract = "grid";
    private const string Live = "live";
    private const string OnSite = "battery";

    /// <summary>What a limit set by the supply is called.</summary>
    public (LimitReason Reason, string By) Named => BatteryShort ? (LimitReason.Battery, OnSite) : (Reason, By);

    /// <summary>The least of contract, calendar and live limit, and what the battery adds. <paramref name="now"/> is in the station's own offset:
    /// the calendar reads its clock.</summary>
    public static Supply At(PowerStation station, PowerTold told, DateTimeOffset now)
    {
        var grid = OfGrid(station.Grid, told.Live, now);
        if (station.Battery is not { } battery)
            return grid;
        var gives = battery.GivesW(told.Battery, now);
        return grid with { W = Math.Min(grid.W + gives, PowerLimits.Most), BatteryShort = gives < PowerLimits.Down(battery.MaxDischargeW) };
    }

    /// <summary>A small rise is not used yet, so that a signal that wavers moves nobody; a fall is followed at once.</summary>
    public Supply Steadied(Allocation? previous, double bandW) =>
        previous is { } p && p.SupplyW < W && W - p.SupplyW <= bandW ? this with { W = p.SupplyW } : this;

    private static Supply OfGrid(GridConnection grid, LiveLimit? live, DateTimeOffset now)
    {
        var contract = PowerLimits.Down(grid.LimitW);
        var least = new Supply(contract, contract, double.IsNaN(grid.LimitW) ? LimitReason.SafetyDefault : LimitReason.Grid, Contract);
        if (grid.At(now.DateTime) is { } window)
        {
            var w = PowerLimits.Down(window.LimitW);
            least = new(w, w, double.IsNaN(window.LimitW) ? LimitReason.SafetyDefault : LimitReason.GridCalendar, window.Name);
        }

        return live?.At(now) is { } allowed && PowerLimits.Down(allowed) is var told && told < least.W
            ? new(told, told, double.IsNaN(live.LimitW) ? LimitReason.SafetyDefault : LimitReason.LiveLimit, Live)
            : least;
    }
}
