using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>Asks for the price of a session, as e-Totem does.</summary>
public sealed class AsksThePrice() : CardPayment("asks-the-price", "P3", "Its terminal asks for the price when the session has ended, and then sends the receipt.")
{
    /// <inheritdoc/>
    protected override Task<Admission?> Pay(int connector, IDeviant charger) => Task.FromResult<Admission?>(new Admission("CB" + charger.Id[..Math.Min(16, charger.Id.Length)], Asks: false));

    /// <inheritdoc/>
    protected override IEnumerable<Said> Paid(Said stop, string transaction, int cents) =>
    [
        stop,
        Data("fr.e-totem", "EtotemTpeDemandePrix", new JsonObject { ["transactionId"] = transaction }),
        Data("fr.e-totem", "EtotemTpeCRonline", new JsonObject { ["transactionId"] = transaction, ["status"] = "Succeed", ["prixCents"] = cents, ["ticketId"] = $"T{transaction}" }),
    ];
}
