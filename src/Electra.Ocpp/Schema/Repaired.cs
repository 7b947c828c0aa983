using Electra.Domain.Words;

namespace Electra.Ocpp.Schema;

/// <summary>A payload put right, or why it cannot be.</summary>
/// <param name="Payload">JSON that the typed value can be read from.</param>
internal sealed record Repaired(ReadOnlyMemory<byte> Payload, Violation? Refusal, IReadOnlyList<Oddity> Oddities);
