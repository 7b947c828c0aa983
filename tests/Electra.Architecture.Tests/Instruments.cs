using System.Text.RegularExpressions;

namespace Electra.Architecture.Tests;

/// <summary>An instrument, and how Prometheus calls what it measures (as the collector's exporter writes it).</summary>
internal sealed record Instrument(string Name, string Unit, string Kind)
{
    private bool Counts => Kind is "Counter" or "ObservableCounter";

    /// <summary>The series' names.</summary>
    public IEnumerable<string> Series
    {
        get
        {
            var name = string.Join('_', Name.Split('.', '-'));
            if (Suffix is { Length: > 0 } unit && !name.EndsWith('_' + unit, StringComparison.Ordinal))
                name += '_' + unit;
            if (Counts && !name.EndsWith("_total", StringComparison.Ordinal))
                name += "_total";
            return Kind == "Histogram" ? [name + "_bucket", name + "_sum", name + "_count"] : [name];
        }
    }

    private string Suffix => Unit switch
    {
        "s" => "seconds",
        "ms" => "milliseconds",
        "By" => "bytes",
        "W" => "watts",
        "1" => Counts ? "" : "ratio",
        "-" or ['{', ..] => "",
        var other => other,
    };
}

/// <summary>Every instrument there is.</summary>
internal static partial class Instruments
{
    /// <summary>Those that the sources make.</summary>
    public static IReadOnlyList<Instrument> Ours { get; } =
    [
        .. (from file in Repository.Sources("src")
            from Match match in Made().Matches(file.Text)
            select new Instrument(match.Groups["name"].Value, match.Groups["unit"].Value, match.Groups["kind"].Value))
            .Distinct().OrderBy(i => i.Name, StringComparer.Ordinal),
    ];

    /// <summary>Those of the runtime, of Orleans and of Npgsql that dashboards and alerts are built on; an acceptance test looks for them.</summary>
    public static IReadOnlyList<Instrument> Foreign { get; } = [.. Lines().Where(l => l.Length >= 3).Select(l => new Instrument(l[0], l[1], l[2]))];

    /// <summary>Series of other programs: Prometheus itself, the collector, a machine's exporter.</summary>
    public static IReadOnlyList<string> OtherPrograms { get; } = [.. Lines().Where(l => l.Length == 1).Select(l => l[0])];

    private static IEnumerable<string[]> Lines() => File
        .ReadLines(Path.Combine(Repository.Root, "tests", "Electra.Architecture.Tests", "instruments.foreign.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(' '));

    [GeneratedRegex(@"\.Create(?<kind>(?:Observable)?(?:Counter|UpDownCounter|Histogram|Gauge))(?:<\w+>)?\(\s*""(?<name>[^""]+)""\s*,[^""]*""(?<unit>[^""]+)""", RegexOptions.Singleline)]
    private static partial Regex Made();
}
