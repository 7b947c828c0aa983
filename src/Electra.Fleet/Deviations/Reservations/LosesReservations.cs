namespace Electra.Fleet.Deviations;

/// <summary>Forgets its reservations when it restarts.</summary>
public sealed class LosesReservations() : Deviation("loses-reservations", "R2", "Forgets its reservations when it restarts.")
{
    /// <inheritdoc/>
    public override Task When(Occasion occasion, IDeviant charger)
    {
        if (occasion.Moment == Moment.Rebooting)
            charger.ForgetReservations();
        return Task.CompletedTask;
    }
}
