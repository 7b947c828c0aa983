using Electra.Domain.Chargers;

namespace Electra.Ocpp.Quirks;

/// <summary>P4: the vendorId is a setting of the charger's, so only the message's name tells.</summary>
internal static class CardTxReport
{
    private const string Provider = "card-tx-report";

    public static readonly Quirk Terminal = Terminals.Of(
        new("card-tx-report", "P4", "Its terminal tells what a card paid as a CardTxReport, under a vendorId of the operator's choice.", new("*DBT*|*EVBox*|*G2Mobility*|*G2 Mobility*")),
        Provider,
        static message => Terminals.Is(message.MessageId, "CardTxReport") ? Paid(VendorData.Of(message.Data)) : null);

    private static CardPaymentTold Paid(VendorData data) =>
        new(Provider, PaymentStep.Paid, data.Units("totalTaxedCost"), Terminals.Currency(data.Text("currency")), data.Text("costID"), Transaction: data.Text("tx_ID"));
}
