using System.Text.RegularExpressions;

namespace Electra.Architecture.Tests;

/// <summary>Which series a PromQL expression asks for: its words, but for functions, labels, matchers and keywords.</summary>
internal static partial class PromQl
{
    private static readonly string[] Keywords = ["and", "or", "unless", "bool", "offset", "inf", "nan"];

    public static IEnumerable<string> Series(string expression)
    {
        var rest = Labels().Replace(Ranges().Replace(Matchers().Replace(Texts().Replace(expression, "\"\""), " "), " "), " ");
        return Words().Matches(rest).Select(m => m.Value).Where(word => !Keywords.Contains(word.ToLowerInvariant())).Distinct();
    }

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Texts();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Matchers();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Ranges();

    [GeneratedRegex(@"\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)")]
    private static partial Regex Labels();

    // A word before a bracket is a function; one after a digit is the unit of a time or the e of 1e9.
    [GeneratedRegex(@"(?<![\w:])[A-Za-z_:][\w:]*(?!\s*\(|[\w:])")]
    private static partial Regex Words();
}
