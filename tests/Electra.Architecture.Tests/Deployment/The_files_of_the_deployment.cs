using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Electra.Architecture.Tests.Deployment;

/// <summary>Where <c>ops</c> names a file of this repository, that file is there: a container would start with an empty folder in its place.</summary>
public sealed partial class The_files_of_the_deployment
{
    private const string Home = "ops/deploy";

    // What each deployer makes for himself, by the README beside it; git does not see them.
    private static readonly string[] MadeByTheDeployer = ["ops/deploy/.env", "ops/deploy/kubernetes/base/secret.yaml"];

    // Files that the images of others bring along, or make for themselves.
    private static readonly string[] InTheirImages = ["/app/Electra.Silo.dll", "/prometheus", "/usr/bin/pgbouncer"];

    private static readonly YamlNode Compose = Yaml.Documents(Home + "/compose.yaml").Single();

    private static readonly IReadOnlyList<(string Service, string Source, string Target)> Mounts =
    [
        .. from service in Compose.Names("services")
           from volume in Compose.At("services", service).Texts("volumes")
           let parts = volume.Split(':')
           select (service, parts[0], parts[1].TrimEnd('/')),
    ];

    private static readonly IReadOnlyList<(string Path, YamlNode Root)> Manifests =
    [
        .. from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, Home, "kubernetes"), "*.yaml", SearchOption.AllDirectories)
           from root in Yaml.Documents(path)
           select (path, root),
    ];

    [Fact]
    public void Are_there_where_Compose_mounts_them()
    {
        var own = Mounts.Where(mount => mount.Source.StartsWith('.')).ToArray();
        own.Select(mount => mount.Service).Should().Contain(["balancer", "collector", "prometheus", "grafana"], "the mounts were understood");
        own.Where(mount => !IsThere(OnDisk(mount.Source))).Should().BeEmpty();
        Mounts.Except(own).Select(mount => mount.Source).Should().BeSubsetOf(Compose.Names("volumes"), "what is no path is a volume of its own");
    }

    [Fact]
    public void Are_there_where_a_composed_program_is_told_to_look_for_them()
    {
        var named =
            from service in Compose.Names("services")
            let node = Compose.At("services", service)!
            from word in node.Texts("command").Concat(node.Texts("healthcheck", "test")).Concat(((node.At("environment") as YamlMappingNode)?.Children.Values ?? []).Select(v => v.Text() ?? ""))
            from Match path in Absolute().Matches(word)
            select (service, Path: path.Value);
        named.Select(n => n.Path).Should().Contain("/etc/electra/prometheus.yaml", "the commands were understood");
        named.Where(n => !InTheirImages.Contains(n.Path) && !IsMounted(n.service, n.Path)).Should().BeEmpty();
    }

    [Fact]
    public void Are_there_where_Prometheus_and_Grafana_are_led_to_them()
    {
        var prometheus = Yaml.Documents("ops/observability/prometheus.yaml").Single();
        foreach (var pattern in prometheus.Texts("rule_files"))
            Directory.EnumerateFiles(OnDisk("../observability/" + Path.GetDirectoryName(pattern)), Path.GetFileName(pattern)).Should().NotBeEmpty(pattern);
        var boards = Yaml.Documents("ops/observability/grafana/provisioning/dashboards/electra.yaml").Single().List("providers").Select(provider => provider.Text("options", "path")!);
        boards.Should().NotBeEmpty().And.OnlyContain(path => IsMounted("grafana", path));
    }

    [Fact]
    public void Are_there_where_kustomize_puts_them_together()
    {
        var pieces =
            from manifest in Manifests
            where Path.GetFileName(manifest.Path) == "kustomization.yaml"
            from piece in manifest.Root.Texts("resources").Concat(manifest.Root.List("patches").Select(p => p.Text("path")!)).Concat(manifest.Root.List("configMapGenerator").SelectMany(g => g.Texts("files")))
            select Path.Combine(Path.GetDirectoryName(manifest.Path)!, piece);
        pieces.Should().NotBeEmpty().And.OnlyContain(path => IsThere(path));
    }

    [Fact]
    public void Are_mounted_from_volumes_and_maps_that_Kubernetes_is_given()
    {
        var maps = Manifests.Where(m => m.Root.Text("kind") == "ConfigMap").Select(m => m.Root.Text("metadata", "name"))
            .Concat(Manifests.SelectMany(m => m.Root.List("configMapGenerator")).Select(g => g.Text("name"))).ToHashSet();
        Manifests.SelectMany(m => m.Root.Everywhere("configMap").Concat(m.Root.Everywhere("configMapRef"))).Select(map => map.Text("name")).Should().NotBeEmpty().And.BeSubsetOf(maps);
        var pods = Manifests.Select(m => m.Root.At("spec", "template", "spec")).OfType<YamlNode>().Where(pod => pod.At("volumes") is not null).ToArray();
        pods.Should().NotBeEmpty();
        foreach (var pod in pods)
        {
            var container = pod.List("containers").Single();
            container.List("volumeMounts").Select(mount => mount.Text("name")).Should().BeEquivalentTo(pod.List("volumes").Select(volume => volume.Text("name")));
            var named = container.Texts("command").Concat(container.List("env").Select(env => env.Text("value") ?? "")).SelectMany(word => Absolute().Matches(word).Select(m => m.Value));
            named.Where(path => !InTheirImages.Contains(path) && !HoldsIt(pod, container, path)).Should().BeEmpty("the programs look for these files in what is mounted");
        }
    }

    [Fact]
    public void Are_there_wherever_the_pages_and_scripts_of_ops_speak_of_them()
    {
        var named =
            from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "ops"), "*", SearchOption.AllDirectories)
            from Match path in OfOps().Matches(File.ReadAllText(file))
            select (In: Path.GetRelativePath(Repository.Root, file), Path: path.Value.TrimEnd('.'));
        named.Should().HaveCountGreaterThan(30);
        named.Where(n => !MadeByTheDeployer.Contains(n.Path) && !IsThere(Path.Combine(Repository.Root, n.Path))).Should().BeEmpty();
    }

    // A path beside compose.yaml, as a path of this machine.
    private static string OnDisk(string relative) => Path.GetFullPath(Path.Combine(Repository.Root, Home, relative));

    private static bool IsThere(string path) => File.Exists(path) || Directory.Exists(path);

    // In one of the mounts of this service, and, where that is a file or a folder of ours, in it.
    private static bool IsMounted(string service, string path) => Mounts
        .Where(mount => mount.Service == service && (path == mount.Target || path.StartsWith(mount.Target + "/", StringComparison.Ordinal)))
        .OrderByDescending(mount => mount.Target.Length).Take(1)
        .Any(mount => !mount.Source.StartsWith('.') || IsThere(OnDisk(mount.Source + path[mount.Target.Length..])));

    // In a secret any name may stand; a map of ours holds the files it is made of.
    private static bool HoldsIt(YamlNode pod, YamlNode container, string path)
    {
        var mount = container.List("volumeMounts").SingleOrDefault(m => path.StartsWith(m.Text("mountPath") + "/", StringComparison.Ordinal));
        var volume = pod.List("volumes").SingleOrDefault(v => v.Text("name") == mount.Text("name"));
        return volume.Text("secret", "secretName") is not null
            || (volume.Text("configMap", "name") is { } map && Manifests.SelectMany(m => m.Root.List("configMapGenerator"))
                .Any(g => g.Text("name") == map && g.Texts("files").Contains(Path.GetFileName(path))));
    }

    [GeneratedRegex(@"(?<![\w:/.$}])/[\w.-]+(?:/[\w.-]+)*")]
    private static partial Regex Absolute();

    [GeneratedRegex(@"(?<![\w./-])ops/(?:[\w.-]+/)*[\w.-]+(?![\w*])")]
    private static partial Regex OfOps();
}
