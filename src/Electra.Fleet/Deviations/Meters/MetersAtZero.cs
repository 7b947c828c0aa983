namespace Electra.Fleet.Deviations;

/// <summary>Meters its transactions at connector 0, as Keba does.</summary>
public sealed class MetersAtZero() : Deviation("meter-connector-zero", "T4", "Sends the meter of its transaction as connector 0.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Action == "MeterValues")
            said.Payload["connectorId"] = 0;
        return [said];
    }
}
