using Electra.Fleet.Chargers;
using Electra.Fleet.Deviations;
using Electra.Fleet.Drivers;
using Electra.Fleet.Faults;
using Electra.Fleet.Journals;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Electra.Fleet.Running;

/// <summary>What a fleet is to be.</summary>
/// <param name="Url">The central system's address without a charger's id: <c>ws://localhost:8080/ocpp</c>.</param>
/// <param name="Chargers">How many, where no seeds are given.</param>
/// <param name="Duration">Of the wall clock; null: until cancelled.</param>
/// <param name="Speed">How many times faster cars, meters and heartbeats are than the wall clock.</param>
/// <param name="Tokens">Whom drivers present; null: twenty of our own making.</param>
/// <param name="Seeds">The chargers, one by one; null: as many as <paramref name="Chargers"/>, of two makes.</param>
/// <param name="Seed">Of chance: the same seed, the same day.</param>
/// <param name="Busy">The next car comes within seconds, whatever the hour.</param>
public sealed record FleetOptions(
    Uri Url,
    int Chargers = 10,
    TimeSpan? Duration = null,
    double Speed = 1,
    IReadOnlyList<string>? Tokens = null,
    IReadOnlyList<ChargerSeed>? Seeds = null,
    int Seed = 1,
    bool Busy = false)
{
    /// <summary>Goes before the number in the ids of chargers that are not given as seeds.</summary>
    public string Prefix { get; init; } = "SIM-";

    /// <summary>Password of chargers that are not given as seeds.</summary>
    public string? Password { get; init; }

    /// <summary>No car stays longer than this, in simulated time; null: as long as cars do.</summary>
    public TimeSpan? LongestStay { get; init; }

    /// <summary>Cars per outlet and day, unless busy.</summary>
    public double VisitsPerDay { get; init; } = Day.Measured.PerOutlet;

    /// <summary>Share of outlets (0 to 1) to which a car comes at the very beginning, whatever the hour.</summary>
    public double TakenAtStart { get; init; } = 0.5;

    /// <summary>Over how long those first cars come, in simulated time.</summary>
    public TimeSpan FirstArrivals { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>New sockets a second, so that the beginning is no stampede.</summary>
    public int ConnectsPerSecond { get; init; } = 100;

    /// <summary>What the chargers do otherwise than they should.</summary>
    public IReadOnlyList<Deviation> Deviations { get; init; } = [];

    /// <summary>What happens to the chargers.</summary>
    public IReadOnlyList<FaultPlan> Faults { get; init; } = [];

    /// <summary>Names of makes and how often each comes, where no seeds are given; null: Alpitronic and XCharge.</summary>
    public IReadOnlyList<(string Make, int Share)>? Makes { get; init; }

    /// <summary>The versions of OCPP that chargers speak, in turn, where no seeds are given.</summary>
    public IReadOnlyList<OcppVersion> Versions { get; init; } = [OcppVersion.V16];

    /// <summary>The chargers in groups; null: one group, of the options here.</summary>
    public IReadOnlyList<FleetGroup>? Groups { get; init; }

    /// <summary>What happens at given times.</summary>
    public IReadOnlyList<FleetEvent> Events { get; init; } = [];

    /// <summary>What must come of it.</summary>
    public IReadOnlyList<Expectation> Expectations { get; init; } = [];

    /// <summary>What the simulated clock shows at the beginning; null: the wall clock's time.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Configuration keys of all chargers that differ from their own.</summary>
    public IReadOnlyDictionary<string, string> Configuration { get; init; } = new Dictionary<string, string>();

    /// <summary>How long the end may take to deliver what is left.</summary>
    public TimeSpan Farewell { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Is told of everything too.</summary>
    public IJournal? Journal { get; init; }

    /// <summary>The wall clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the fleet logs (events 7000 to 7999).</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;
}
