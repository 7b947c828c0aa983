using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Pays under random tokens, as Sicharge does.</summary>
public sealed class PaysAdhoc() : CardPayment("adhoc-payment", "P7", "Charges for cards under a random token with a prefix, and tells of the payment as AdhocPayment.")
{
    /// <inheritdoc/>
    protected override Task<Admission?> Pay(int connector, IDeviant charger)
    {
        lock (charger.Chance)
            return Task.FromResult<Admission?>(new Admission($"{charger.Setting("AdhocPaymentPrefix")}{charger.Chance.Next(1_000_000, 9_999_999)}", Asks: false));
    }

    /// <inheritdoc/>
    protected override IEnumerable<Said> Paid(Said stop, string transaction, int cents) =>
    [
        stop,
        Data("AdhocPayment", "AdhocPayment", new JsonObject
        {
            ["transactionId"] = transaction, ["amountCents"] = cents, ["currency"] = "EUR", ["paymentId"] = $"A{transaction}",
        }),
    ];
}
