using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Tells of payments step by step, as IES does.</summary>
public sealed class TellsPaymentReceipts() : CardPayment("payment-receipts", "P5", "Its terminal tells each step of a payment, and its receipt, as DataTransfer of IES.")
{
    /// <inheritdoc/>
    protected override Task<Admission?> Pay(int connector, IDeviant charger) => Task.FromResult<Admission?>(new Admission("CB" + charger.Id[..Math.Min(16, charger.Id.Length)], Asks: false));

    /// <inheritdoc/>
    protected override IEnumerable<Said> Paid(Said stop, string transaction, int cents) =>
    [
        stop,
        Data("IES", "Payment", new JsonObject { ["State"] = "Ended", ["Bill"] = cents, ["Currency"] = "EUR", ["PosTransactionId"] = $"P{transaction}", ["OcppTransactionId"] = transaction }),
        Data("IES", "PaymentReceipt", new JsonObject { ["FinalCost"] = cents, ["PosTransactionId"] = $"P{transaction}" }),
    ];
}
