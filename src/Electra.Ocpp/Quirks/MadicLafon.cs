using Electra.Domain.Chargers;
using Electra.Domain.Words;

namespace Electra.Ocpp.Quirks;

/// <summary>P1</summary>
internal static class MadicLafon
{
    private const string Provider = "madic-lafon";

    public static readonly Quirk Cost = new(new(
        "madic-cost-as-temperature", "P1", "It tells what a card paid as a temperature of its body at the end of the transaction.", new("*Madic*|*Lafon*")))
    {
        Report = static (report, _) => report is TransactionStopped { Payment: null } stopped && stopped.Samples.FirstOrDefault(IsCost) is { } cost
            ? stopped with
            {
                Samples = [.. stopped.Samples.Where(s => !IsCost(s))],
                Payment = new(Provider, PaymentStep.Paid, VendorData.Bounded(VendorData.Amount(cost.Value) * 100), "EUR", Token: stopped.Token, Transaction: stopped.Transaction),
            }
            : null,
    };

    private static bool IsCost(Sample sample) =>
        sample is { Measurand: "Temperature", Location: "Body", Context: "Transaction.End", Unit: "Celcius" or "Celsius" };
}
