namespace Electra.Fleet.Deviations;

/// <summary>Reads past the end of a token of twenty characters when it stops.</summary>
public sealed class EchoesTokensLonger() : Deviation("tag-echoed-longer", "I6", "Sends a token of 20 characters with eight more behind it in StopTransaction.")
{
    private const int NoRoomForAnEnd = 20;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Ends && said.Token is { Length: >= NoRoomForAnEnd } tag)
            said.SayToken(tag + "7F3A0018");
        return [said];
    }
}
