using Electra.Contracts;
using Electra.Domain.Keys;
using Electra.Grains.Turns;

namespace Electra.Grains.Keys;

/// <inheritdoc cref="IKeyRingGrain"/>
[GrainType("keys")]
public sealed class KeyRingGrain(TurnTools tools) : DecidingGrain<KeyDecider, KeyRing, KeyInput, KeyFact, bool>(tools), IKeyRingGrain
{
    /// <inheritdoc/>
    public Task<bool> Issue(IssueKey input) => Turn(input);

    /// <inheritdoc/>
    public Task<bool> Revoke(RevokeKey input) => Turn(input);

    /// <inheritdoc/>
    public Task<KeyRing> Show() => Task.FromResult(State);
}
