using System.Text.RegularExpressions;

namespace Electra.Architecture.Tests;

/// <summary>Habits of the house that a reader would otherwise have to watch for.</summary>
public sealed partial class The_sources
{
    private const int Most = 200;
    private const int MostInDomain = 150;

    private static readonly string[] Banned = ["Service", "Manager", "Helper", "Handler", "Processor", "Util", "Utils", "Common", "Shared", "Dto"];

    /// <summary>OCPP 2.1's own names, which payloads keep.</summary>
    private static readonly string[] OfTheStandard = ["EnterServiceType", "EnterServiceGetType"];

    [Fact]
    public void Declare_no_type_whose_name_says_nothing()
    {
        var vague =
            from file in Repository.Sources("src").Concat(Repository.Sources("tests"))
            from Match type in TypeName().Matches(file.Text)
            where Words().Matches(type.Groups["name"].Value).Any(word => Banned.Contains(word.Value))
            where !OfTheStandard.Contains(type.Groups["name"].Value)
            select $"{file.Path}: {type.Groups["name"].Value}";
        vague.Should().BeEmpty();
    }

    /// <summary>A file may say in a line <c>// size: why</c> that the limit would make it worse.</summary>
    [Fact]
    public void Are_short_or_say_why_not()
    {
        var long_ =
            from file in Repository.Sources("src")
            where file.Lines > (file.Path.StartsWith(Path.Combine("src", "Electra.Domain"), StringComparison.Ordinal) ? MostInDomain : Most)
            where !Reason().IsMatch(file.Text)
            select $"{file.Path}: {file.Lines} lines";
        long_.Should().BeEmpty();
    }

    [Fact]
    public void Have_no_regions_and_put_nothing_off()
    {
        var found =
            from file in Repository.Sources("src").Concat(Repository.Sources("tests"))
            where !file.Path.EndsWith("The_sources.cs", StringComparison.Ordinal)
            from Match match in PutOff().Matches(file.Text)
            select $"{file.Path}: {match.Value.Trim()}";
        found.Should().BeEmpty();
    }

    [Fact]
    public void Ban_reentrancy_but_for_queries_and_outgoing_orders() =>
        Repository.Sources("src").Where(f => Reentrant().IsMatch(f.Text)).Select(f => f.Path).Should().BeEmpty();

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?)\s+(?<name>[A-Z]\w*)")]
    private static partial Regex TypeName();

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Words();

    [GeneratedRegex(@"^\s*// size: \S+", RegexOptions.Multiline)]
    private static partial Regex Reason();

    [GeneratedRegex(@"^\s*#region.*|\bTODO\b.*|\bFIXME\b.*|throw new NotImplementedException.*", RegexOptions.Multiline)]
    private static partial Regex PutOff();

    [GeneratedRegex(@"\[(?:[\w, ]*\b)?(?:Reentrant|MayInterleave)\b")]
    private static partial Regex Reentrant();
}
