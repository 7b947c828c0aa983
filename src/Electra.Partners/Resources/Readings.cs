using Electra.Ledger.Views;
using Electra.Partners.Access;
using Electra.Partners.Requests;
using Electra.Partners.Shapes;

namespace Electra.Partners.Resources;

/// <summary><c>/sessions/{id}/readings</c>: what the meter said, value texts as they were sent.</summary>
internal static class Readings
{
    public static async Task<IResult> List(
        Network net, Caller caller, string sessionId, string? limit, string? cursor, CancellationToken cancellation)
    {
        var asked = new Asked();
        var request = asked.Page(caller, limit, cursor);
        asked.Demand();
        var session = await Sessions.Find(net, caller, sessionId);
        try
        {
            var page = await net.Samples.Of(session.Id!.Value, session.Month, request.Cursor, request.Limit, cancellation);
            return Answers.Ok(new([.. page.Items.Select(ReadingShape.Of)], page.Next), PartnersJson.Default.ListOfReadingShape);
        }
        catch (FormatException) when (request.Cursor is not null)
        {
            throw new BadCursorException();
        }
    }
}
