namespace Electra.Fleet.Deviations;

/// <summary>Sends BootNotification once in its life, which is allowed, and common.</summary>
public sealed class SkipsBootOnReconnect() : Deviation("no-boot-on-reconnect", "B1", "Sends BootNotification after power-up only, not over later sockets.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    private bool booted;

    /// <inheritdoc/>
    public override bool Boots(bool proposed, IDeviant charger) => proposed && !booted;

    /// <inheritdoc/>
    public override Task When(Occasion occasion, IDeviant charger)
    {
        booted = occasion.Moment switch { Moment.Booted => true, Moment.Rebooting => false, _ => booted };
        return Task.CompletedTask;
    }
}
