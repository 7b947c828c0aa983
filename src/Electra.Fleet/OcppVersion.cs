namespace Electra.Fleet;

/// <summary>A version of OCPP that simulated chargers speak.</summary>
public enum OcppVersion
{
    /// <summary>OCPP 1.6J with its security extension.</summary>
    V16,

    /// <summary>OCPP 2.0.1.</summary>
    V201,

    /// <summary>OCPP 2.1.</summary>
    V21,
}

/// <summary>What goes with a version.</summary>
public static class OcppVersions
{
    private const string Mixed = "mixed";

    /// <summary>Every one, oldest first.</summary>
    public static IReadOnlyList<OcppVersion> All { get; } = [OcppVersion.V16, OcppVersion.V201, OcppVersion.V21];

    /// <summary>As people write it: 2.0.1.</summary>
    public static string Name(this OcppVersion version) => version switch
    {
        OcppVersion.V201 => "2.0.1",
        OcppVersion.V21 => "2.1",
        _ => "1.6",
    };

    /// <summary>As a handshake offers it: ocpp2.0.1.</summary>
    public static string Subprotocol(this OcppVersion version) => "ocpp" + version.Name();

    /// <summary>The version that a handshake chose; null: none, or one that is not spoken here.</summary>
    public static OcppVersion? Chosen(string? subprotocol) =>
        All.Where(version => version.Subprotocol() == subprotocol).Select(static version => (OcppVersion?)version).FirstOrDefault();

    /// <summary>Which versions chargers speak, in turn: the first the first, its neighbour the next.</summary>
    /// <exception cref="FormatException">It says what is wrong, beginning with "must be".</exception>
    public static IReadOnlyList<OcppVersion> Read(string text)
    {
        if (text == Mixed)
            return All;
        foreach (var version in All)
        {
            if (version.Name() == text)
                return [version];
        }

        throw new FormatException($"must be {string.Join(", ", All.Select(Name))} or {Mixed}, not {text}.");
    }

    /// <summary>Gives chargers their versions, in turn.</summary>
    public static IReadOnlyList<Chargers.ChargerSeed> Speaking(this IEnumerable<Chargers.ChargerSeed> seeds, IReadOnlyList<OcppVersion> versions) =>
        [.. seeds.Select((seed, n) => seed with { Version = versions[n % versions.Count] })];
}
