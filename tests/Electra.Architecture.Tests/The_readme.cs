using System.Text.RegularExpressions;

namespace Electra.Architecture.Tests;

/// <summary>"Where things live" is the first page a newcomer opens: what it points at is there.</summary>
public sealed partial class The_readme
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void Points_at_files_and_symbols_that_are_there()
    {
        Rows().Should().NotBeEmpty("the table 'where things live' has rows");
        foreach (var row in Rows())
        {
            var paths = Code().Matches(row.Open).Select(m => m.Groups["code"].Value).ToArray();
            paths.Should().NotBeEmpty($"'{row.Want}' says what to open");
            paths.Should().OnlyContain(path => Exists(path), $"'{row.Want}' leads somewhere");
            foreach (Match symbol in Code().Matches(row.Symbol))
                Contains(paths, symbol.Groups["code"].Value).Should().BeTrue($"{symbol.Groups["code"].Value} stands in {string.Join(", ", paths)}");
        }
    }

    [Fact]
    public void Names_commands_that_are_there()
    {
        Text.Should().Contain("dotnet run --project src/Electra.Silo -- --demo").And.Contain("ops/test");
        Exists("ops/test").Should().BeTrue();
    }

    private static IReadOnlyList<(string Want, string Open, string Symbol)> Rows()
    {
        var start = Text.IndexOf("where things live", StringComparison.OrdinalIgnoreCase);
        start.Should().BeGreaterThanOrEqualTo(0, "the README has that table");
        return
        [
            .. Text[start..].Split('\n')
                .SkipWhile(line => !line.StartsWith('|'))
                .TakeWhile(line => line.StartsWith('|'))
                .Skip(2)
                .Select(line => line.Trim().Trim('|').Split('|'))
                .Select(cells => (cells[0].Trim(), cells[1].Trim(), cells.Length > 2 ? cells[2].Trim() : "")),
        ];
    }

    private static bool Exists(string path)
    {
        var full = Path.Combine(Repository.Root, path.TrimEnd('/'));
        return File.Exists(full) || Directory.Exists(full);
    }

    // A symbol like ChargerDecider.Boot is found by its last name.
    private static bool Contains(IEnumerable<string> paths, string symbol)
    {
        var name = new Regex($@"\b{Regex.Escape(symbol.Split('(', '<')[0].Split('.')[^1])}\b");
        return paths.SelectMany(Files).Any(file => name.IsMatch(File.ReadAllText(file)));
    }

    private static IEnumerable<string> Files(string path)
    {
        var full = Path.Combine(Repository.Root, path.TrimEnd('/'));
        return Directory.Exists(full) ? Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories) : [full];
    }

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Code();
}
