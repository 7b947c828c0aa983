using Electra.Domain.Keys;

namespace Electra.Partners.Shapes;

/// <summary>A key as it is asked for.</summary>
internal sealed record KeyAsk
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public IReadOnlyList<string>? Stations { get; init; }
}

/// <summary>A key that was just issued; <paramref name="Key"/> is shown this once.</summary>
internal sealed record NewKeyShape(string Id, string Key, string Name, IReadOnlyList<string> Scopes, IReadOnlyList<string>? Stations, DateTimeOffset CreatedAt);

/// <summary>A key as it is read.</summary>
internal sealed record KeyShape(string Id, string Name, IReadOnlyList<string> Scopes, IReadOnlyList<string>? Stations, DateTimeOffset CreatedAt)
{
    public static KeyShape Of(ApiKey key) => new(key.Id, key.Name, key.Scopes, key.Stations, key.CreatedAt);
}
