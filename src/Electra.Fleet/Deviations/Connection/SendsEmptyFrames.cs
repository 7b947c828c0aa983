namespace Electra.Fleet.Deviations;

/// <summary>Sends an empty text before each call, to keep the line.</summary>
public sealed class SendsEmptyFrames() : Deviation("empty-frames", "C9", "Sends an empty text before each of its calls.")
{
    /// <inheritdoc/>
    public override IEnumerable<Outgoing> Leaving(Outgoing text, IDeviant charger) => text.Action is null ? [text] : [text.But(""), text];
}
