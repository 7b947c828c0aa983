using System.Globalization;
using Electra.Fleet.Faults;
using Electra.Fleet.Makes;
using Electra.Fleet.Running;
using Electra.Fleet.Scenarios;

namespace Electra.Fleet.CommandLine;

/// <summary>What the command line asked for: options, a text to show, or lines that say what is wrong with it.</summary>
/// <param name="Json">Where the report goes as JSON; <c>-</c>: standard output; null: nowhere.</param>
/// <param name="Shown">What was asked to be shown, instead of a run.</param>
public sealed record Arguments(FleetOptions? Options, string? Json = null, bool Quiet = false, string? Shown = null, string? Error = null)
{
    private const int MostChargers = 20_000;

    private static readonly string[] Switches = ["--quiet", "--busy", "--help"];

    private static readonly string[] Named =
    [
        "--url", "--chargers", "--duration", "--json", "--speed", "--prefix", "--password", "--tokens", "--seed", "--longest-stay",
        "--faults", "--makes", "--deviations", "--scenario", "--drain", "--version",
    ];

    private static readonly string[] WithScenario = ["--scenario", "--url", "--password", "--speed", "--seed", "--json", "--quiet"];

    /// <summary>Reads a command line.</summary>
    public static Arguments Read(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        try
        {
            var given = Pair(words);
            if (Help.Shown(given) is { } shown)
                return new Arguments(null, Shown: shown);
            var options = given.TryGetValue("--scenario", out var file) ? FromScenario(given, file) : Gather(given);
            return new Arguments(options, given.GetValueOrDefault("--json"), Quiet: given.ContainsKey("--quiet"));
        }
        catch (FormatException wrong)
        {
            return new Arguments(null, Error: wrong.Message);
        }
    }

    private static Dictionary<string, string> Pair(IReadOnlyList<string> words)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            var split = words[i].Split('=', 2);
            var name = split[0] == "-h" ? "--help" : split[0];
            if (Switches.Contains(name))
                given[name] = "";
            else if (!Named.Contains(name))
                throw new FormatException($"{words[i]} is not an option; --help lists them.");
            else if (split.Length == 2)
                given[name] = split[1];
            else if (i + 1 < words.Count && !words[i + 1].StartsWith("--", StringComparison.Ordinal))
                given[name] = words[++i];
            else
                throw new FormatException($"{name} needs a value.");
        }

        return given;
    }

    private static FleetOptions FromScenario(Dictionary<string, string> given, string file)
    {
        if (given.Keys.Except(WithScenario).FirstOrDefault() is { } other)
            throw new FormatException($"{other} is not for a scenario, whose file says it.");
        var url = given.TryGetValue("--url", out var address) ? Address(address) : null;
        var scenario = Scenario.Load(file, url, given.GetValueOrDefault("--password"));
        if (scenario.Options is not { } options)
            throw new FormatException(string.Join(Environment.NewLine, scenario.Errors.Select(error => $"{file}: {error}")));
        if (given.TryGetValue("--speed", out var text) && Speed(text) is var speed)
            options = options with { Speed = speed, Duration = options.Duration * options.Speed / speed };
        return options with { Seed = Whole(given, "--seed", options.Seed, 0, int.MaxValue) };
    }

    private static FleetOptions Gather(Dictionary<string, string> given) => Fitting(new(
        Address(given.GetValueOrDefault("--url", Scenario.UsualUrl.ToString())),
        Whole(given, "--chargers", 10, 1, MostChargers),
        given.TryGetValue("--duration", out var duration) ? Span("--duration", duration) : null,
        Speed(given.GetValueOrDefault("--speed", "1")),
        given.TryGetValue("--tokens", out var tokens) ? Tokens(tokens) : null,
        Seed: Whole(given, "--seed", 1, 0, int.MaxValue),
        Busy: given.ContainsKey("--busy"))
    {
        Prefix = Prefix(given.GetValueOrDefault("--prefix", "SIM-")),
        Password = given.GetValueOrDefault("--password"),
        LongestStay = given.TryGetValue("--longest-stay", out var stay) ? Span("--longest-stay", stay) : null,
        Farewell = given.TryGetValue("--drain", out var drain) ? Span("--drain", drain) : TimeSpan.FromSeconds(30),
        Faults = Each(given, "--faults", FaultPlan.Read),
        Deviations = Each(given, "--deviations", GroupReader.ReadDeviation),
        Makes = given.TryGetValue("--makes", out var makes) ? Under("--makes", makes, MakeShares.Read) : null,
        Versions = given.TryGetValue("--version", out var version) ? Under("--version", version, OcppVersions.Read) : [OcppVersion.V16],
    });

    /// <summary>What all chargers are told to do otherwise must be possible for some of them.</summary>
    private static FleetOptions Fitting(FleetOptions options)
    {
        var misfit = options.Deviations.FirstOrDefault(one => !options.Versions.Any(one.IsOf));
        return misfit is null ? options : throw new FormatException(
            $"--deviations must be of a version that is spoken (--version): {misfit.Name} is of {string.Join(", ", misfit.Versions.Select(OcppVersions.Name))}.");
    }

    private static IReadOnlyList<T> Each<T>(Dictionary<string, string> given, string name, Func<string, T> read) => given.TryGetValue(name, out var text)
        ? [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => Under(name, part, read))]
        : [];

    /// <summary>What a reader complains of is complained of under the option's name.</summary>
    private static T Under<T>(string name, string text, Func<string, T> read)
    {
        try
        {
            return read(text);
        }
        catch (FormatException wrong)
        {
            throw new FormatException($"{name} {wrong.Message}", wrong);
        }
    }

    private static Uri Address(string text) => Under("--url", text, ScenarioReader.ReadUrl);

    private static int Whole(Dictionary<string, string> given, string name, int otherwise, int least, int most)
    {
        if (!given.TryGetValue(name, out var text))
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{name} must be a whole number from {least} to {most}, not {text}."));
    }

    private static double Speed(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var speed) && speed is >= 0.1 and <= 1000
            ? speed
            : throw new FormatException($"--speed must be a number from 0.1 to 1000, not {text}.");

    private static TimeSpan Span(string name, string text) =>
        SpanText.TryRead(text, out var span) && span > TimeSpan.Zero
            ? span
            : throw new FormatException($"{name} must be a time like 90s, 2m or 1h, not {text}.");

    private static string[] Tokens(string text)
    {
        var tokens = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return tokens.Length > 0 && tokens.All(static token => token.Length <= 20)
            ? tokens
            : throw new FormatException("--tokens must be a list of tokens of at most 20 characters, with commas between them.");
    }

    private static string Prefix(string text) =>
        text.Length is > 0 and <= 40 && text.All(static c => char.IsAsciiLetterOrDigit(c) || "._~:*|@=+-".Contains(c))
            ? text
            : throw new FormatException($"--prefix must be 1 to 40 letters, digits or ._~:*|@=+-, not {text}.");
}
