using System.Globalization;
using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>A charger's own card terminal told of a payment, in whatever dialect it speaks.</summary>
/// <param name="Provider">Whose dialect: <c>on-site-pay</c>, <c>e-totem</c>, …</param>
/// <param name="Step">Where in its course the payment is.</param>
/// <param name="AmountCents">Of the currency's hundredths.</param>
/// <param name="Currency">ISO 4217; null where it is not said.</param>
/// <param name="Reference">The terminal's own name of the payment.</param>
/// <param name="Transaction">As the charger named it.</param>
[GenerateSerializer, Immutable, Alias("report-card-payment")]
public sealed record CardPaymentTold(
    string Provider, PaymentStep Step, long? AmountCents = null, string? Currency = null, string? Reference = null, TokenId? Token = null,
    string? Transaction = null, Outlet? Outlet = null) : ChargerReport;

/// <summary>Where in its course a card payment is.</summary>
public enum PaymentStep
{
    /// <summary>The bank has said yes; the terminal asks under which token to charge.</summary>
    Authorized,

    /// <summary>The terminal asks what to take.</summary>
    PriceAsked,

    /// <summary>An amount is reserved or taken.</summary>
    Paid,

    /// <summary>The driver had a receipt.</summary>
    ReceiptGiven,

    /// <summary>It came to nothing.</summary>
    Failed,
}

/// <summary>A charger told the public keys of its meters (catalogue P9): what they sign can be checked with them.</summary>
[GenerateSerializer, Immutable, Alias("report-meter-keys")]
public sealed record MeterKeysTold(IReadOnlyList<MeterKey> Keys) : ChargerReport;

/// <summary>The public key of a meter.</summary>
[GenerateSerializer, Immutable, Alias("meter-key")]
public sealed record MeterKey(Outlet? Outlet, string? Serial, string PublicKey);

/// <summary>The answer to a card terminal; its dialect has its own words for it.</summary>
/// <param name="Token">Under which to charge.</param>
/// <param name="PriceCents">What to take.</param>
/// <param name="Ticket">Our own name of the payment.</param>
[GenerateSerializer, Immutable, Alias("answer-card-payment")]
public sealed record CardPaymentAnswered(
    string Provider, PaymentStep Step, bool Accepted, TokenId? Token = null, long? PriceCents = null, string? Ticket = null) : ChargerAnswer;

/// <summary>What a charger's card terminal is answered, and what is kept of it.</summary>
internal static class CardPayments
{
    private const int Kept = 32;

    public static Decision<ChargerFact, ChargerReply> Told(Charger state, ChargerReport report, IReadOnlyList<Oddity> oddities, DateTimeOffset now) => report switch
    {
        CardPaymentTold payment => Told(state, payment, oddities, now),
        MeterKeysTold keys => Told(state, keys, oddities, now),
        SettlementTold settlement => Settlements.Heard(state, settlement, oddities, now),
        _ => new([], [], new()),
    };

    private static Decision<ChargerFact, ChargerReply> Told(Charger state, CardPaymentTold report, IReadOnlyList<Oddity> oddities, DateTimeOffset now)
    {
        var (answer, odd) = Answer(state, report);
        var known = state.Payments.Any(p => p.Report == report);
        return new(
            [.. known ? [] : (ChargerFact[])[new CardPaymentReported(report, answer.Accepted, now)], .. ChargerDecider.Odd(state, odd is null ? oddities : [.. oddities, odd], now)],
            [],
            new(answer));
    }

    private static Decision<ChargerFact, ChargerReply> Told(Charger state, MeterKeysTold report, IReadOnlyList<Oddity> oddities, DateTimeOffset now) => new(
        [.. report.Keys.All(state.MeterKeys.Contains) ? [] : (ChargerFact[])[new MeterKeysNoted(report.Keys, now)], .. ChargerDecider.Odd(state, oddities, now)],
        [],
        new(new VendorAnswered("Accepted")));

    /// <summary>The payments told last, newest first: one that is told again is answered, not recorded again.</summary>
    public static IReadOnlyList<CardPaymentReported> With(IReadOnlyList<CardPaymentReported> before, CardPaymentReported told) => [told, .. before.Take(Kept - 1)];

    /// <summary>The keys told so far; a meter's new one takes the place of its old.</summary>
    public static IReadOnlyList<MeterKey> With(IReadOnlyList<MeterKey> before, IReadOnlyList<MeterKey> told) =>
        [.. told, .. before.Where(b => !told.Any(t => t.Outlet == b.Outlet && (t.Serial is null || t.Serial == b.Serial))).Take(Kept)];

    private static (CardPaymentAnswered Answer, Oddity? Odd) Answer(Charger state, CardPaymentTold report) => report.Step switch
    {
        PaymentStep.Authorized => state.Settings.AdHoc?.TokenFor(report.Reference ?? "") is { } token
            ? (new(report.Provider, report.Step, true, token), null)
            : (new(report.Provider, report.Step, false), new("no-ad-hoc-token", report.Reference)),
        PaymentStep.PriceAsked => state.Settings.AdHoc?.PriceCents is { } price
            ? (new(report.Provider, report.Step, true, PriceCents: price, Ticket: Ticket(state, report)), null)
            : (new(report.Provider, report.Step, false), new("no-ad-hoc-price", report.Transaction)),
        _ => (new(report.Provider, report.Step, true), null),
    };

    // The same for the same transaction: asked again, the terminal has one receipt.
    private static string Ticket(Charger state, CardPaymentTold report) =>
        string.Create(CultureInfo.InvariantCulture, $"{state.Id?.Key}-{report.Transaction ?? report.Reference}");
}
