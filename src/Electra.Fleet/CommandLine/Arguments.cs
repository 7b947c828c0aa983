using System.Globalization;
using Electra.Fleet.Running;

namespace Electra.Fleet.CommandLine;

/// <summary>What the command line asked for: options, or one line that says what is wrong with it.</summary>
/// <param name="Json">Where the report goes as JSON; <c>-</c>: standard output; null: nowhere.</param>
public sealed record Arguments(FleetOptions? Options, string? Json = null, bool Quiet = false, bool Help = false, string? Error = null)
{
    private const int MostChargers = 20_000;

    private static readonly string[] Switches = ["--quiet", "--busy", "--help"];

    private static readonly string[] Named =
        ["--url", "--chargers", "--duration", "--json", "--speed", "--prefix", "--password", "--tokens", "--seed", "--longest-stay"];

    /// <summary>Reads a command line.</summary>
    public static Arguments Read(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        try
        {
            var given = Pair(words);
            if (given.ContainsKey("--help"))
                return new Arguments(null, Help: true);
            var json = given.GetValueOrDefault("--json");
            return new Arguments(Gather(given), json, Quiet: given.ContainsKey("--quiet"));
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

    private static FleetOptions Gather(Dictionary<string, string> given) => new(
        Address(given.GetValueOrDefault("--url", "ws://localhost:8080/ocpp")),
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
    };

    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "ws" or "wss"
            ? url
            : throw new FormatException($"--url must begin with ws:// or wss:// and name a host, not {text}.");

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

    /// <summary>90s, 2m, 1h, or seconds alone.</summary>
    private static TimeSpan Span(string name, string text)
    {
        var unit = text.Length > 0 && char.IsAsciiLetter(text[^1]) ? text[^1] : 's';
        var seconds = unit switch { 's' => 1, 'm' => 60, 'h' => 3600, _ => 0 };
        var digits = text.TrimEnd(unit);
        return seconds > 0 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 100_000
            ? TimeSpan.FromSeconds((double)count * seconds)
            : throw new FormatException($"{name} must be a time like 90s, 2m or 1h, not {text}.");
    }

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
