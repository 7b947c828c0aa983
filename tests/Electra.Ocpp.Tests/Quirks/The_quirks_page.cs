using System.Globalization;
using Electra.Ocpp.Quirks;

namespace Electra.Ocpp.Tests.Quirks;

/// <summary><c>ops/docs/quirks.md</c> is written from what is known; set <c>UPDATE_PAGES=1</c> to write it anew.</summary>
public sealed class The_quirks_page
{
    [Fact]
    public void Is_as_the_quirks_are()
    {
        var path = Path.Combine(Root(), "ops", "docs", "quirks.md");
        if (Environment.GetEnvironmentVariable("UPDATE_PAGES") == "1")
            File.WriteAllText(path, Text());
        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(Text(), "a quirk has changed: run this test with UPDATE_PAGES=1 and review the difference");
    }

    private static string Text()
    {
        var text = new StringBuilder();
        text.Append("""
            # What makes do in their own way

            Written by `The_quirks_page` in `tests/Electra.Ocpp.Tests` from the code; `GET /api/v1/quirks` tells the same, with how many chargers are of
            each make and how often it was put right. Numbers are those of the catalogue of deviations. In a pattern `*` is any text, `|` stands between
            alternatives, case does not count, and a part without a pattern may be anything.

            A quirk is chosen by what the charger said it is: when its socket opens by its last boot, and anew at each boot.


            """.ReplaceLineEndings("\n"));
        Table(text, "Put right by its dialect", KnownQuirks.All.Select(q => q.Card));
        text.Append("""
            ## Tokens of card terminals

            Such a terminal shows its token once the bank has said yes. Which tokens those are is provisioned with the charger:
            `"adHoc":{"tokens":["CB*","BANKCARD"],"priceCents":45}`. A token that matches is good at that charger and nowhere else; `priceCents` is what a
            terminal that asks for the price of a session is told.


            """.ReplaceLineEndings("\n"));
        Table(text, null, KnownTerminals.Cards);
        Table(text, "Not sent what hurts it", KnownLoops.Cards);
        text.Append("""
            ## Rules for all, not quirks

            Blanks around a token or between the digits of a card's number (I3), words in another case, numbers as text, local times, and whatever else
            needs no knowledge of the make, is put right for every charger and named as an oddity: `GET /api/v1/oddities`.

            """.ReplaceLineEndings("\n"));
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Table(StringBuilder text, string? title, IEnumerable<QuirkCard> cards)
    {
        if (title is not null)
            text.Append("## ").Append(title).Append("\n\n");
        text.Append("| name | catalogue | what it does | vendor | model | firmware |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var card in cards)
            text.Append(CultureInfo.InvariantCulture, $"| `{card.Name}` | {card.Catalogue} | {card.Description} | {Cell(card.Make.Vendor)} | {Cell(card.Make.Model)} | {Cell(card.Make.Firmware)} |\n");
        text.Append('\n');
    }

    private static string Cell(string? pattern) => pattern is null ? "" : $"`{pattern.Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Electra.Grains.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("Electra.Grains.sln stands in no folder above the tests.");
    }
}
