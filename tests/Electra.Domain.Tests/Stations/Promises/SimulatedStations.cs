using Electra.Domain.Stations.Power;
using Electra.Domain.Stations.Promises;

namespace Electra.Domain.Tests.Stations.Promises;

/// <summary>Stations to be promised for.</summary>
internal static class SimulatedStations
{
    private const long MaxW = 150_000;

    /// <summary>Three chargers of two places each, two of them in a cabinet, behind 400 kW: a third of what they could take together is not there.</summary>
    public static SimulatedYard Mixed(int seed, IReadOnlyList<ChargerTraits> traits, bool faults, bool written = false)
    {
        SimulatedCharger[] chargers = [.. traits.Select((t, c) => new SimulatedCharger(Id(c), [Place(c, 1), Place(c, 2)], t))];
        return new(seed, Station(chargers), chargers, faults, written);
    }

    private static PowerStation Station(IEnumerable<SimulatedCharger> chargers) => new(
        new(400_000, []),
        [new("cabinet", null, 250_000)],
        [.. chargers.SelectMany((c, n) => c.Places.Select(p => new PowerPoint(p.Evse, n < 2 ? "cabinet" : null, MaxW, [], 0.95)))]);

    private static ChargerId Id(int charger) => new($"LYON-3-{(char)('A' + charger)}");

    private static RealPlace Place(int charger, int place) => new(new(Id(charger), place), MaxW);
}
