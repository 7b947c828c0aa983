using System.Text.RegularExpressions;

namespace Electra.Architecture.Tests;

/// <summary>Silos of two releases speak with each other by aliases: each names one type for ever, and every type that travels has one.</summary>
public sealed partial class The_wire
{
    private static readonly string[] Projects = ["src/Electra.Domain", "src/Electra.Contracts"];

    [Fact]
    public void Has_one_type_for_each_alias()
    {
        var doubles =
            from file in Projects.SelectMany(Repository.Sources)
            from Match match in TypeAlias().Matches(file.Text)
            group file.Path by match.Groups["alias"].Value into types
            where types.Count() > 1
            select $"{types.Key}: {string.Join(", ", types)}";
        doubles.Should().BeEmpty();
    }

    [Fact]
    public void Has_an_alias_for_each_type_that_travels()
    {
        var nameless =
            from file in Projects.SelectMany(Repository.Sources)
            from Match match in Serialized().Matches(file.Text)
            where !match.Value.Contains("Alias(", StringComparison.Ordinal)
            select $"{file.Path}: {match.Value.Trim()}";
        nameless.Should().BeEmpty();
    }

    [Fact]
    public void Has_one_method_for_each_alias_of_an_interface()
    {
        var doubles =
            from file in Repository.Sources("src/Electra.Contracts")
            from Match contract in Interface().Matches(file.Text)
            from twice in MethodAlias().Matches(contract.Value).GroupBy(m => m.Groups["alias"].Value).Where(g => g.Count() > 1)
            select $"{file.Path}: {contract.Groups["name"].Value}.{twice.Key}";
        doubles.Should().BeEmpty();
    }

    // Of a type: at the left edge, and not of a member.
    [GeneratedRegex(@"^\[[^\]\n]*Alias\(""(?<alias>[^""]+)""\)", RegexOptions.Multiline)]
    private static partial Regex TypeAlias();

    [GeneratedRegex(@"^\[[^\]\n]*GenerateSerializer[^\n]*", RegexOptions.Multiline)]
    private static partial Regex Serialized();

    [GeneratedRegex(@"^public interface (?<name>\w+).*?^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Interface();

    [GeneratedRegex(@"^ +\[Alias\(""(?<alias>[^""]+)""\)", RegexOptions.Multiline)]
    private static partial Regex MethodAlias();
}
