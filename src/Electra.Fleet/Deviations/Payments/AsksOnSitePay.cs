using System.Text.Json.Nodes;
using Electra.Fleet.Chargers;

namespace Electra.Fleet.Deviations;

/// <summary>Pays by messages of OnSitePay, as Alpitronic with CCV does.</summary>
public sealed class AsksOnSitePay() : CardPayment("on-site-pay", "P2", "Its terminal asks for a token by DataTransfer OnSitePay Authorize, and sends the receipt in the same way.")
{
    /// <inheritdoc/>
    protected override async Task<Admission?> Pay(int connector, IDeviant charger)
    {
        var ask = Data("OnSitePay", "Authorize", new JsonObject { ["paymentId"] = $"{charger.Id}-{charger.Now.ToUnixTimeSeconds()}", ["connectorId"] = connector });
        var token = await charger.Call(ask.Action, ask.Payload) is CallOutcome.Result result && JsonNode.Parse(result.Payload.Span) is JsonObject answer
            && (string?)answer["status"] == "Accepted" && (string?)answer["data"] is { } data ? (string?)JsonNode.Parse(data)?["idTag"] : null;
        return token is null ? null : new Admission(token, Asks: false);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Said> Paid(Said stop, string transaction, int cents) =>
    [
        stop,
        Data("OnSitePay", "Receipt", new JsonObject
        {
            ["transactionId"] = transaction,
            ["chargingProcess"] = new JsonObject { ["grossValue"] = Euros(cents) },
            ["paymentTransaction"] = new JsonObject { ["id"] = $"ccv-{transaction}", ["currency"] = "EUR" },
        }),
    ];
}
