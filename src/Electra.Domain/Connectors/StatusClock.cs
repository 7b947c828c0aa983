using Electra.Domain.Chargers;
using Electra.Domain.Words;

namespace Electra.Domain.Connectors;

/// <summary>Tells a clock that went back from a queue that comes late (S2, S8): both look old.</summary>
internal static class StatusClock
{
    // A queue is sent as fast as it is answered; by a wrong clock, time passes as it does.
    private static readonly TimeSpan LeastPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Drift = TimeSpan.FromSeconds(60);

    /// <summary>Whether it is of now, as far as silos agree on it: the one before may have been dated by a silo whose clock is some seconds ahead,
    /// and the charger's clock has followed each. The last seconds of a queue, in its order, end in what is.</summary>
    public static bool IsOfNow(DateTimeOffset told, DateTimeOffset now) => told >= now - Clocks.BetweenSilos;

    /// <summary>Whether the second old report in a row came as much later as it says: then the clock is wrong, and the report is news.</summary>
    public static bool WentBack(Connector state, OutletChanged report, DateTimeOffset now) =>
        report.At is { } told && state.Late is { } late
        && now - late.Received is var byUs && byUs >= LeastPause
        && (told - late.Told - byUs).Duration() <= Drift;
}
