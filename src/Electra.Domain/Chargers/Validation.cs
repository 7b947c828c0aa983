using System.Text.Json.Serialization;

namespace Electra.Domain.Chargers;

/// <summary>How strictly a charger's messages are held to their version's schema.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Validation>))]
public enum Validation
{
    /// <summary>What can be understood is accepted, corrected and recorded as a named oddity.</summary>
    [JsonStringEnumMemberName("tolerant")]
    Tolerant,

    /// <summary>Every rule of the schema is enforced with its error code.</summary>
    [JsonStringEnumMemberName("strict")]
    Strict,
}
