namespace Electra.Fleet.Deviations;

/// <summary>Charges for cards under random tokens and asks nobody, as ABB does.</summary>
public sealed class RandomCardToken() : CardPayment("random-card-token", "P8", "A card payment begins without Authorize, under a random token with a prefix.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => OcppVersions.All;

    /// <inheritdoc/>
    protected override Task<Admission?> Pay(int connector, IDeviant charger)
    {
        lock (charger.Chance)
            return Task.FromResult<Admission?>(new Admission($"CC{charger.Chance.Next(1_000_000, 9_999_999)}", Asks: false));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Said> Paid(Said stop, string transaction, int cents) => [stop];
}
