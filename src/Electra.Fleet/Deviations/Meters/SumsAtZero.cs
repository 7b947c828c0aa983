namespace Electra.Fleet.Deviations;

/// <summary>Tells the sum of all its meters as connector 0, beside each meter's own word.</summary>
public sealed class SumsAtZero() : Deviation("meter-sum-at-zero", "T4", "Sends the sum of all its meters as connector 0 after each reading of one.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    /// <inheritdoc/>
    public override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        if (said.Action != "MeterValues" || said.Connector == 0)
            return [said];
        var sum = charger.Outlets.Sum(static outlet => (decimal)Math.Floor(outlet.RegisterWh));
        return [said, said.But(p =>
        {
            p["connectorId"] = 0;
            p.Remove("transactionId");
            p.EachRegister(_ => sum);
        })];
    }
}
