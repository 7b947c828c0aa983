using Electra.Domain.Chargers;

namespace Electra.Ocpp.Quirks;

/// <summary>P5: amounts are in cents.</summary>
internal static class Ies
{
    private const string Provider = "ies";

    public static readonly Quirk Terminal = Terminals.Of(
        new("ies-payment", "P5", "Its terminal tells each step of a card payment, and its receipt, as messages of IES.", new("IES|IES *|IES-*")),
        Provider,
        static message => !Terminals.Is(message.VendorId, "IES") ? null
            : Terminals.Is(message.MessageId, "Payment") ? Step(VendorData.Of(message.Data))
            : Terminals.Is(message.MessageId, "PaymentReceipt") ? Receipt(VendorData.Of(message.Data))
            : null);

    private static CardPaymentTold Step(VendorData data) => new(
        Provider, Terminals.Is(data.Text("State"), "Accepted") || Terminals.Is(data.Text("State"), "Ended") ? PaymentStep.Paid : PaymentStep.Failed,
        data.Cents("Bill") ?? data.Cents("PreAuthoAmount"), Terminals.Currency(data.Text("Currency")), data.Text("PosTransactionId"),
        Transaction: data.Text("OcppTransactionId"), Outlet: data.Outlet("ConnectorId"));

    private static CardPaymentTold Receipt(VendorData data) => new(
        Provider, PaymentStep.ReceiptGiven, data.Cents("FinalCost"), null, data.Text("PosTransactionId"), Outlet: data.Outlet("ConnectorId"));
}
