namespace Electra.Fleet.Deviations;

/// <summary>Tells local time until the answer to its boot has set its clock.</summary>
public sealed class IsLocalUntilItsBoot() : Deviation("local-until-boot", "S8", "Its clock is two hours ahead until a status after its boot was answered.")
{
    private bool set;

    /// <inheritdoc/>
    public override DateTimeOffset Clock(DateTimeOffset instant) => set ? instant : instant + TimeSpan.FromHours(2);

    /// <inheritdoc/>
    public override Task When(Occasion occasion, IDeviant charger)
    {
        set |= occasion is { Moment: Moment.Answered, Action: "StatusNotification" };
        return Task.CompletedTask;
    }
}
