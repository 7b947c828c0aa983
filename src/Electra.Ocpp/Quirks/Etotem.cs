using System.Globalization;
using System.Text.Json;
using Electra.Domain.Chargers;

namespace Electra.Ocpp.Quirks;

/// <summary>P3</summary>
internal static class Etotem
{
    private const string Provider = "e-totem";

    public static readonly Quirk Terminal = Terminals.Of(
        new("e-totem-price", "P3", "Its terminal asks for the price of a session when it has ended, and then sends the receipt.", new("*e-totem*|*etotem*")),
        Provider,
        static message => !Terminals.Is(message.VendorId, "fr.e-totem") ? null
            : Terminals.Is(message.MessageId, "EtotemTpeDemandePrix") ? Asked(VendorData.Of(message.Data))
            : Terminals.Is(message.MessageId, "EtotemTpeCRonline") || Terminals.Is(message.MessageId, "EtotemTpeCRoffline") ? Receipt(VendorData.Of(message.Data))
            : null,
        static answer => answer.PriceCents is { } price
            ? string.Create(CultureInfo.InvariantCulture, $$"""{"prixCents":{{price}},"ticketId":"{{JsonEncodedText.Encode(answer.Ticket ?? "")}}"}""")
            : null);

    private static CardPaymentTold Asked(VendorData data) => new(Provider, PaymentStep.PriceAsked, Transaction: data.Text("transactionId"));

    private static CardPaymentTold Receipt(VendorData data)
    {
        var succeeded = data.Text("status") is null || Terminals.Is(data.Text("status"), "Succeed") || Terminals.Is(data.Text("status"), "Success");
        return new(
            Provider, succeeded ? PaymentStep.ReceiptGiven : PaymentStep.Failed, data.Cents("prixCents"), "EUR", data.Text("ticketId"), Transaction: data.Text("transactionId"));
    }
}
