using Electra.Contracts;
using Electra.Domain.Keys;
using Electra.Ledger.Views;
using Electra.Partners.Access;
using Electra.Partners.Bodies;
using Electra.Partners.Requests;
using Electra.Partners.Shapes;
using Microsoft.Extensions.Logging;

namespace Electra.Partners.Resources;

/// <summary><c>/keys</c>: who may come in. A key that is limited to stations may not make others: it could make itself an unlimited one.</summary>
internal static class Keys
{
    private const string Tag = "Keys";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/keys", Issue)
            .Describe(Tag, "issueKey", "Issues an API key; it is shown this once.", Scope.Admin, networkWide: true)
            .WithMetadata(new ShowsSecret())
            .Takes<KeyAsk>().Produces<NewKeyShape>(201).Refuses(400);
        api.MapGet("/keys/{keyId}", Get)
            .Describe(Tag, "getKey", "One key, without its secret.", Scope.Admin, networkWide: true)
            .Produces<KeyShape>().Refuses(404);
        api.MapGet("/keys", List)
            .Describe(Tag, "listKeys", "The keys that are good now, oldest first.", Scope.Admin, networkWide: true)
            .Produces<ListOf<KeyShape>>().Refuses(400);
        api.MapDelete("/keys/{keyId}", Revoke)
            .Describe(Tag, "revokeKey", "Revokes a key: it is good nowhere a second later.", Scope.Admin, networkWide: true)
            .Produces(204).Refuses(404);
    }

    private static async Task<IResult> Issue(HttpContext context, Network net, Caller caller, RequestBody body, ILoggerFactory logs)
    {
        var (reader, errors) = body.Open();
        var asked = KeyBody.Read(reader);
        errors.Demand();
        var secret = KeySecrets.NewSecret();
        var key = new ApiKey(KeySecrets.NewId(), asked.Name, KeySecrets.Digest(secret), asked.Scopes, asked.Stations, net.Clock.GetUtcNow());
        await net.Grains.Keys().Issue(new(key, caller.Id));
        net.Keys.Forget();
        logs.CreateLogger(typeof(Keys)).KeyIssued(key.Id, caller.Id, string.Join(' ', key.Scopes));
        context.Response.Headers.CacheControl = "no-store";
        return Answers.At(context, StatusCodes.Status201Created, $"/api/v1/keys/{key.Id}",
            new(key.Id, secret, key.Name, key.Scopes, key.Stations, key.CreatedAt), PartnersJson.Default.NewKeyShape);
    }

    private static async Task<IResult> Get(Network net, string keyId)
    {
        var ring = await net.Grains.Keys().Show();
        var key = ring.Keys.FirstOrDefault(k => k.Id == keyId) ?? throw Asked.Nothing("key", keyId);
        return Answers.Ok(KeyShape.Of(key), PartnersJson.Default.KeyShape);
    }

    private static async Task<IResult> List(Network net, string? limit, string? cursor)
    {
        var asked = new Asked();
        var most = asked.Limit(limit);
        asked.Demand();
        var keys = (await net.Grains.Keys().Show()).Keys;
        var from = string.IsNullOrEmpty(cursor) ? 0 : After(keys, cursor);
        var page = keys.Skip(from).Take(most).Select(KeyShape.Of).ToList();
        return Answers.Ok(new(page, from + page.Count < keys.Count ? page[^1].Id : null), PartnersJson.Default.ListOfKeyShape);
    }

    private static async Task<IResult> Revoke(Network net, Caller caller, ILoggerFactory logs, string keyId)
    {
        if (!await net.Grains.Keys().Revoke(new(keyId, caller.Id)))
            throw Asked.Nothing("key", keyId);
        net.Keys.Forget();
        logs.CreateLogger(typeof(Keys)).KeyRevoked(keyId, caller.Id);
        return Answers.Gone();
    }

    private static int After(IReadOnlyList<ApiKey> keys, string cursor)
    {
        var at = keys.TakeWhile(k => k.Id != cursor).Count();
        return at < keys.Count ? at + 1 : throw new BadCursorException();
    }
}
