using YamlDotNet.RepresentationModel;

namespace Electra.Architecture.Tests.Deployment;

/// <summary>Reads YAML files of this repository, node by node.</summary>
internal static class Yaml
{
    /// <summary>The documents of a file.</summary>
    public static IReadOnlyList<YamlNode> Documents(string path)
    {
        var stream = new YamlStream();
        using var text = File.OpenText(Path.Combine(Repository.Root, path));
        stream.Load(text);
        return [.. stream.Documents.Select(document => document.RootNode)];
    }

    /// <summary>What stands at the end of these names; null where one is missing. A mapping also has what it merges in.</summary>
    public static YamlNode? At(this YamlNode? node, params string[] names) => names.Aggregate(node, (found, name) => found switch
    {
        YamlMappingNode map when map.Children.TryGetValue(name, out var own) => own,
        YamlMappingNode map when map.Children.TryGetValue("<<", out var merged) => merged.At(name),
        _ => null,
    });

    public static string? Text(this YamlNode? node, params string[] names) => (node.At(names) as YamlScalarNode)?.Value;

    public static int Number(this YamlNode? node, params string[] names) =>
        int.Parse(node.Text(names) ?? throw new InvalidOperationException($"{string.Join('.', names)} is missing"), System.Globalization.CultureInfo.InvariantCulture);

    public static IReadOnlyList<YamlNode> List(this YamlNode? node, params string[] names) => node.At(names) is YamlSequenceNode list ? [.. list.Children] : [];

    public static IReadOnlyList<string> Texts(this YamlNode? node, params string[] names) => [.. node.List(names).Select(item => item.Text() ?? "")];

    public static IReadOnlyList<string> Names(this YamlNode? node, params string[] names) =>
        node.At(names) is YamlMappingNode map ? [.. map.Children.Keys.Select(key => key.Text() ?? "")] : [];

    /// <summary>Each value of this name, however deep.</summary>
    public static IEnumerable<YamlNode> Everywhere(this YamlNode node, string name) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(pair => (pair.Key.Text() == name ? [pair.Value] : Enumerable.Empty<YamlNode>()).Concat(pair.Value.Everywhere(name))),
        YamlSequenceNode list => list.Children.SelectMany(item => item.Everywhere(name)),
        _ => [],
    };
}
