namespace Electra.Fleet.Deviations;

/// <summary>Sends, before each third call, a text that is no UTF-8.</summary>
public sealed class SendsNoUtf8() : Deviation("no-utf8", "C10", "Sends bytes that are no UTF-8 as text before each third call.")
{
    private static readonly ReadOnlyMemory<byte> Latin = new byte[] { (byte)'[', (byte)'2', (byte)',', (byte)'"', 0xE9, 0x28, 0xFF, (byte)'"', (byte)']' };

    private int calls;

    /// <inheritdoc/>
    public override IEnumerable<Outgoing> Leaving(Outgoing text, IDeviant charger) =>
        text.Action is not null && Interlocked.Increment(ref calls) % 3 == 0 ? [text.But(Latin), text] : [text];
}
