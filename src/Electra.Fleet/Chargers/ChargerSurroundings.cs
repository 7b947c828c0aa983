using Electra.Fleet.Deviations;
using Electra.Fleet.Journals;

namespace Electra.Fleet.Chargers;

/// <summary>What a charger is put into: whom it calls, by which clock, and who watches.</summary>
/// <param name="Url">The central system's address without the charger's id: <c>ws://localhost:8080/ocpp</c>.</param>
public sealed record ChargerSurroundings(Uri Url)
{
    /// <summary>The clock of the wire: time-outs, retries and reconnects, never hurried.</summary>
    public TimeProvider Wire { get; init; } = TimeProvider.System;

    /// <summary>The clock of cars, meters and heartbeats: <see cref="ScaledTime"/> hurries it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Who is told of everything that was confirmed, and of all that was not.</summary>
    public IJournal Journal { get; init; } = new Journal();

    /// <summary>What the charger does otherwise than it should; each is asked in this order.</summary>
    public IReadOnlyList<Deviation> Deviations { get; init; } = [];

    /// <summary>Chance of jitter.</summary>
    public Random Chance { get; init; } = Random.Shared;

    /// <summary>How long a call may go unanswered.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Wait before the second attempt to connect; it doubles up to <see cref="LongestBackOff"/>, give or take a quarter.</summary>
    public TimeSpan FirstBackOff { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait between attempts to connect.</summary>
    public TimeSpan LongestBackOff { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Values of configuration keys that differ from the charger's own.</summary>
    public IReadOnlyDictionary<string, string> Configuration { get; init; } = new Dictionary<string, string>();
}
