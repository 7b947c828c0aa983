namespace Electra.Fleet.Deviations;

/// <summary>Says Available while its transaction is, for all that was said, still running.</summary>
public sealed class AvailableBeforeStop() : Deviation("available-before-stop", "S3", "Says Available before it sends StopTransaction.")
{
    /// <inheritdoc/>
    public override Task When(Occasion occasion, IDeviant charger)
    {
        if (occasion.Moment == Moment.Stopping)
            charger.TellStatus(occasion.Connector, "Available");
        return Task.CompletedTask;
    }
}
