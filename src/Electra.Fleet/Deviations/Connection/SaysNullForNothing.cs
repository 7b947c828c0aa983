namespace Electra.Fleet.Deviations;

/// <summary>Says <c>null</c> where there is nothing to say: for an empty payload and for absent members.</summary>
public sealed class SaysNullForNothing() : Deviation("null-for-nothing", "C11", "Sends null for an empty payload and for absent members.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Action == "StatusNotification")
            said.Payload[said.Payload.ContainsKey("evseId") ? "customData" : "info"] = null;
        return [said];
    }

    /// <inheritdoc/>
    public override IEnumerable<Outgoing> Leaving(Outgoing text, IDeviant charger)
    {
        if (text.Text is var plain && plain.EndsWith(",{}]", StringComparison.Ordinal))
            return [text.But(plain[..^3] + "null]")];
        return [text];
    }
}
