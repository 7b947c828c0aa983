using Electra.Contracts;
using Electra.Domain.Drivers;
using Electra.Domain.Words;
using Electra.Partners.Access;
using Electra.Partners.Bodies;
using Electra.Partners.Requests;
using Electra.Partners.Shapes;

namespace Electra.Partners.Resources;

/// <summary><c>/tokens</c>: who may charge. They are good at every station, so a key that is limited to some has no say in them.</summary>
internal static class Tokens
{
    private const string Tag = "Tokens";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPut("/tokens/{uid}", Put)
            .Describe(Tag, "putToken", "Provisions a token: the whole of it is replaced.", Scope.Provision, networkWide: true)
            .Takes<TokenPut>().Produces<TokenShape>(201).Produces<TokenShape>().Refuses(400);
        api.MapGet("/tokens/{uid}", Get)
            .Describe(Tag, "getToken", "One token.", Scope.Read, networkWide: true)
            .Produces<TokenShape>().Refuses(404);
        api.MapDelete("/tokens/{uid}", Delete)
            .Describe(Tag, "deleteToken", "Takes a token back.", Scope.Provision, networkWide: true)
            .Produces(204).Refuses(404);
        api.MapGet("/tokens", List)
            .Describe(Tag, "listTokens", "Tokens in order of their ids.", Scope.Read, networkWide: true)
            .Produces<ListOf<TokenShape>>().Refuses(400);
    }

    private static async Task<IResult> Put(HttpContext context, Network net, Caller caller, RequestBody body, string uid)
    {
        var id = new TokenId(Asked.PutId("uid", uid));
        var (reader, errors) = body.Open();
        var settings = TokenBody.Read(reader);
        errors.Demand();
        var created = await net.Grains.Token(id).Provision(new ProvisionToken(id, settings, caller.Id));
        return Answers.Put(context, created, TokenShape.Of(id.Value, settings), PartnersJson.Default.TokenShape);
    }

    private static async Task<IResult> Get(Network net, string uid) =>
        Answers.Ok(await Shape(net, new(Asked.GetId("token", uid))) ?? throw Asked.Nothing("token", uid), PartnersJson.Default.TokenShape);

    private static async Task<IResult> Delete(Network net, Caller caller, string uid) =>
        await net.Grains.Token(new TokenId(Asked.GetId("token", uid))).Remove(caller.Id) ? Answers.Gone() : throw Asked.Nothing("token", uid);

    private static async Task<IResult> List(Network net, Caller caller, string? limit, string? cursor, CancellationToken cancellation)
    {
        var asked = new Asked();
        var request = asked.Page(caller, limit, cursor);
        asked.Demand();
        var page = await net.Views.Tokens(request, cancellation);
        return Answers.Ok(new(await Network.Each(page.Items, id => Shape(net, id)), page.Next), PartnersJson.Default.ListOfTokenShape);
    }

    private static async Task<TokenShape?> Shape(Network net, TokenId uid)
    {
        var token = await net.Grains.Token(uid).Show();
        return token is { Settings: { } settings, Uid: { } id } ? TokenShape.Of(id.Value, settings) : null;
    }
}
