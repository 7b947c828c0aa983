using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using YamlDotNet.RepresentationModel;

namespace Electra.Architecture.Tests.Deployment;

/// <summary>What <c>ops/deploy</c> says of the program is true of the program.</summary>
public sealed partial class The_deployment
{
    private const string Home = "ops/deploy";
    private const string Base = Home + "/kubernetes/base";

    // By the contract, from SIGTERM to the end.
    private const int LongestStop = 20;

    private static readonly XDocument Silo = XDocument.Load(Path.Combine(Repository.Root, "src/Electra.Silo/Electra.Silo.csproj"));
    private static readonly YamlNode Compose = Yaml.Documents(Home + "/compose.yaml").Single();
    private static readonly YamlNode Deployment = Yaml.Documents(Base + "/silo/deployment.yaml").Single();
    private static readonly YamlNode Pod = Deployment.At("spec", "template", "spec")!;
    private static readonly YamlNode Container = Pod.List("containers").Single();
    private static readonly string Balancer = File.ReadAllText(Path.Combine(Repository.Root, Home, "haproxy/haproxy.cfg"));

    private static readonly string[] Ports = Silo.Descendants("ContainerPort").Single().Attribute("Include")!.Value.Split(';');

    private static readonly IReadOnlyList<YamlNode> Manifests =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, Home, "kubernetes"), "*.yaml", SearchOption.AllDirectories).SelectMany(Yaml.Documents)];

    private static IReadOnlyList<YamlNode> ComposedSilos => [.. Compose.Names("services").Where(name => name.StartsWith("silo", StringComparison.Ordinal)).Select(name => Compose.At("services", name)!)];

    [Fact]
    public void Names_no_setting_that_the_program_does_not_read()
    {
        var known = Repository.Sources("src/Electra.Silo/Settings").SelectMany(file => SettingName().Matches(file.Text)).Select(match => match.Groups["name"].Value).ToHashSet();
        known.Should().Contain(["AdminKey", "Tls:ClientCa", "Ocpp:PingSeconds"], "the readers were understood");
        var named =
            from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, Home), "*", SearchOption.AllDirectories)
            from Match match in SettingVariable().Matches(File.ReadAllText(path))
            select match.Groups["name"].Value.Replace("__", ":", StringComparison.Ordinal);
        named.Distinct().Should().HaveCountGreaterThan(5).And.BeSubsetOf(known);
    }

    [Fact]
    public void Speaks_of_the_ports_that_the_image_opens()
    {
        Container.List("ports").Select(port => port.Text("containerPort")).Should().BeEquivalentTo(Ports);
        var named = Container.List("ports").Select(port => port.Text("name")).ToArray();
        Yaml.Documents(Base + "/around/services.yaml").SelectMany(service => service.List("spec", "ports")).Select(port => port.Text("targetPort")).Should().BeSubsetOf(named);
        var policy = Yaml.Documents(Base + "/around/network-policy.yaml").Single();
        policy.List("spec", "ingress").SelectMany(rule => rule.List("ports")).Select(port => port.Text("port")).Should().BeEquivalentTo(Ports);
        BalancedPort().Matches(Balancer).Select(match => match.Groups["port"].Value).Distinct().Should().BeEquivalentTo("8080", "8443");
        var settings = Yaml.Documents(Base + "/around/settings.yaml").Single().At("data");
        foreach (var where in ComposedSilos.Select(silo => silo.At("environment")).Append(settings))
            Ports.Should().Contain([where.Text("ASPNETCORE_HTTP_PORTS")!, where.Text("Electra__SiloPort")!, where.Text("Electra__GatewayPort")!]);
    }

    [Fact]
    public void Gives_each_composed_silo_an_address_that_the_others_and_the_balancer_know()
    {
        ComposedSilos.Should().HaveCount(3);
        var addresses = ComposedSilos.Select(silo => silo.Text("networks", "silos", "ipv4_address")!).ToArray();
        ComposedSilos.Select(silo => silo.Text("environment", "Electra__AdvertisedAddress")).Should().Equal(addresses);
        BalancedPort().Matches(Balancer).Select(match => match.Groups["host"].Value).Distinct().Should().Equal(addresses);
    }

    [Fact]
    public void Asks_for_health_where_it_is_told()
    {
        var doors = File.ReadAllText(Path.Combine(Repository.Root, "src/Electra.Silo/Health/HealthEndpoints.cs"));
        foreach (var probe in (string[])["startupProbe", "livenessProbe", "readinessProbe"])
            doors.Should().Contain($"\"{Container.Text(probe, "httpGet", "path")}\"", $"{probe} asks there");
        Container.Text("livenessProbe", "httpGet", "path").Should().Be("/health/live", "a database that is away is no reason to be restarted");
        doors.Should().Contain($"\"{CheckedPath().Match(Balancer).Groups["path"].Value}\"");
    }

    [Fact]
    public void Runs_verbs_that_the_program_has()
    {
        var verbs = File.ReadAllText(Path.Combine(Repository.Root, "src/Electra.Silo/Verbs/Verb.cs"));
        foreach (var command in ComposedSilos.Select(silo => silo.Texts("healthcheck", "test").Skip(1)).Append(Container.Texts("lifecycle", "preStop", "exec", "command")))
        {
            command.Take(2).Should().Equal("dotnet", "/app/Electra.Silo.dll");
            verbs.Should().Contain($"[\"{command.ElementAt(2)}\"]");
        }
    }

    [Fact]
    public void Gives_a_silo_no_rights_and_nothing_to_write_to()
    {
        var user = Silo.Descendants("ContainerUser").Single().Value;
        user.Should().Be("1654", "a name would not do: Kubernetes cannot tell that it is not root's");
        Silo.Descendants("ContainerFamily").Single().Value.Should().EndWith("-extra", "the plain chiseled image has no time zones");
        foreach (var silo in ComposedSilos)
        {
            silo.Text("user").Should().Be($"{user}:{user}");
            silo.Text("read_only").Should().Be("true");
            silo.Texts("cap_drop").Should().Equal("ALL");
            silo.Texts("security_opt").Should().Contain("no-new-privileges:true");
        }

        foreach (var pod in Manifests.Where(m => m.Text("kind") == "Deployment").Select(m => m.At("spec", "template", "spec")!).Where(pod => pod.At("volumes") is not null))
        {
            pod.Text("securityContext", "runAsNonRoot").Should().Be("true");
            pod.Text("securityContext", "seccompProfile", "type").Should().Be("RuntimeDefault");
            pod.Text("automountServiceAccountToken").Should().Be("false");
            var rights = pod.List("containers").Single().At("securityContext");
            rights.Text("readOnlyRootFilesystem").Should().Be("true");
            rights.Text("allowPrivilegeEscalation").Should().Be("false");
            rights.Texts("capabilities", "drop").Should().Equal("ALL");
        }

        Pod.Text("securityContext", "runAsUser").Should().Be(user);
    }

    [Fact]
    public void Leaves_a_silo_time_to_hand_its_chargers_over()
    {
        var drain = Container.Texts("lifecycle", "preStop", "exec", "command");
        var seconds = int.Parse(drain[drain.ToList().IndexOf("--seconds") + 1], CultureInfo.InvariantCulture);
        // The verb itself waits up to 15 s longer than it asks for.
        Pod.Number("terminationGracePeriodSeconds").Should().BeGreaterThan(seconds + 15 + LongestStop);
        foreach (var silo in ComposedSilos)
            int.Parse(silo.Text("stop_grace_period")!.TrimEnd('s'), CultureInfo.InvariantCulture).Should().BeGreaterThan(LongestStop);
        Deployment.Text("spec", "strategy", "rollingUpdate", "maxUnavailable").Should().Be("0", "the new one is there before the old one goes");
        var budget = Yaml.Documents(Base + "/silo/disruption-budget.yaml").Single();
        budget.Number("spec", "maxUnavailable").Should().Be(1).And.BeLessThan(Deployment.Number("spec", "replicas"));
        budget.Text("spec", "selector", "matchLabels", "app.kubernetes.io/component").Should().Be(Deployment.Text("spec", "template", "metadata", "labels", "app.kubernetes.io/component"));
    }

    [Fact]
    public void Shows_the_shape_of_each_secret_and_none_of_them()
    {
        var shown = Manifests.Where(m => m.Text("kind") == "Secret").SelectMany(secret => secret.Names("stringData").Select(key => (Secret: secret.Text("metadata", "name"), Key: (string?)key))).ToHashSet();
        Manifests.SelectMany(m => m.Everywhere("secretKeyRef")).Select(key => (Secret: key.Text("name"), Key: key.Text("key"))).Should().NotBeEmpty().And.BeSubsetOf(shown);
        Manifests.SelectMany(m => m.Everywhere("secret")).Select(volume => volume.Text("secretName")).Should().BeSubsetOf(shown.Select(s => s.Secret));
        Manifests.Where(m => m.Text("kind") == "Secret").SelectMany(s => ((YamlMappingNode)s.At("stringData")!).Children.Values).Select(value => value.Text()!)
            .Should().OnlyContain(value => value.Length == 0 || value.Contains("Password=;"));
        File.ReadAllLines(Path.Combine(Repository.Root, Home, "env.example")).Where(line => line.Contains("KEY=") || line.Contains("PASSWORD=")).Should().OnlyContain(line => line.EndsWith('='));
    }

    [GeneratedRegex(@"(?:\.(?:Text|Number|Flag|Seconds|Choice|Address|ExistingFile)(?:<\w+>)?\(\s*|const string \w+ = )""(?<name>[A-Z]\w*(?::\w+)*)""")]
    private static partial Regex SettingName();

    [GeneratedRegex(@"\b(?:Electra|ConnectionStrings)__(?<name>[A-Z]\w*)")]
    private static partial Regex SettingVariable();

    [GeneratedRegex(@"^\s+server \w+ (?<host>[\d.]+):(?<port>\d+)", RegexOptions.Multiline)]
    private static partial Regex BalancedPort();

    [GeneratedRegex(@"http-check send .*\buri (?<path>\S+)")]
    private static partial Regex CheckedPath();
}
