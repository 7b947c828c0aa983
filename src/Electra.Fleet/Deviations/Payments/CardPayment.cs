using System.Globalization;
using System.Text.Json.Nodes;

namespace Electra.Fleet.Deviations;

/// <summary>A terminal for bank cards at a charger: a driver who shows a token that begins with CARD pays there.</summary>
public abstract class CardPayment(string name, string catalogue, string sentence) : Deviation(name, catalogue, sentence)
{
    /// <inheritdoc/>
    public override IReadOnlyList<OcppVersion> Versions => Only16;

    private const double CentsPerWh = 0.045;

    private double beganWh;
    private string paying = "";

    /// <inheritdoc/>
    public sealed override async Task<Admission?> Presenting(Admission proposed, int connector, IDeviant charger)
    {
        ArgumentNullException.ThrowIfNull(proposed);
        if (!proposed.Token.StartsWith("CARD", StringComparison.OrdinalIgnoreCase))
            return proposed;
        var admission = await Pay(connector, charger);
        paying = admission?.Token ?? "";
        return admission;
    }

    /// <inheritdoc/>
    public sealed override IEnumerable<Said> Saying(Said said, IDeviant charger)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (said.Action == "StartTransaction")
            beganWh = (double?)said.Payload["meterStart"] ?? 0;
        if (said.Action != "StopTransaction" || paying.Length == 0 || !paying.Equals((string?)said.Payload["idTag"], StringComparison.OrdinalIgnoreCase))
            return [said];
        var cents = (int)Math.Round(Math.Max(0, ((double?)said.Payload["meterStop"] ?? 0) - beganWh) * CentsPerWh);
        return Paid(said, said.Payload["transactionId"]!.ToJsonString(), cents);
    }

    /// <summary>The card is taken: whom the transaction is for.</summary>
    protected abstract Task<Admission?> Pay(int connector, IDeviant charger);

    /// <summary>What is said at the end, StopTransaction among it.</summary>
    protected abstract IEnumerable<Said> Paid(Said stop, string transaction, int cents);

    /// <summary>Euros, as terminals write them.</summary>
    protected static string Euros(int cents) => (cents / 100.0).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A DataTransfer.</summary>
    protected static Said Data(string vendor, string message, JsonObject data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new Said("DataTransfer", new JsonObject { ["vendorId"] = vendor, ["messageId"] = message, ["data"] = data.ToJsonString() });
    }
}
