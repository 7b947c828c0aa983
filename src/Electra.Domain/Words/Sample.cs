namespace Electra.Domain.Words;

/// <summary>One value a charger's meter gave; its text is kept as it came (signed values byte for byte).</summary>
/// <param name="TakenAt">The charger's own time (UTC); null where it gave none that can be read.</param>
/// <param name="Measurand">OCPP's name; <c>Energy.Active.Import.Register</c> where absent (OCPP 1.6 §7.43).</param>
/// <param name="Value">The text as sent.</param>
/// <param name="Unit">As sent, or the measurand's default (Wh, W, V, A, Percent).</param>
[GenerateSerializer, Immutable, Alias("sample")]
public sealed record Sample(
    DateTimeOffset? TakenAt,
    string Measurand,
    string Value,
    string Unit,
    string? Phase,
    string Context,
    string Location,
    string? Format = null);
