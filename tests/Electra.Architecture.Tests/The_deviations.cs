using System.Text.RegularExpressions;

namespace Electra.Architecture.Tests;

/// <summary>The page of deviations names every entry of the catalogue, a test that exists for each, and the versions that these tests speak.</summary>
public sealed partial class The_deviations
{
    private static readonly string[] Numbers =
    [
        .. Count('C', 17), .. Count('B', 11), .. Count('S', 10), .. Count('T', 14), .. Count('I', 9), .. Count('P', 10), .. Count('L', 8), .. Count('R', 5),
        .. Count('U', 5),
    ];

    private static readonly IReadOnlyList<(string Number, string Versions, string Test)> Entries =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "ops", "docs", "deviations.md"))
            .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 5 && Number().IsMatch(cells[0]))
            .Select(cells => (cells[0], cells[3], cells[4])),
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

    [Fact]
    public void Are_shown_in_the_versions_that_the_page_says()
    {
        var wrong =
            from entry in Entries
            let shown = string.Join(", ", Test().Matches(entry.Test).SelectMany(Versions).Distinct().Order(StringComparer.Ordinal))
            // What 2.x cannot show has a reason.
            where shown == "1.6" ? !entry.Versions.StartsWith("1.6: ", StringComparison.Ordinal) : entry.Versions != shown
            select $"{entry.Number}: {entry.Versions}, and its tests speak {shown}";
        wrong.Should().BeEmpty();
    }

    private static bool Exists(Match test) => Find(test) is not null;

    private static SourceFile? Find(Match test)
    {
        var type = new Regex($@"\bclass {test.Groups["type"].Value}\b");
        return Tests.FirstOrDefault(file => type.IsMatch(file.Text) && Method(test).IsMatch(file.Text));
    }

    private static Regex Method(Match test) => new($@"public (?:async )?(?:void|Task) {test.Groups["method"].Value}\(");

    // A test speaks the version that it names, or its class in its name or its sentence; where nothing is named, 1.6.
    private static IEnumerable<string> Versions(Match test)
    {
        if (Find(test) is not { } file)
            return [];
        var at = Method(test).Match(file.Text).Index;
        var attributes = file.Text[file.Text.LastIndexOf("\n\n", at, StringComparison.Ordinal)..at];
        var end = file.Text.IndexOf("\n\n    [", at, StringComparison.Ordinal);
        var body = file.Text[at..(end < 0 ? file.Text.Length : end)];
        var head = file.Text[..file.Text.IndexOf('{', StringComparison.Ordinal)];
        return attributes.Contains("InEachVersion", StringComparison.Ordinal) ? ["1.6", "2.0.1"]
            : body.Contains("OcppVersion.V201", StringComparison.Ordinal) || head.Contains("2_0_1", StringComparison.Ordinal) || head.Contains("OCPP 2.0.1", StringComparison.Ordinal) ? ["2.0.1"]
            : ["1.6"];
    }

    private static IEnumerable<string> Count(char letter, int last) => Enumerable.Range(1, last).Select(number => $"{letter}{number}");

    [GeneratedRegex("^[A-Z][0-9]+$")]
    private static partial Regex Number();

    [GeneratedRegex(@"`(?<type>\w+)\.(?<method>\w+)`")]
    private static partial Regex Test();
}
