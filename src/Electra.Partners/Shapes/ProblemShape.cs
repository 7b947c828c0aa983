using System.Text.Json.Serialization;

namespace Electra.Partners.Shapes;

/// <summary>A problem as it is written (RFC 9457); its own members are there only where they say something.</summary>
internal sealed record ProblemShape(string Type, string Title, int Status, string Detail)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ErrorCode { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ErrorDescription { get; init; }

    public required string TraceId { get; init; }
}
