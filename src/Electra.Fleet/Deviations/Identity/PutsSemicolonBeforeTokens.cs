namespace Electra.Fleet.Deviations;

/// <summary>Has a terminal that puts a semicolon before tokens.</summary>
public sealed class PutsSemicolonBeforeTokens() : Deviation("tag-semicolon", "I2", "Its terminal puts a semicolon before every token.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Token is { } tag)
            said.SayToken($";{tag}");
        return [said];
    }
}
