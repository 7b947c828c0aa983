namespace Electra.Fleet.Deviations;

/// <summary>Asks for the upgrade without the header <c>Connection: Upgrade</c> (RFC 6455 §4.1 wants it).</summary>
public sealed class OmitsConnectionHeader() : Deviation("no-connection-header", "C4", "Asks for a WebSocket without the header Connection: Upgrade.")
{
    /// <inheritdoc/>
    public override Dial Dialing(Dial dial, IDeviant charger) => dial with { OmitsConnectionHeader = true };
}
