namespace Electra.Fleet.Deviations;

/// <summary>Has one token for all cards, as ADS-TEC does.</summary>
public sealed class OneCreditToken() : CardPayment("one-credit-token", "P10", "Every card payment comes under the one token of its setting CreditIdToken.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => OcppVersions.All;

    /// <inheritdoc/>
    protected override Task<Admission?> Pay(int connector, IDeviant charger) => Task.FromResult<Admission?>(new Admission(charger.Setting("CreditIdToken"), Asks: false));

    /// <inheritdoc/>
    protected override IEnumerable<Said> Paid(Said stop, string transaction, int cents) => [stop];
}
