
namespace Electra.Domain.Stations;

/// <summary>The rules of a station: so far, what it is and which chargers stand there. The reply says whether it is new.</summary>
public sealed class StationDecider : IDecider<Station, StationInput, StationFact, bool>
{
    private StationDecider() { }

    /// <inheritdoc/>
    public static Station Initial { get; } = new();

    /// <inheritdoc/>
    public static Decision<StationFact, bool> Decide(Station state, StationInput input, DateTimeOffset now) => input switch
    {
        ProvisionStation i => new([new StationProvisioned(i.Id, i.Settings, i.By, now)], [], state.Settings is null),
        PlaceCharger { Belongs: true } i when state.Chargers.Contains(i.Charger) => new([], [], false),
        PlaceCharger { Belongs: true } i => new([new ChargerPlaced(i.Id, i.Charger, now)], [], true),
        PlaceCharger i when state.Chargers.Contains(i.Charger) => new([new ChargerRemoved(i.Charger, now)], [], true),
        _ => new([], [], false),
    };

    /// <inheritdoc/>
    public static Station Evolve(Station state, StationFact fact) => fact switch
    {
        StationProvisioned f => state with { Id = f.Id, Settings = f.Settings },
        ChargerPlaced f => state with { Id = f.Id, Chargers = [.. state.Chargers.Append(f.Charger).OrderBy(c => c.Key, StringComparer.Ordinal)] },
        ChargerRemoved f => state with { Chargers = [.. state.Chargers.Where(c => c != f.Charger)] },
        _ => state,
    };
}
