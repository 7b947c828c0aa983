namespace Electra.Fleet.Deviations;

/// <summary>Tells no status when it connects, as EVBox Elvi does not.</summary>
public sealed class SilentWhenItComes() : Deviation("no-status-on-connect", "S5", "Tells no status when it connects, but only when one changes.")
{
    private bool introduced;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger) =>
        said.Action == "StatusNotification" && !introduced ? [] : [said];

    /// <inheritdoc/>
    public override Task When(Occasion occasion, IDeviant charger)
    {
        introduced = occasion.Moment switch
        {
            Moment.Connected => false,
            Moment.PluggedIn or Moment.Starting or Moment.Stopping or Moment.Unplugged => true,
            _ => introduced,
        };
        return Task.CompletedTask;
    }
}
