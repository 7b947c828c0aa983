using Electra.Ledger.Views;
using Electra.Partners.Access;
using Electra.Partners.Shapes;

namespace Electra.Partners.Resources;

/// <summary><c>/quirks</c>: what makes do in their own way, and what is done about it.</summary>
internal static class Quirks
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/quirks", List)
        .Describe("Oddities", "listQuirks", "What makes do in their own way: how many chargers are of each, and how often it was put right.", Scope.Read)
        .Produces<ListOf<QuirkShape>>();

    private static async Task<IResult> List(Network net, IOddities oddities, Caller caller, CancellationToken cancellation)
    {
        var cards = net.Quirks.All;
        var makes = await oddities.Makes(caller.Stations, cancellation);
        var names = cards.Select(c => c.Name).Distinct(StringComparer.Ordinal).ToArray();
        var acted = (await oddities.Totals(names, caller.Stations, cancellation)).ToDictionary(t => t.Name, StringComparer.Ordinal);
        return Answers.Ok(new([.. cards.Select(card =>
        {
            var chargers = makes.Where(m => card.Make.Fits(new(m.Vendor, m.Model, Firmware: m.Firmware))).Sum(m => m.Chargers);
            var total = acted.GetValueOrDefault(card.Name);
            return new QuirkShape(
                card.Name, card.Catalogue, card.Description, card.Make.Vendor, card.Make.Model, card.Make.Firmware, chargers, total?.Times ?? 0, total?.LastAt);
        })], null), PartnersJson.Default.ListOfQuirkShape);
    }
}
