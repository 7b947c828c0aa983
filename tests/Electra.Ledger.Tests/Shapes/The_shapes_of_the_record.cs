using System.Text.Json.Nodes;

namespace Electra.Ledger.Tests.Shapes;

/// <summary>
/// Every shape that was ever written can be read for ever. A fixture is never changed: <c>UPDATE_PAGES=1</c> writes those of kinds that have none yet,
/// into a folder of the present month. Where a shape is upcast, what it is now taken for stands beside it in a file that ends in <c>.meant.json</c>.
/// </summary>
public sealed class The_shapes_of_the_record
{
    private const string Meant = ".meant.json";

    private static readonly string Root = Folder();

    public static TheoryData<string> Fixtures => [.. Directory.EnumerateFiles(Root, "*.json", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(Meant, StringComparison.Ordinal)).Select(file => Path.GetRelativePath(Root, file)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Have_a_fixture_for_each_kind_of_fact_effect_and_state()
    {
        var there = Fixtures.Select(row => Path.GetFileNameWithoutExtension(row.Data)).ToHashSet();
        var missing = Family.All.SelectMany(family => family.Today()).Where(kind => !there.Contains(kind.File)).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_PAGES") == "1")
        {
            var folder = Directory.CreateDirectory(Path.Combine(Root, DateTime.UtcNow.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)));
            foreach (var (file, written) in missing)
                File.WriteAllBytes(Path.Combine(folder.FullName, file + ".json"), written());
            missing.Clear();
        }

        missing.Select(kind => kind.File).Should().BeEmpty("a new kind needs its fixture: run this test with UPDATE_PAGES=1 and commit what it writes");
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Are_read_with_nothing_lost(string fixture)
    {
        var path = Path.Combine(Root, fixture);
        var text = File.ReadAllBytes(path);
        var name = Path.GetFileName(fixture).Split('.');
        var family = Family.All.Single(f => f.Name == name[1]);
        var taken = JsonNode.Parse(name[0] == "row" ? family.Row(text) : family.Entry(text));
        var meant = path[..^".json".Length] + Meant;
        Lost(JsonNode.Parse(File.Exists(meant) ? File.ReadAllBytes(meant) : text), taken, "$").Should().BeEmpty("it is read as what was written");
    }

    [Fact]
    public void That_are_unknown_are_refused_by_name_and_never_skipped()
    {
        var read = () => Family.All[0].Entry("""{"facts":[{"kind":"of-a-later-release"}]}"""u8.ToArray());
        read.Should().Throw<System.Text.Json.JsonException>().WithMessage("*of-a-later-release*");
    }

    // What is read may have members more than what was written, and none less.
    private static IEnumerable<string> Lost(JsonNode? written, JsonNode? taken, string path) => (written, taken) switch
    {
        (JsonObject one, JsonObject other) => one.SelectMany(member => Lost(member.Value, other[member.Key], $"{path}.{member.Key}")),
        (JsonArray one, JsonArray other) when one.Count == other.Count => one.SelectMany((item, i) => Lost(item, other[i], $"{path}[{i}]")),
        _ => JsonNode.DeepEquals(written, taken) ? [] : [$"{path}: {written?.ToJsonString()} is read as {taken?.ToJsonString()}"],
    };

    private static string Folder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Electra.Grains.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no Electra.Grains.sln above " + AppContext.BaseDirectory);
        return Directory.CreateDirectory(Path.Combine(folder, "tests", "Electra.Ledger.Tests", "Shapes", "Fixtures")).FullName;
    }
}
