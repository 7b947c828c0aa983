using System.Text.Json;
using YamlDotNet.Serialization;

namespace Electra.Architecture.Tests;

/// <summary>One rule of Prometheus.</summary>
internal sealed record Rule(string File, string? Alert, string? Record, string Expression, string? Severity, string? Summary, string? Runbook);

/// <summary>What stands in ops/observability.</summary>
internal static class Alerting
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "ops", "observability");

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(Folder, "rules"), "*.yaml").Order()
           from @group in Items(Yaml(file), "groups")
           from rule in Items(@group, "rules")
           select new Rule(Path.GetFileName(file), Text(rule, "alert"), Text(rule, "record"), Text(rule, "expr") ?? "",
               Text(Part(rule, "labels"), "severity"), Text(Part(rule, "annotations"), "summary"), Text(Part(rule, "annotations"), "runbook_url")),
    ];

    public static IEnumerable<Rule> Alerts => Rules.Where(rule => rule.Alert is not null);

    /// <summary>The dashboards, with every expression in them.</summary>
    public static IReadOnlyList<(string File, JsonElement Json, IReadOnlyList<string> Expressions)> Dashboards { get; } =
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(Folder, "grafana"), "*.json").Order()
           let json = JsonDocument.Parse(File.ReadAllText(file)).RootElement
           select (Path.GetFileName(file), json, (IReadOnlyList<string>)[.. Expressions(json)]),
    ];

    /// <summary>A file of YAML as dictionaries, lists and texts.</summary>
    public static object? Yaml(string file) => new DeserializerBuilder().WithDuplicateKeyChecking().Build().Deserialize<object?>(File.ReadAllText(file));

    public static object? Part(object? node, params IReadOnlyList<string> path)
    {
        foreach (var name in path)
            node = node is IDictionary<object, object> map && map.TryGetValue(name, out var found) ? found : null;
        return node;
    }

    public static IEnumerable<object?> Items(object? node, params IReadOnlyList<string> path) => Part(node, path) as IEnumerable<object?> ?? [];

    public static string? Text(object? node, params IReadOnlyList<string> path) => Part(node, path) as string;

    private static IEnumerable<string> Expressions(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(p => p is { Name: "expr", Value.ValueKind: JsonValueKind.String } ? [p.Value.GetString()!] : Expressions(p.Value)),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Expressions),
        _ => [],
    };
}
