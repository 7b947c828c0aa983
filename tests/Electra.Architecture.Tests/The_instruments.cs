using System.Text.RegularExpressions;

namespace Electra.Architecture.Tests;

/// <summary>People's dashboards and alarms are built on these names: changing one is a decision, made by changing the approved list beside this file.</summary>
public sealed partial class The_instruments
{
    [Fact]
    public void Are_those_that_were_approved()
    {
        var approved = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Electra.Architecture.Tests", "instruments.approved.txt"));
        Instruments.Ours.Select(i => $"{i.Name} {i.Unit}").Distinct().Should().Equal(approved.Where(line => line.Length > 0));
    }

    [Fact]
    public void Are_named_in_lower_case_with_dots_and_measured_in_UCUM_units() =>
        Instruments.Ours.Where(i => !Name().IsMatch(i.Name) || !Unit().IsMatch(i.Unit)).Should().BeEmpty();

    [GeneratedRegex(@"^electra(\.[a-z]+(_[a-z]+)*)+$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(s|ms|By|Wh|W|1|\{[a-z]+\})$")]
    private static partial Regex Unit();
}
