namespace Electra.Fleet.Deviations;

/// <summary>Sends no BootNotification at all.</summary>
public sealed class NeverBoots() : Deviation("never-boots", "B1", "Sends no BootNotification at all.")
{
    /// <inheritdoc/>
    public override bool Boots(bool proposed, IDeviant charger) => false;
}
