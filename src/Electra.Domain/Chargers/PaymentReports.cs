namespace Electra.Domain.Chargers;

/// <summary>Where a company is, as a receipt names it.</summary>
[GenerateSerializer, Immutable, Alias("company-address")]
public sealed record CompanyAddress(string Name, string Street, string City, string Country, string? Beside = null, string? PostalCode = null);

/// <summary>A payment at the charger's own terminal has come to its end (NotifySettlement).</summary>
/// <param name="Transaction">Null where it ended before one began.</param>
/// <param name="Reference">The payment's name at the one who settles it.</param>
/// <param name="Status"><c>Settled</c>, <c>Canceled</c>, <c>Rejected</c> or <c>Failed</c>.</param>
/// <param name="Amount">With taxes, in the charger's currency.</param>
/// <param name="At">The charger's own time; null where it gave none that can be read.</param>
/// <param name="Why">More about the status, for people.</param>
[GenerateSerializer, Immutable, Alias("report-settlement-told")]
public sealed record SettlementTold(
    string? Transaction,
    string Reference,
    string Status,
    decimal Amount,
    DateTimeOffset? At,
    string? Why = null,
    string? ReceiptId = null,
    string? ReceiptUrl = null,
    CompanyAddress? Company = null,
    string? VatNumber = null) : ChargerReport;

/// <summary>A driver gave a company's VAT number for the receipt, and the charger wants to know whose it is (VatNumberValidation).</summary>
/// <param name="Evse">Null: it is not told where.</param>
[GenerateSerializer, Immutable, Alias("report-vat-number-given")]
public sealed record VatNumberGiven(string Number, int? Evse = null) : ChargerReport;

/// <summary>The answer to a payment's end: where its receipt is, where the network writes one.</summary>
[GenerateSerializer, Immutable, Alias("answer-settlement")]
public sealed record SettlementAnswered(string? ReceiptUrl = null, string? ReceiptId = null) : ChargerAnswer;

/// <summary>What a VAT number is worth.</summary>
/// <param name="Company">Whose it is; null where it is nobody's, or cannot be told.</param>
[GenerateSerializer, Immutable, Alias("vat-verdict")]
public sealed record VatVerdict(bool Valid, CompanyAddress? Company = null);

/// <summary>The answer to a VAT number.</summary>
/// <param name="Number">As it was given.</param>
/// <param name="Company">Whose it is; null where it is nobody's, or cannot be told.</param>
/// <param name="Evse">As it was given.</param>
[GenerateSerializer, Immutable, Alias("answer-vat-number")]
public sealed record VatNumberJudged(string Number, bool Valid, CompanyAddress? Company = null, int? Evse = null) : ChargerAnswer;
