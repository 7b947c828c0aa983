namespace Electra.Fleet.Deviations;

/// <summary>Dials with its id in another case and a slash behind it, as some are configured on site.</summary>
public sealed class SpellsItsIdOtherwise() : Deviation("id-spelled-otherwise", "C8", "Dials with its id in lower case and a trailing slash.")
{
    /// <inheritdoc/>
#pragma warning disable CA1308 // It is the spelling that is wanted, not a comparison.
    public override Dial Dialing(Dial dial, IDeviant charger) => dial.WithLastSegment(charger.Id.ToLowerInvariant() + "/");
#pragma warning restore CA1308
}
