using Electra.Domain.Chargers;

namespace Electra.Ocpp.Quirks;

/// <summary>P7: what it sends varies; that there was a payment is what counts, and its amount where it is told.</summary>
internal static class Sicharge
{
    private const string Provider = "sicharge";

    public static readonly Quirk Terminal = Terminals.Of(
        new("sicharge-payment", "P7", "Its terminal tells of a card payment as a message of AdhocPayment.", new(Model: "*sicharge*")),
        Provider,
        static message => Terminals.Is(message.VendorId, "AdhocPayment") || Terminals.Is(message.MessageId, "AdhocPayment") ? Paid(VendorData.Of(message.Data)) : null);

    private static CardPaymentTold Paid(VendorData data) => new(
        Provider, PaymentStep.Paid, data.Cents("amountCents") ?? data.Units("amount"), Terminals.Currency(data.Text("currency")),
        data.Text("paymentId") ?? data.Text("receiptId"), Transaction: data.Text("transactionId"), Outlet: data.Outlet("connectorId"))
    {
        Token = data.Text("idTag") is { } tag ? new Domain.Words.TokenId(tag) : null,
    };
}
