namespace Electra.Fleet.Makes;

/// <summary>One value as a make's instruments tell it, in the words of OCPP 1.6 §7.31 to §7.45, which later versions kept; null: left unsaid.</summary>
public sealed record Sampled(
    string Value,
    string? Context = null,
    string? Format = null,
    string? Measurand = null,
    string? Phase = null,
    string? Location = null,
    string? Unit = null);

/// <summary>All that was read at one instant.</summary>
public sealed record Measured(DateTimeOffset Timestamp, IReadOnlyList<Sampled> Samples);
