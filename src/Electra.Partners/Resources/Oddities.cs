using Electra.Ledger.Views;
using Electra.Partners.Access;
using Electra.Partners.Documents;
using Electra.Partners.Requests;
using Electra.Partners.Shapes;

namespace Electra.Partners.Resources;

/// <summary><c>/oddities</c>: what chargers do that no specification foresees, by make: what a maker should mend first stands first.</summary>
internal static class Oddities
{
    private static readonly string[] Groups = ["firmware", "make", "charger"];

    public static void Map(RouteGroupBuilder api) => api.MapGet("/oddities", List)
        .Describe("Oddities", "listOddities", "What chargers do that no specification foresees, by make and firmware: what most chargers do first, then what is done most often.", Scope.Read)
        .WithMetadata(new QueryWords("by", Groups))
        .Produces<ListOf<MakeOddityShape>>().Refuses(400);

    private static async Task<IResult> List(
        Network net, IOddities oddities, Caller caller, string? by, string? vendor, string? model, string? firmware, string? name, string? from, string? to,
        string? limit, string? cursor, CancellationToken cancellation)
    {
        var asked = new Asked();
        var page = asked.Page(caller, limit, cursor);
        var group = asked.Word("by", by, Groups) switch { "make" => OdditiesBy.Make, "charger" => OdditiesBy.Charger, _ => OdditiesBy.Firmware };
        var filter = new OddityFilter(
            group, asked.Text("vendor", vendor), asked.Text("model", model), asked.Text("firmware", firmware), asked.Text("name", name), asked.Time("from", from),
            asked.Time("to", to));
        asked.Demand();
        var found = await oddities.List(page, filter, cancellation);
        return Answers.Ok(new([.. found.Items.Select(o => new MakeOddityShape(
            o.Vendor, o.Model, o.Firmware, o.Name, o.Times, o.Chargers, o.FirstAt, o.LastAt, o.Detail, o.Example, net.Meaning(o.Name)))], found.Next),
            PartnersJson.Default.ListOfMakeOddityShape);
    }
}
