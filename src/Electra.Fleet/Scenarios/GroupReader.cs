using System.Globalization;
using Electra.Fleet.Chargers;
using Electra.Fleet.Deviations;
using Electra.Fleet.Faults;
using Electra.Fleet.Makes;
using Electra.Fleet.Running;
using Electra.Fleet.Vehicles;

namespace Electra.Fleet.Scenarios;

/// <summary>The groups of a scenario file.</summary>
internal static class GroupReader
{
    private const int MostChargers = 20_000;

    /// <param name="crowd">Who comes, where a group says nothing of it.</param>
    public static IReadOnlyList<FleetGroup> Read(ScenarioNode list, FleetGroup crowd, string? password)
    {
        var groups = new List<FleetGroup>();
        foreach (var node in list.Items())
        {
            var name = node["name"].Text(40) ?? string.Create(CultureInfo.InvariantCulture, $"group {groups.Count + 1}");
            if (groups.Exists(one => one.Name == name))
                node["name"].Wrong($"must be a name of its own; {name} is there twice.");
            var seeds = ReadSeeds(node, password);
            groups.Add(crowd with
            {
                Name = name,
                Seeds = seeds,
                Deviations = ReadDeviations(node["deviations"], seeds),
                Faults = [.. node["faults"].Items().Select(static item => item.Read(FaultPlan.Read, null)).OfType<FaultPlan>()],
                Configuration = node["configuration"].Members().ToDictionary(static pair => pair.Name, static pair => pair.Node.Text(500) ?? ""),
                Tokens = ScenarioReader.ReadTokens(node["tokens"], crowd.Tokens),
                Vehicles = ReadVehicles(node["vehicles"], crowd.Vehicles),
                Day = ScenarioReader.ReadDay(node["arrivals"], crowd.Day),
            });
            node.NothingElse();
        }

        return groups;
    }

    /// <summary>A deviation by its name.</summary>
    public static Deviation ReadDeviation(string name) => Deviation.Named(name)
        ?? throw new FormatException($"must be a deviation's name (--deviations list), not {name}.");

    public static IReadOnlyList<string> ReadVehicles(ScenarioNode node, IReadOnlyList<string> otherwise)
    {
        if (!node.IsThere)
            return otherwise;
        var vehicles = node.Items().Select(static item => item.Read(
            static id => Garage.Models.Any(model => model.Id == id) ? id : throw new FormatException($"must be a model of car, like renault-5-52, not {id}."),
            null));
        return [.. vehicles.OfType<string>()];
    }

    private static Deviation[] ReadDeviations(ScenarioNode node, IReadOnlyList<ChargerSeed> seeds)
    {
        Deviation[] deviations = [.. node.Items().Select(static item => item.Read(ReadDeviation, null)).OfType<Deviation>()];
        foreach (var misfit in deviations.Where(one => seeds.Count > 0 && !seeds.Any(seed => one.IsOf(seed.Version))))
            node.Wrong($"must be of the group's version; {misfit.Name} is of {string.Join(", ", misfit.Versions.Select(OcppVersions.Name))}.");
        return deviations;
    }

    private static IReadOnlyList<ChargerSeed> ReadSeeds(ScenarioNode node, string? password)
    {
        if (!node["count"].IsThere)
            node["count"].Wrong($"must be a whole number from 1 to {MostChargers}.");
        var count = node["count"].Whole(1, MostChargers) ?? 0;
        if (node["make"].IsThere && node["makes"].IsThere)
            node["makes"].Wrong("must not be there beside make.");
        var makes = node[node["makes"].IsThere ? "makes" : "make"].Read(MakeShares.Read, null) ?? MakeShares.Usual;
        var perStation = node["perStation"].Whole(1, 1000) ?? 1;
        var ids = node["ids"].Text(48);
        if (ids is not null && !ids.Contains("{charger}", StringComparison.Ordinal) && !ids.Contains("{number}", StringComparison.Ordinal))
            node["ids"].Wrong("must have {number} in it, or {station} and {charger}.");
        if (ids is not null && node["prefix"].IsThere)
            node["prefix"].Wrong("must not be there beside ids.");
        var pattern = ids ?? (node["prefix"].Text(40) ?? "SIM-") + "{number}";
        if (!pattern.All(static c => char.IsAsciiLetterOrDigit(c) || "._~:*|@=+-{}".Contains(c)))
            node[ids is null ? "prefix" : "ids"].Wrong("must be letters, digits or ._~:*|@=+-.");
        var versions = node["version"].Read(OcppVersions.Read, null) ?? [OcppVersion.V16];
        return MakeShares.Seeds(makes, count, node["password"].Text(40) ?? password, Id, node["outlets"].Whole(1, 16)).Speaking(versions);

        string Id(int n) => pattern
            .Replace("{number}", n.ToString("D4", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{station}", ((n - 1) / perStation + 1).ToString("D3", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{charger}", ((n - 1) % perStation + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
