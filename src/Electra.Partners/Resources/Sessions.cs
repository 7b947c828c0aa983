using Electra.Contracts;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.Ledger.Views;
using Electra.Partners.Access;
using Electra.Partners.Requests;
using Electra.Partners.Shapes;

namespace Electra.Partners.Resources;

/// <summary><c>/sessions</c>: read; they are started and stopped from afar in <see cref="RemoteControl"/>.</summary>
internal static class Sessions
{
    private const string Tag = "Sessions";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/sessions/{sessionId}", Get)
            .Describe(Tag, "getSession", "One session, as it is now.", Scope.Read)
            .Produces<SessionShape>().Refuses(404);
        api.MapGet("/sessions", List)
            .Describe(Tag, "listSessions", "Sessions, newest start first.", Scope.Read)
            .Produces<ListOf<SessionShape>>().Refuses(400);
        api.MapGet("/sessions/{sessionId}/readings", Readings.List)
            .Describe(Tag, "listReadings", "Every sample of the session's transaction once, oldest first.", Scope.Read)
            .Produces<ListOf<ReadingShape>>().Refuses(400, 404);
    }

    /// <summary>A session that is there and that the caller may see; else the request ends.</summary>
    public static async Task<Session> Find(Network net, Caller caller, string id)
    {
        var session = await net.Grains.Session(new SessionId(Asked.GetId("session", id))).Show();
        if (session.Id is null)
            throw Asked.Nothing("session", id);
        caller.DemandStation(session.Station);
        return session;
    }

    private static async Task<IResult> Get(Network net, Caller caller, string sessionId) =>
        Answers.Ok(SessionShape.Of(await Find(net, caller, sessionId)), PartnersJson.Default.SessionShape);

    private static async Task<IResult> List(
        Network net, Caller caller, string? stationId, string? chargerId, string? evseId, string? token, string? transactionId, string? state,
        string? from, string? to, string? limit, string? cursor, CancellationToken cancellation)
    {
        var asked = new Asked();
        var request = asked.Page(caller, limit, cursor);
        var filter = new SessionFilter(
            asked.Id("stationId", stationId), asked.Id("chargerId", chargerId), asked.Number("evseId", evseId), asked.Text("token", token),
            asked.Text("transactionId", transactionId), asked.Word("state", state, Spelling.SessionStates), asked.Time("from", from), asked.Time("to", to));
        asked.Demand();
        var page = await net.Views.Sessions(request, filter, cancellation);
        return Answers.Ok(new(await Network.Each(page.Items, row => Shape(net, row.Id)), page.Next), PartnersJson.Default.ListOfSessionShape);
    }

    private static async Task<SessionShape?> Shape(Network net, SessionId id)
    {
        var session = await net.Grains.Session(id).Show();
        return session.Id is null ? null : SessionShape.Of(session);
    }
}
