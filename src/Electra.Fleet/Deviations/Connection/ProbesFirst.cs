namespace Electra.Fleet.Deviations;

/// <summary>Opens a socket, says nothing and closes it; then dials again with a longer list of versions.</summary>
public sealed class ProbesFirst() : Deviation("probes-first", "C5", "Opens a short socket of 1.6 first, then one that offers 2.0.1 and 1.6.")
{
    private bool probed;

    /// <inheritdoc/>
    public override Dial Dialing(Dial dial, IDeviant charger) => dial with { Subprotocols = probed ? ["ocpp2.0.1", "ocpp1.6"] : ["ocpp1.6"] };

    /// <inheritdoc/>
    public override async Task When(Occasion occasion, IDeviant charger)
    {
        if (occasion.Moment != Moment.Connected || probed)
            return;
        probed = true;
        await charger.CloseSocket("probe");
    }
}
