using System.Globalization;
using Electra.Ledger.Views;
using Electra.Partners.Access;
using Electra.Partners.Requests;
using Electra.Partners.Shapes;

namespace Electra.Partners.Resources;

/// <summary><c>/chargers/{id}/messages</c>: the OCPP log, newest first.</summary>
internal static class Messages
{
    private static readonly string[] Directions = ["in", "out"];

    public static void Map(RouteGroupBuilder api) => api.MapGet("/chargers/{chargerId}/messages", List)
        .Describe("Chargers", "listMessages", "The charger's OCPP messages, newest first.", Scope.Read)
        .Produces<ListOf<MessageShape>>().Refuses(400, 404);

    private static async Task<IResult> List(
        Network net, Caller caller, string chargerId, string? action, string? direction, string? errors, string? limit, string? cursor,
        CancellationToken cancellation)
    {
        var asked = new Asked();
        var most = asked.Limit(limit);
        asked.Text("action", action);
        asked.Word("direction", direction, Directions);
        var errorsOnly = asked.Flag("errors", errors) ?? false;
        asked.Demand();
        var charger = (await net.Charger(caller, chargerId)).Charger;
        // One more than asked for tells whether there is another page.
        var found = await net.Messages.Find(new(charger.Id!.Value.Value, action, direction, errorsOnly, Before(cursor), most + 1), cancellation);
        var next = found.Count > most ? found[most - 1].Number.ToString(CultureInfo.InvariantCulture) : null;
        return Answers.Ok(new([.. found.Take(most).Select(MessageShape.Of)], next), PartnersJson.Default.ListOfMessageShape);
    }

    private static long? Before(string? cursor) => string.IsNullOrEmpty(cursor) ? null
        : long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new BadCursorException();
}
