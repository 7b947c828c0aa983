using System.Globalization;
using System.Text.RegularExpressions;

namespace Electra.Architecture.Tests;

/// <summary>An event id names one message for ever, and its thousand names the project.</summary>
public sealed partial class The_log
{
    private static readonly Dictionary<string, int> Blocks = new()
    {
        ["Electra.Gateway"] = 1,
        ["Electra.Ocpp"] = 2,
        ["Electra.Grains"] = 3,
        ["Electra.Ledger"] = 4,
        ["Electra.Partners"] = 5,
        ["Electra.Dashboard"] = 6,
        ["Electra.Fleet"] = 7,
        ["Electra.Silo"] = 9,
    };

    private static readonly IReadOnlyList<(SourceFile File, int Id)> Events =
    [
        .. from file in Repository.Sources("src")
           from Match match in EventId().Matches(file.Text)
           select (file, int.Parse(match.Groups["id"].Value, CultureInfo.InvariantCulture)),
    ];

    [Fact]
    public void Uses_each_event_id_once() =>
        Events.GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {string.Join(", ", g.Select(e => e.File.Path))}").Should().BeEmpty();

    [Fact]
    public void Keeps_to_its_project_s_thousand() =>
        Events.Where(e => Blocks.GetValueOrDefault(ProjectOf(e.File)) != e.Id / 1000).Select(e => $"{e.File.Path}: {e.Id}").Should().BeEmpty();

    [Fact]
    public void Is_written_in_one_file_a_project() =>
        Events.Select(e => e.File.Path).Distinct().Should().OnlyContain(path => Path.GetFileName(path) == "Log.cs");

    private static string ProjectOf(SourceFile file) => file.Path.Split(Path.DirectorySeparatorChar)[1];

    [GeneratedRegex(@"\[LoggerMessage\(\s*(?:EventId\s*=\s*)?(?<id>\d+)")]
    private static partial Regex EventId();
}
