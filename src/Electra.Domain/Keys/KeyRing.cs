using System.Text.Json.Serialization;

namespace Electra.Domain.Keys;

/// <summary>What an API key may do, and where. Its secret is not in it.</summary>
/// <param name="Digest">SHA-256 of the key, hex: a key is long and random, so that no salt is needed to look it up.</param>
/// <param name="Scopes"><c>read</c>, <c>operate</c>, <c>provision</c>, <c>partner:{id}</c>, <c>admin</c>.</param>
/// <param name="Stations">Only there; null: everywhere.</param>
[GenerateSerializer, Immutable, Alias("api-key")]
public sealed record ApiKey(string Id, string Name, string Digest, IReadOnlyList<string> Scopes, IReadOnlyList<string>? Stations, DateTimeOffset CreatedAt);

/// <summary>All API keys: few, asked at every request.</summary>
[GenerateSerializer, Immutable, Alias("key-ring")]
public sealed record KeyRing
{
    /// <summary>The keys that are good now.</summary>
    [Id(0)]
    public IReadOnlyList<ApiKey> Keys { get; init; } = [];
}

/// <summary>What is asked of the ring.</summary>
[GenerateSerializer, Immutable, Alias("key-input")]
public abstract record KeyInput
{
    private protected KeyInput() { }
}

/// <summary>Issue a key.</summary>
[GenerateSerializer, Immutable, Alias("key-issue")]
public sealed record IssueKey(ApiKey Key, string By) : KeyInput;

/// <summary>Revoke a key.</summary>
[GenerateSerializer, Immutable, Alias("key-revoke")]
public sealed record RevokeKey(string Id, string By) : KeyInput;

/// <summary>What happened to the ring.</summary>
[GenerateSerializer, Immutable, Alias("key-fact")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(KeyIssued), "issued")]
[JsonDerivedType(typeof(KeyRevoked), "revoked")]
public abstract record KeyFact
{
    private protected KeyFact() { }
}

/// <summary>A key was issued.</summary>
[GenerateSerializer, Immutable, Alias("fact-key-issued")]
public sealed record KeyIssued(ApiKey Key, string By) : KeyFact;

/// <summary>A key was revoked.</summary>
[GenerateSerializer, Immutable, Alias("fact-key-revoked")]
public sealed record KeyRevoked(string Id, string By, DateTimeOffset At) : KeyFact;

/// <summary>The rules of the ring. The reply says whether there was something to do.</summary>
public sealed class KeyDecider : IDecider<KeyRing, KeyInput, KeyFact, bool>
{
    private KeyDecider() { }

    /// <inheritdoc/>
    public static KeyRing Initial { get; } = new();

    /// <inheritdoc/>
    public static Decision<KeyFact, bool> Decide(KeyRing state, KeyInput input, DateTimeOffset now) => input switch
    {
        IssueKey i when state.Keys.All(k => k.Id != i.Key.Id) => new([new KeyIssued(i.Key, i.By)], [], true),
        RevokeKey i when state.Keys.Any(k => k.Id == i.Id) => new([new KeyRevoked(i.Id, i.By, now)], [], true),
        _ => new([], [], false),
    };

    /// <inheritdoc/>
    public static KeyRing Evolve(KeyRing state, KeyFact fact) => fact switch
    {
        KeyIssued f => new() { Keys = [.. state.Keys, f.Key] },
        KeyRevoked f => new() { Keys = [.. state.Keys.Where(k => k.Id != f.Id)] },
        _ => state,
    };
}
