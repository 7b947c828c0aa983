namespace Electra.Fleet.Deviations;

/// <summary>Has a clock that is wrong by a fixed time, and nobody sets it.</summary>
/// <param name="offset">How far from the true time; an hour ahead, where nothing is given.</param>
public sealed class ClockOff(TimeSpan offset) : Deviation("clock-off", "S8", "Its clock is an hour ahead, and stays so.")
{
    /// <summary>An hour ahead.</summary>
    public ClockOff() : this(TimeSpan.FromHours(1)) { }

    /// <inheritdoc/>
    public override DateTimeOffset Clock(DateTimeOffset instant) => instant + offset;
}
