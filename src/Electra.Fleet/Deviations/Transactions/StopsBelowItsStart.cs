namespace Electra.Fleet.Deviations;

/// <summary>Ends with a meter that stands below its start.</summary>
public sealed class StopsBelowItsStart() : Deviation("stop-below-start", "T6", "Sends a meterStop that is 700 Wh below its meterStart.")
{
    private long began;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Begins)
            began = said.RegisterWh ?? 0;
        if (said.Ends)
            said.SayRegister(began - 700);
        return [said];
    }
}
