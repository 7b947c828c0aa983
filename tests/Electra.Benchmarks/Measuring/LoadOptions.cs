using System.Globalization;

namespace Electra.Benchmarks.Measuring;

/// <summary>How a load run is made.</summary>
internal sealed record LoadOptions
{
    private static readonly string[] Usual = ["heartbeat", "postgres", "sqlite", "memory", "latency", "connects"];

    // Minutes each, and memory: only where they are asked for.
    private static readonly string[] All = [.. Usual, "silos", "network", "builds", "versions"];

    /// <summary>For a page: three pairs after a warm-up that leaves little to compile.</summary>
    private static LoadOptions Full => new() { Pairs = 3, Length = TimeSpan.FromSeconds(8), WarmUp = TimeSpan.FromSeconds(40) };

    public int Chargers { get; init; } = 256;

    public int IdleChargers { get; init; } = 1000;

    /// <summary>Chargers of the network that lives at its own pace.</summary>
    public int NetworkChargers { get; init; } = 10_000;

    /// <summary>New sockets a second of that network.</summary>
    public int ConnectsPerSecond { get; init; } = 100;

    /// <summary>How long that network is watched.</summary>
    public TimeSpan Watched { get; init; } = TimeSpan.FromMinutes(3);

    public int Pairs { get; init; } = 1;

    public TimeSpan Length { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>Of the program: on one core the runtime takes most of a minute until its code is compiled for good.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Of the limit, which is little code.</summary>
    public TimeSpan LimitWarmUp { get; } = TimeSpan.FromSeconds(6);

    /// <summary>The assembly of another build of the program.</summary>
    public string? Other { get; init; }

    /// <summary>Silos of each build, where two are compared.</summary>
    public int Silos { get; init; } = 1;

    public string Json { get; init; } = Path.Combine("artifacts", "benchmarks", "load.json");

    public IReadOnlyList<string> Only { get; init; } = Usual;

    public bool Does(string part) => Only.Contains(part);

    public static LoadOptions Read(string[] arguments)
    {
        var options = arguments.Contains("--full") ? Full : new LoadOptions();
        var rest = arguments.Where(static a => a is not ("--pinned" or "--full")).ToArray();
        foreach (var pair in rest.Chunk(2))
        {
            var value = pair.Length == 2 ? pair[1] : throw new ArgumentException($"{pair[0]} has no value");
            options = pair[0] switch
            {
                "--chargers" => options with { Chargers = Whole(value) },
                "--pairs" => options with { Pairs = Whole(value) },
                "--seconds" => options with { Length = TimeSpan.FromSeconds(Whole(value)) },
                "--warm-up" => options with { WarmUp = TimeSpan.FromSeconds(Whole(value)) },
                "--idle" => options with { IdleChargers = Whole(value) },
                "--network" => options with { NetworkChargers = Whole(value) },
                "--connects" => options with { ConnectsPerSecond = Whole(value) },
                "--minutes" => options with { Watched = TimeSpan.FromMinutes(Whole(value)) },
                "--other" => options with { Other = Path.GetFullPath(value) },
                "--silos" => options with { Silos = Whole(value) },
                "--json" => options with { Json = value },
                "--only" when value.Split(',') is var parts && parts.All(All.Contains) => options with { Only = parts },
                _ => throw new ArgumentException($"{pair[0]} {value} is not understood"),
            };
        }

        return options;
    }

    private static int Whole(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}
