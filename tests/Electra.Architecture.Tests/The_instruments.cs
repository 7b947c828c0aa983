using System.Text.RegularExpressions;

namespace Electra.Architecture.Tests;

/// <summary>People's dashboards and alarms are built on these names: changing one is a decision, made by changing the approved list beside this file.</summary>
public sealed partial class The_instruments
{
    private static readonly IReadOnlyList<(string Name, string Unit)> Created =
    [
        .. (from file in Repository.Sources("src")
            from Match match in Instrument().Matches(file.Text)
            select (match.Groups["name"].Value, match.Groups["unit"].Value)).Distinct().OrderBy(i => i.Item1, StringComparer.Ordinal),
    ];

    [Fact]
    public void Are_those_that_were_approved()
    {
        var approved = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Electra.Architecture.Tests", "instruments.approved.txt"));
        Created.Select(i => $"{i.Name} {i.Unit}").Should().Equal(approved.Where(line => line.Length > 0));
    }

    [Fact]
    public void Are_named_in_lower_case_with_dots_and_measured_in_UCUM_units() =>
        Created.Where(i => !Name().IsMatch(i.Name) || !Unit().IsMatch(i.Unit)).Should().BeEmpty();

    [GeneratedRegex(@"\.Create(?:Observable)?(?:Counter|UpDownCounter|Histogram|Gauge)(?:<\w+>)?\(\s*""(?<name>[^""]+)""\s*,[^""]*""(?<unit>[^""]+)""", RegexOptions.Singleline)]
    private static partial Regex Instrument();

    [GeneratedRegex(@"^electra(\.[a-z]+(_[a-z]+)*)+$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(s|ms|By|Wh|W|1|\{[a-z]+\})$")]
    private static partial Regex Unit();
}
