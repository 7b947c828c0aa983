using Electra.Domain.Chargers;

namespace Electra.Ocpp.Quirks;

/// <summary>What the card terminals' dialects have alike (catalogue P): a maker's own message tells of a payment, and the terminal goes on
/// by what it is answered.</summary>
internal static class Terminals
{
    private const string Euro = "EUR";

    /// <summary>A dialect of maker's own messages.</summary>
    /// <param name="read">A maker's own message as a payment; null: it is none.</param>
    /// <param name="data">What the answer carries beside its status.</param>
    public static Quirk Of(QuirkCard card, string provider, Func<VendorMessage, CardPaymentTold?> read, Func<CardPaymentAnswered, string?>? data = null) => new(card)
    {
        Report = (report, _) => report is VendorMessage message ? read(message) : null,
        Answer = answer => answer is CardPaymentAnswered told && told.Provider == provider
            ? new VendorAnswered(told.Accepted ? "Accepted" : "Rejected", told.Accepted ? data?.Invoke(told) : null)
            : null,
    };

    public static bool Is(string? said, string name) => string.Equals(said?.Trim(), name, StringComparison.OrdinalIgnoreCase);

    /// <summary>ISO 4217's letters, from its numbers or a name; null where it is none that is known.</summary>
    public static string? Currency(string? said) => said?.Trim().ToUpperInvariant() switch
    {
        "978" or "EURO" or "EUROS" or "€" => Euro,
        "756" => "CHF",
        "826" => "GBP",
        "840" => "USD",
        { Length: 3 } letters when letters.All(char.IsAsciiLetter) => letters,
        _ => null,
    };
}
