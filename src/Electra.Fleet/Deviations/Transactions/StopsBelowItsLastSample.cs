namespace Electra.Fleet.Deviations;

/// <summary>Ends with a meter of some time ago, which its own samples have passed.</summary>
public sealed class StopsBelowItsLastSample() : Deviation("stop-below-sample", "T7", "Sends a meterStop that is half way between its start and its end.")
{
    private long began;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Action == "StartTransaction")
            began = (long)said.Payload["meterStart"]!;
        if (said.Action == "StopTransaction")
            said.Payload["meterStop"] = began + ((long)said.Payload["meterStop"]! - began) / 2;
        return [said];
    }
}
