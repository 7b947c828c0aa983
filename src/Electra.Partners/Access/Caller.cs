using Electra.Domain.Keys;
using Electra.Domain.Words;
using Electra.Partners.Problems;

namespace Electra.Partners.Access;

/// <summary>Who makes a request, by the key that came with it.</summary>
/// <param name="Id">The key's id; names the requester in the record and among idempotency keys.</param>
/// <param name="Stations">Only there; null: everywhere.</param>
/// <param name="Secret">The key itself, as it was presented; empty where none was needed. Nothing keeps it beyond the request.</param>
internal sealed record Caller(string Id, IReadOnlyList<string> Scopes, IReadOnlyList<string>? Stations, string Secret)
{
    private static readonly string[] All = [Scope.Admin];

    /// <summary>A request without a key, on loopback.</summary>
    public static Caller Local { get; } = new("local", All, null, "");

    public static Caller Administrator(string secret) => new("admin", All, null, secret);

    public static Caller Of(ApiKey key, string secret) => new(key.Id, key.Scopes, key.Stations, secret);

    public bool Sees(string? station) => Stations is null || (station is not null && Stations.Contains(station));

    /// <summary>Ends the request where the key is limited to other stations.</summary>
    public void DemandStation(StationId station)
    {
        if (!Sees(station.Value))
            throw new RefusedException(Problem.Forbidden($"This key is limited to stations {string.Join(", ", Stations!)}."));
    }

    /// <summary>Gives an endpoint its caller; the door has let it in before.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult(context.Features.Get<Caller>());

    public override string ToString() => Id;
}
