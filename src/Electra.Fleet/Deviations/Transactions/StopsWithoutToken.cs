namespace Electra.Fleet.Deviations;

/// <summary>Does not say who ended a transaction, whoever did.</summary>
public sealed class StopsWithoutToken() : Deviation("stop-without-token", "T12", "Leaves idTag out of every StopTransaction.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Ends)
            said.SayToken(null);
        return [said];
    }
}
