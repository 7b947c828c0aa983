namespace Electra.Fleet.Deviations;

/// <summary>Appends its serial number to every token, as Keba does.</summary>
public sealed class AppendsItsSerial() : Deviation("tag-serial-suffix", "I1", "Appends an underscore and its serial number to every token.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Token is { } tag)
            said.SayToken($"{tag}_{charger.Make.Serial(1)}");
        return [said];
    }
}
