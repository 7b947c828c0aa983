using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Tells what was paid as CardTxReport, as DBT does.</summary>
public sealed class ReportsCards() : CardPayment("card-tx-report", "P4", "Its terminal tells what a card paid as DataTransfer CardTxReport.")
{
    /// <inheritdoc/>
    protected override Task<Admission?> Pay(int connector, IDeviant charger) => Task.FromResult<Admission?>(new Admission("CB" + charger.Id[..Math.Min(16, charger.Id.Length)], Asks: false));

    /// <inheritdoc/>
    protected override IEnumerable<Said> Paid(Said stop, string transaction, int cents) =>
    [
        stop,
        Data("DBT", "CardTxReport", new JsonObject { ["tx_ID"] = transaction, ["totalTaxedCost"] = Euros(cents), ["currency"] = "EUR", ["costID"] = $"C{transaction}" }),
    ];
}
