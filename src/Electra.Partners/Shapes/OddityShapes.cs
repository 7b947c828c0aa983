namespace Electra.Partners.Shapes;

/// <summary>What one make does in its own way, how many chargers are of it, and how often it was put right.</summary>
/// <param name="Vendor">A pattern, as of model and firmware: <c>*</c> is any text, <c>|</c> stands between alternatives; null: any.</param>
internal sealed record QuirkShape(
    string Name, string Catalogue, string Description, string? Vendor, string? Model, string? Firmware, long Chargers, long Acted, DateTimeOffset? LastActedAt);

/// <summary>Something odd that chargers of one make do.</summary>
/// <param name="Detail">As it was met last.</param>
/// <param name="ExampleChargerId">Where that was.</param>
internal sealed record MakeOddityShape(
    string? Vendor, string? Model, string? Firmware, string Name, long Times, long Chargers, DateTimeOffset FirstAt, DateTimeOffset LastAt, string? Detail,
    string ExampleChargerId, string? Meaning);

/// <summary>A charger's own card terminal.</summary>
internal sealed record AdHocShape(IReadOnlyList<string> Tokens, int? PriceCents);

/// <summary>What a charger's card terminal told of a payment.</summary>
internal sealed record PaymentShape(
    string Provider, string Step, bool Accepted, long? AmountCents, string? Currency, string? Reference, string? Token, string? TransactionId, DateTimeOffset At);

/// <summary>The public key of a meter, as the charger told it.</summary>
internal sealed record MeterKeyShape(int? EvseId, string? SerialNumber, string PublicKey);
