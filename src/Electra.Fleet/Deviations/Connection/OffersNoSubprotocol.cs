namespace Electra.Fleet.Deviations;

/// <summary>Offers no WebSocket subprotocol, so that the central system must guess.</summary>
public sealed class OffersNoSubprotocol() : Deviation("no-subprotocol", "C3", "Offers no WebSocket subprotocol.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    /// <inheritdoc/>
    public override Dial Dialing(Dial dial, IDeviant charger) => dial with { Subprotocols = [] };
}
