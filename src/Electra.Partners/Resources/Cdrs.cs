using Electra.Contracts;
using Electra.Domain.Sessions;
using Electra.Ledger.Views;
using Electra.Partners.Access;
using Electra.Partners.Requests;
using Electra.Partners.Shapes;

namespace Electra.Partners.Resources;

/// <summary><c>/cdrs</c>: charge detail records, each made once when its session ended.</summary>
internal static class Cdrs
{
    private const string Tag = "Charge detail records";

    // Each is over when there is news, or after a quarter of a second.
    private const int MostLooks = 40;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/cdrs/{cdrId}", Get)
            .Describe(Tag, "getCdr", "One charge detail record, by its own id or its session's.", Scope.Read)
            .Produces<CdrShape>().Refuses(404);
        api.MapGet("/cdrs", List)
            .Describe(Tag, "listCdrs", "Charge detail records, newest first; from and to bound when it was made (createdAt).", Scope.Read)
            .Produces<ListOf<CdrShape>>().Refuses(400);
    }

    private static async Task<IResult> Get(Network net, Caller caller, string cdrId, CancellationToken cancellation)
    {
        var id = Asked.GetId("charge detail record", cdrId);
        var row = await net.Views.Cdr(id, cancellation) ?? await JustMade(net, id, cancellation) ?? throw Asked.Nothing("charge detail record", cdrId);
        caller.DemandStation(row.Station);
        return Answers.Ok(CdrShape.Of(row), PartnersJson.Default.CdrShape);
    }

    // A session that has just ended names its record up to a second before the list has it: whoever asks at once is kept waiting for it.
    private static async Task<CdrRow?> JustMade(Network net, string id, CancellationToken cancellation)
    {
        if ((await net.Grains.Session(new(id)).Show()).State is not SessionState.Ended)
            return null;
        CdrRow? row = null;
        for (var look = 0; row is null && look < MostLooks; look++)
        {
            await net.Views.EventsChanged((await net.Views.EventRange(cancellation)).Newest, cancellation);
            row = await net.Views.Cdr(id, cancellation);
        }

        return row;
    }

    private static async Task<IResult> List(
        Network net, Caller caller, string? sessionId, string? from, string? to, string? limit, string? cursor, CancellationToken cancellation)
    {
        var asked = new Asked();
        var request = asked.Page(caller, limit, cursor);
        asked.Id("sessionId", sessionId);
        var (first, last) = (asked.Time("from", from), asked.Time("to", to));
        asked.Demand();
        var page = await net.Views.Cdrs(request, sessionId, first, last, cancellation);
        return Answers.Ok(new([.. page.Items.Select(CdrShape.Of)], page.Next), PartnersJson.Default.ListOfCdrShape);
    }
}
