using System.Text.RegularExpressions;

namespace Electra.Architecture.Tests;

/// <summary>Every oddity that the sources name has a sentence for people, and is counted where it is met.</summary>
public sealed partial class The_oddities
{
    private static readonly string[] Where = ["Electra.Domain", "Electra.Ocpp", "Electra.Gateway", "Electra.Grains"];

    // Quirks describe themselves.
    private static readonly string[] OfMakes = ["OddityCatalogue", Path.Combine("Electra.Ocpp", "Quirks")];

    private static readonly Dictionary<string, string> Meanings = (
        from file in Repository.Sources("src")
        where file.Path.Contains("OddityCatalogue.", StringComparison.Ordinal)
        from Match match in Entry().Matches(file.Text)
        select (Name: match.Groups["name"].Value, Origin: match.Groups["origin"].Value)).ToDictionary(m => m.Name, m => m.Origin);

    private static readonly List<(string Path, string Name)> Named =
    [
        .. from folder in Where
           from file in Repository.Sources(Path.Combine("src", folder))
           where !OfMakes.Any(part => file.Path.Contains(part, StringComparison.Ordinal))
           from name in Names(file.Text)
           select (file.Path, name),
    ];

    [Fact]
    public void Have_a_meaning_each()
    {
        Meanings.Should().NotBeEmpty();
        Named.Select(n => n.Name).Should().Contain(["clock-off", "late-answer", "empty-frame", "padded-token"], "the test must find what it looks for");
        Named.Where(n => !Meanings.ContainsKey(n.Name)).Select(n => $"{n.Path}: {n.Name} has no sentence in OddityCatalogue").Distinct().Should().BeEmpty();
    }

    [Fact]
    public void Are_all_in_use() => Meanings.Keys.Except(Named.Select(n => n.Name)).Should().BeEmpty("a sentence that nothing leads to is misleading");

    [Fact]
    public void Are_counted_where_they_are_met()
    {
        var session = Path.Combine("Electra.Domain", "Sessions");
        var connector = Path.Combine("Electra.Domain", "Connectors");
        var misplaced =
            from named in Named
            where Meanings.ContainsKey(named.Name)
            let origin = Meanings[named.Name]
            // What both a connector and its session meet is counted at the connector.
            let right = named.Path.Contains(session, StringComparison.Ordinal) ? origin is "Session" or "Connector"
                : !named.Path.Contains(connector, StringComparison.Ordinal) || origin == "Connector"
            where !right
            select $"{named.Path}: {named.Name} is counted as met by the {origin}";
        misplaced.Should().BeEmpty();
    }

    private static IEnumerable<string> Names(string text)
    {
        foreach (var line in text.Split('\n').Where(line => !line.Contains("Alias(", StringComparison.Ordinal)))
        {
            var found = line.Contains("ddit", StringComparison.Ordinal) || line.Contains("Odd(", StringComparison.Ordinal) ? Literal().Matches(line) : Made().Matches(line);
            foreach (Match match in found)
                yield return match.Groups["name"].Value;
        }
    }

    [GeneratedRegex("(?<origin>Wire|Charger|Connector|Session)\\(\"(?<name>[a-z0-9-]+)\"")]
    private static partial Regex Entry();

    [GeneratedRegex("\"(?<name>[a-z0-9]+(?:-[a-z0-9]+)+)\"")]
    private static partial Regex Literal();

    // Not followed by a number of the catalogue: that is a make's card.
    [GeneratedRegex("(?:new|new Oddity)\\(\"(?<name>[a-z0-9]+(?:-[a-z0-9]+)+)\"(?!, \"[A-Z][0-9]+\")")]
    private static partial Regex Made();
}
