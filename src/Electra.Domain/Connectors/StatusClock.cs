using Electra.Domain.Chargers;

namespace Electra.Domain.Connectors;

/// <summary>Tells a clock that went back from a queue that comes late (S2, S8): both look old.</summary>
internal static class StatusClock
{
    // A queue is sent as fast as it is answered; by a wrong clock, time passes as it does.
    private static readonly TimeSpan LeastPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Drift = TimeSpan.FromSeconds(60);

    /// <summary>Whether the second old report in a row came as much later as it says: then the clock is wrong, and the report is news.</summary>
    public static bool WentBack(Connector state, OutletChanged report, DateTimeOffset now) =>
        report.At is { } told && state.Late is { } late
        && now - late.Received is var byUs && byUs >= LeastPause
        && (told - late.Told - byUs).Duration() <= Drift;
}
