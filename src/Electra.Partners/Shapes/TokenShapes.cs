using Electra.Domain.Drivers;

namespace Electra.Partners.Shapes;

/// <summary>A token as it is put.</summary>
internal sealed record TokenPut
{
    public required string Type { get; init; }

    public required string Status { get; init; }

    public string? ContractId { get; init; }

    public string? GroupId { get; init; }

    public DateTimeOffset? Expiry { get; init; }

    public string? DriverId { get; init; }

    public bool? AllowConcurrent { get; init; }

    public string? IdTokenType { get; init; }
}

/// <summary>A token as it is read.</summary>
/// <param name="IdTokenType">As it was put.</param>
/// <param name="SeenIdTokenType">As the first charger said it that was shown the token and said otherwise than its value.</param>
internal sealed record TokenShape(
    string Uid, string Type, string Status, string? ContractId, string? GroupId, DateTimeOffset? Expiry, string? DriverId, bool AllowConcurrent,
    string? IdTokenType, string? SeenIdTokenType)
{
    public static TokenShape Of(string uid, TokenSettings s) => new(
        uid, Spelling.Of(s.Type), Spelling.Of(s.Status), s.ContractId, s.GroupId?.Value, s.Expiry, s.DriverId, s.AllowConcurrent, s.Kind, s.SeenKind);
}
