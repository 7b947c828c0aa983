using Electra.Contracts;
using Electra.Domain.Stations;
using Electra.Domain.Words;
using Electra.Grains.Turns;

namespace Electra.Grains.Stations;

/// <inheritdoc cref="IStationGrain"/>
[GrainType("station")]
public sealed class StationGrain(TurnTools tools) : DecidingGrain<StationDecider, Station, StationInput, StationFact, bool>(tools), IStationGrain
{
    /// <inheritdoc/>
    public Task<bool> Provision(ProvisionStation input) => Turn(input);

    /// <inheritdoc/>
    public Task Place(ChargerId charger, bool belongs) => Turn(new PlaceCharger(new(this.GetPrimaryKeyString()), charger, belongs));

    /// <inheritdoc/>
    public Task<Station> Show() => Task.FromResult(State);
}
