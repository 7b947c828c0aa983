namespace Electra.Fleet.Deviations;

/// <summary>Says 0 for a meter that it has not read yet, as some do that begin offline.</summary>
public sealed class StartsAtZero() : Deviation("start-zero", "T8", "Sends meterStart 0, though its register counts a life.")
{
    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Begins)
            said.SayRegister(0);
        return [said];
    }
}
