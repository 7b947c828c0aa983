namespace Electra.Fleet.Deviations;

/// <summary>Writes tokens with spaces in them.</summary>
public sealed class SpacesTokens() : Deviation("tag-with-spaces", "I3", "Writes tokens in pairs with spaces between and before.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Token is { } tag)
            said.SayToken(string.Concat(tag.Chunk(2).Select(static pair => $" {new string(pair)}")));
        return [said];
    }
}
