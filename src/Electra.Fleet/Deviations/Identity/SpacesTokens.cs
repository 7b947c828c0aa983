namespace Electra.Fleet.Deviations;

/// <summary>Writes tokens with spaces in them.</summary>
public sealed class SpacesTokens() : Deviation("tag-with-spaces", "I3", "Writes tokens in pairs with spaces between and before.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Action is "Authorize" or "StartTransaction" or "StopTransaction" && said.Payload["idTag"] is { } tag)
            said.Payload["idTag"] = string.Concat(tag.GetValue<string>().Chunk(2).Select(static pair => $" {new string(pair)}"));
        return [said];
    }
}
