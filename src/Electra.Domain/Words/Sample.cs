namespace Electra.Domain.Words;

/// <summary>One value a charger's meter gave; its text is kept as it came (signed values byte for byte).</summary>
/// <param name="TakenAt">The charger's own time (UTC); null where it gave none that can be read.</param>
/// <param name="Measurand">OCPP's name; <c>Energy.Active.Import.Register</c> where absent (OCPP 1.6 §7.43).</param>
/// <param name="Value">The text as sent.</param>
/// <param name="Unit">As sent, or the measurand's default (Wh, W, V, A, Percent).</param>
/// <param name="Signature">By what a signed value is checked, where it was told with it (2.x); kept with the session, not with each sample.</param>
[GenerateSerializer, Immutable, Alias("sample")]
public sealed record Sample(
    DateTimeOffset? TakenAt,
    string Measurand,
    string Value,
    string Unit,
    string? Phase,
    string Context,
    string Location,
    string? Format = null,
    MeterSignature? Signature = null);

/// <summary>By what a meter's signed value is checked.</summary>
/// <param name="Encoding">How the signed data is written: <c>OCMF</c>, <c>DLMS Message</c>, …; empty where it was not told.</param>
/// <param name="Method">How it was signed: <c>ECDSA-secp256r1-SHA256</c>, …; null: not told, or within the data.</param>
/// <param name="PublicKey">As the charger told it, Base64; null: not with this value.</param>
[GenerateSerializer, Immutable, Alias("meter-signature")]
public sealed record MeterSignature(string Encoding, string? Method, string? PublicKey);
