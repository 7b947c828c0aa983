using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Tells of payments beside the data, as Autel does.</summary>
public sealed class PaysBesideTheData() : CardPayment("payment-beside-the-data", "P6", "Its terminal tells of a payment in an object of its own beside the empty data of a DataTransfer.")
{
    /// <inheritdoc/>
    protected override Task<Admission?> Pay(int connector, IDeviant charger) => Task.FromResult<Admission?>(new Admission("CB" + charger.Id[..Math.Min(16, charger.Id.Length)], Asks: false));

    /// <inheritdoc/>
    protected override IEnumerable<Said> Paid(Said stop, string transaction, int cents) =>
    [
        stop,
        new Said("DataTransfer", new JsonObject
        {
            ["vendorId"] = "Autel",
            ["data"] = "",
            ["autel"] = new JsonObject
            {
                ["cmd"] = "POS_LOCAL_CDR",
                ["data"] = new JsonObject { ["transactionId"] = transaction, ["amount"] = Euros(cents), ["currency"] = "EUR" },
            },
        }),
    ];
}
