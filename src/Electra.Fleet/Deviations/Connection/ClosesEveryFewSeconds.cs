namespace Electra.Fleet.Deviations;

/// <summary>Closes its socket in good order after a while and dials again, whatever is going on.</summary>
public sealed class ClosesEveryFewSeconds(TimeSpan after) : Deviation("closes-every-while", "C6", "Closes its socket every forty seconds, and dials again.")
{
    /// <summary>One that closes it every forty seconds.</summary>
    public ClosesEveryFewSeconds() : this(TimeSpan.FromSeconds(40)) { }

    /// <inheritdoc/>
    public override Task When(Occasion occasion, IDeviant charger)
    {
        if (occasion.Moment == Moment.Introduced)
        {
            charger.Begin(async () =>
            {
                await Task.Delay(after, charger.Wire);
                await charger.CloseSocket("idle");
            });
        }

        return Task.CompletedTask;
    }
}
