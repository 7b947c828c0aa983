using System.Text.RegularExpressions;

namespace Electra.Architecture.Tests;

/// <summary>The page of deviations names every entry of the catalogue, and a test that exists for each.</summary>
public sealed partial class The_deviations
{
    private static readonly string[] Numbers =
    [
        .. Count('C', 17), .. Count('B', 11), .. Count('S', 10), .. Count('T', 14), .. Count('I', 9), .. Count('P', 10), .. Count('L', 8), .. Count('R', 5),
        .. Count('U', 5),
    ];

    private static readonly IReadOnlyList<(string Number, string Test)> Entries =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "ops", "docs", "deviations.md"))
            .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 4 && Number().IsMatch(cells[0]))
            .Select(cells => (cells[0], cells[3])),
    ];

    private static readonly IReadOnlyList<SourceFile> Tests = [.. Repository.Sources("tests")];

    [Fact]
    public void Are_all_on_the_page() => Entries.Select(e => e.Number).Should().Equal(Numbers, "each has its line, in order");

    [Fact]
    public void Have_a_test_each_or_a_reason()
    {
        var missing =
            from entry in Entries
            let tests = Test().Matches(entry.Test)
            where tests.Count == 0 ? !entry.Test.StartsWith("1.6 cannot show it: ", StringComparison.Ordinal) : !tests.All(Exists)
            select $"{entry.Number}: {entry.Test}";
        missing.Should().BeEmpty();
    }

    private static bool Exists(Match test)
    {
        var type = new Regex($@"\bclass {test.Groups["type"].Value}\b");
        var method = new Regex($@"public (?:async )?(?:void|Task) {test.Groups["method"].Value}\(");
        return Tests.Any(file => type.IsMatch(file.Text) && method.IsMatch(file.Text));
    }

    private static IEnumerable<string> Count(char letter, int last) => Enumerable.Range(1, last).Select(number => $"{letter}{number}");

    [GeneratedRegex("^[A-Z][0-9]+$")]
    private static partial Regex Number();

    [GeneratedRegex(@"`(?<type>\w+)\.(?<method>\w+)`")]
    private static partial Regex Test();
}
