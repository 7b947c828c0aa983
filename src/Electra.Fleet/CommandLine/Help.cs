using System.Globalization;
using Electra.Fleet.Deviations;
using Electra.Fleet.Faults;
using Electra.Fleet.Makes;

namespace Electra.Fleet.CommandLine;

/// <summary>What the program says of itself, and of what it has to offer.</summary>
internal static class Help
{
    private static readonly string Usage = $"""
        Simulates chargers and cars over OCPP 1.6J, 2.0.1 and 2.1 against any central system.

          --url URL             its address without a charger's id (ws://localhost:8080/ocpp)
          --chargers N          how many chargers (10)
          --version V           1.6, 2.0.1, 2.1, or mixed: each charger another one than its neighbour (1.6)
          --duration TIME       90s, 2m, 1h; without it, until Ctrl-C
          --speed FACTOR        how much faster cars and meters are than the clock (1)
          --busy                the next car comes within seconds, whatever the hour
          --longest-stay TIME   no car stays longer, in simulated time
          --prefix TEXT         goes before the number in chargers' ids (SIM-)
          --password TEXT       of HTTP Basic authentication
          --tokens A,B,C        whom drivers present (F1EE700001 to F1EE700020)
          --seed N              of chance: the same seed, the same day (1)
          --makes A=3,B         which makes, and how many of each (alpitronic and xcharge); list
          --deviations A,B      what all chargers do otherwise than they should; list
          --faults A,B:0.02     what happens to chargers, how often, for how long; list
                                {string.Join(", ", FaultKind.All.Select(static kind => kind.Name))}
          --scenario FILE       a network's day from a file (ops/docs/fleet.md); with it only
                                --url, --password, --speed, --seed, --json and --quiet
          --drain TIME          how long the end may take to deliver what is left (30s)
          --json FILE           the report as JSON; - for standard output
          --quiet               no progress, no summary
          --help                this

        Exit code: 0 all well; 1 a charger never got through, or something about a transaction was lost; 2 wrong arguments;
        3 what the scenario expects did not come true.
        """;

    /// <summary>What was asked to be shown; null: nothing of the kind.</summary>
    public static string? Shown(IReadOnlyDictionary<string, string> given)
    {
        if (given.ContainsKey("--help"))
            return Usage;
        if (given.GetValueOrDefault("--faults") == "list")
            return Table(FaultKind.All.Select(static kind => (kind.Name, Usual(kind), kind.Sentence)));
        if (given.GetValueOrDefault("--deviations") == "list")
            return Table(Deviation.All.Select(static one => (one.Name, $"{one.Catalogue,-3}  {In(one)}", one.Sentence)));
        return given.GetValueOrDefault("--makes") == "list"
            ? Table(Make.All.OrderBy(static pair => pair.Value.Family, StringComparer.Ordinal).Select(static pair => (pair.Value.Family, pair.Key, What(pair.Value))))
            : null;
    }

    // Where it can be; without a word: in every version.
    private static string In(Deviation one) => one.Versions.Count == OcppVersions.All.Count ? "" : string.Join(", ", one.Versions.Select(OcppVersions.Name));

    private static string Usual(FaultKind kind)
    {
        var rate = kind.Manner switch
        {
            FaultManner.Strikes => string.Create(CultureInfo.InvariantCulture, $"{kind.Rate}/min"),
            FaultManner.Share => string.Create(CultureInfo.InvariantCulture, $"{kind.Rate:P0}"),
            _ => "every",
        };
        return kind.Span == TimeSpan.Zero ? rate : string.Create(CultureInfo.InvariantCulture, $"{rate} {kind.Span.TotalSeconds:0.###}s");
    }

    private static string What(Make make) => string.Create(
        CultureInfo.InvariantCulture,
        $"{make.Vendor} {make.Model} {make.Firmware}, {make.PowerW / 1000:0.#} kW {(make.Phases > 0 ? "AC" : "DC")}, {make.Outlets} outlet(s){(make.Deviations.Count > 0 ? ": " : "")}{string.Join(", ", make.Deviations)}");

    private static string Table(IEnumerable<(string First, string Second, string Sentence)> rows)
    {
        var all = rows.ToArray();
        var (first, second) = (all.Max(static row => row.First.Length), all.Max(static row => row.Second.Length));
        return string.Join(Environment.NewLine, all.Select(row => $"{row.First.PadRight(first)}  {row.Second.PadRight(second)}  {row.Sentence}"));
    }
}
