namespace Electra.Fleet.Deviations;

/// <summary>Ends with a meter of some time ago, which its own samples have passed.</summary>
public sealed class StopsBelowItsLastSample() : Deviation("stop-below-sample", "T7", "Sends a meterStop that is half way between its start and its end.")
{
    private long began;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Begins)
            began = said.RegisterWh ?? 0;
        if (said.Ends && said.RegisterWh is { } ended)
            said.SayRegister(began + (ended - began) / 2);
        return [said];
    }
}
