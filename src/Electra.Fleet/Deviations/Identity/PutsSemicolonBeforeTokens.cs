namespace Electra.Fleet.Deviations;

/// <summary>Has a terminal that puts a semicolon before tokens.</summary>
public sealed class PutsSemicolonBeforeTokens() : Deviation("tag-semicolon", "I2", "Its terminal puts a semicolon before every token.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Action is "Authorize" or "StartTransaction" or "StopTransaction" && said.Payload["idTag"] is { } tag)
            said.Payload["idTag"] = $";{tag}";
        return [said];
    }
}
