namespace Electra.Fleet.Deviations;

/// <summary>Writes tokens in another case than they were provisioned in.</summary>
public sealed class WritesTokensInSmallLetters() : Deviation("tag-other-case", "I7", "Writes every token in small letters.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Token is { } tag)
            said.SayToken(tag.ToLower(System.Globalization.CultureInfo.InvariantCulture));
        return [said];
    }
}
