namespace Electra.Architecture.Tests;

/// <summary>What the graph forbids is the point: the gateway cannot contain a rule, a rule cannot reach Orleans or a clock, a view cannot write history.</summary>
public sealed class The_projects
{
    private const string Domain = "Electra.Domain";

    // As the house has them; each project may also know Domain, and the Silo knows all.
    private static readonly Dictionary<string, string[]> Edges = new()
    {
        [Domain] = [],
        ["Electra.Ocpp"] = [],
        ["Electra.Contracts"] = [],
        ["Electra.Ledger"] = [],
        ["Electra.Gateway"] = ["Electra.Ocpp", "Electra.Contracts"],
        ["Electra.Grains"] = ["Electra.Contracts", "Electra.Ledger"],
        ["Electra.Dashboard"] = ["Electra.Contracts", "Electra.Ledger"],
        ["Electra.Partners"] = ["Electra.Contracts", "Electra.Ledger"],
        ["Electra.Fleet"] = ["Electra.Ocpp"],
    };

    private static readonly string[] DomainPackages =
        ["Microsoft.Orleans.Serialization", "Microsoft.Orleans.CodeGenerator", "Microsoft.CodeAnalysis.BannedApiAnalyzers"];

    [Fact]
    public void Know_only_what_the_house_lets_them()
    {
        foreach (var project in Repository.Projects.Values.Where(p => p.Name != "Electra.Silo"))
        {
            Edges.Should().ContainKey(project.Name, "a new project needs its edges here");
            project.Projects.Except([Domain]).Should().BeSubsetOf(Edges[project.Name], $"{project.Name} knows nothing else");
        }
    }

    [Fact]
    public void Are_never_known_by_the_silo_s_own_parts() =>
        Repository.Projects.Values.Should().NotContain(p => p.Projects.Contains("Electra.Silo"));

    [Fact]
    public void Let_the_domain_have_no_package_but_serialisation_and_analyzers() =>
        Repository.Projects[Domain].Packages.Should().BeSubsetOf(DomainPackages);

    [Fact]
    public void Keep_web_frameworks_and_databases_out_of_rules_words_and_grains()
    {
        foreach (var name in (string[])[Domain, "Electra.Contracts", "Electra.Ocpp", "Electra.Grains"])
            Repository.Projects[name].Packages.Should().NotContain(p => p.Contains("AspNetCore") || p.Contains("Npgsql") || p.Contains("Sqlite") || p.StartsWith("dbup"));
    }

    [Fact]
    public void Take_every_version_from_one_file() =>
        Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(path => File.ReadAllText(path).Contains(" Version=\"", StringComparison.Ordinal))
            .Should().BeEmpty("versions stand in Directory.Packages.props");

    [Fact]
    public void Are_all_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Electra.Grains.sln"));
        foreach (var folder in (string[])["src", "tests"])
        {
            Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories)
                .Select(Path.GetFileName)
                .Should().OnlyContain(file => solution.Contains(file!));
        }
    }
}
