namespace Electra.Fleet.Deviations;

/// <summary>Sends readings in pairs, the later one first.</summary>
public sealed class SendsSamplesInDisorder() : Deviation("samples-in-disorder", "T13", "Keeps every other MeterValues back and sends it after the next.")
{
    private Said? kept;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (!said.Meters && !said.Ends)
            return [said];
        if (kept is not { } before)
        {
            kept = said.Meters ? said : null;
            return kept is null ? [said] : [];
        }

        kept = null;
        return said.Meters ? [said, before] : [before, said];
    }
}
