using System.Text.Json;
using Electra.Domain.Chargers;

namespace Electra.Ocpp.Quirks;

/// <summary>P2</summary>
internal static class OnSitePay
{
    private const string Provider = "on-site-pay";

    public static readonly Quirk Terminal = Terminals.Of(
        new("on-site-pay", "P2", "Its CCV terminal asks for a token once the bank has said yes, and sends its receipts, as messages of OnSitePay.", new("*alpitronic*")),
        Provider,
        static message => !Terminals.Is(message.VendorId, "OnSitePay") ? null
            : Terminals.Is(message.MessageId, "Authorize") ? Authorized(VendorData.Of(message.Data))
            : Terminals.Is(message.MessageId, "Receipt") ? Receipt(VendorData.Of(message.Data))
            : null,
        static answer => answer.Token is { } token ? $$"""{"idTag":"{{JsonEncodedText.Encode(token.Value)}}"}""" : null);

    private static CardPaymentTold Authorized(VendorData data) => new(Provider, PaymentStep.Authorized, Reference: data.Text("paymentId"));

    private static CardPaymentTold Receipt(VendorData data) => new(
        Provider, PaymentStep.ReceiptGiven, data.At("chargingProcess").Units("grossValue"), Terminals.Currency(data.At("paymentTransaction").Text("currency")),
        data.At("paymentTransaction").Text("id"), Transaction: data.Text("transactionId"));
}
