using System.Text.RegularExpressions;

namespace Electra.Architecture.Tests;

/// <summary>A page for each symptom: found from the alert that shows it, or from the list of all.</summary>
public sealed partial class The_runbooks
{
    private static readonly string Folder = Path.Combine(Repository.Root, "ops", "runbooks");

    private static readonly IReadOnlyList<(string Name, string Text)> Pages =
    [
        .. from file in Directory.EnumerateFiles(Folder, "*.md").Order()
           where Path.GetFileName(file) != "README.md"
           select (Path.GetFileName(file), File.ReadAllText(file)),
    ];

    [Fact]
    public void Are_all_in_the_list()
    {
        var list = File.ReadAllText(Path.Combine(Folder, "README.md"));
        var linked = Link().Matches(list).Select(m => m.Groups["file"].Value).ToArray();
        var missing = Pages.Select(page => page.Name).Except(linked);
        missing.Should().BeEmpty("ops/runbooks/README.md needs a row for each page: | what you see | [title](name.md) |");
        linked.Should().OnlyHaveUniqueItems().And.OnlyContain(name => File.Exists(Path.Combine(Folder, name)), "a row leads to a page that is there");
    }

    [Fact]
    public void Name_the_alerts_that_lead_to_them()
    {
        foreach (var rule in Alerting.Alerts)
        {
            var page = Pages.Single(p => p.Name == Path.GetFileName(rule.Runbook!));
            Named(page.Text).Should().Contain(rule.Alert, "ops/runbooks/{0} begins with '**Alert.** `{1}`', because that alert leads there", page.Name, rule.Alert);
        }
    }

    [Fact]
    public void Name_no_alert_that_there_is_not()
    {
        var alerts = Alerting.Alerts.Select(rule => rule.Alert).ToHashSet();
        Pages.SelectMany(page => Named(page.Text).Where(name => !alerts.Contains(name)).Select(name => $"{page.Name}: {name}")).Should().BeEmpty();
    }

    [Fact]
    public void Name_series_and_instruments_that_there_are()
    {
        var known = Instruments.Ours.Concat(Instruments.Foreign).SelectMany(i => i.Series.Append(i.Name).Append(i.Series.First().Replace("_bucket", "")))
            .Concat(Alerting.Rules.Select(rule => rule.Record ?? "")).ToHashSet();
        var unknown = from page in Pages
                      from Match name in Series().Matches(page.Text)
                      where !known.Contains(name.Groups["name"].Value)
                      select $"{page.Name}: {name.Groups["name"].Value}";
        unknown.Should().BeEmpty();
    }

    [Fact]
    public void Link_to_what_is_there() =>
        Pages.SelectMany(page => Link().Matches(page.Text).Select(m => (page.Name, Target: m.Groups["file"].Value)))
            .Where(link => !link.Target.Contains("://", StringComparison.Ordinal) && !File.Exists(Path.Combine(Folder, link.Target)))
            .Select(link => $"{link.Name}: {link.Target}").Should().BeEmpty();

    // The paragraph "**Alert.** `A`, `B`: ..." of a page.
    private static IEnumerable<string> Named(string text) => AlertLine().Match(text) is { Success: true } line
        ? AlertName().Matches(line.Value).Select(m => m.Groups["name"].Value)
        : [];

    [GeneratedRegex(@"\]\((?<file>[^)#\s]+\.md)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\*\*Alert\.\*\*.*?(?=\n\n|\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex AlertLine();

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z]+)`")]
    private static partial Regex AlertName();

    [GeneratedRegex(@"`(?<name>electra[._:][\w.:]*\w)(?:\{[^`]*)?`")]
    private static partial Regex Series();
}
