using Electra.Domain.Stations.Power;

namespace Electra.Domain.Stations.Promises;

/// <summary>What could be drawn at a moment.</summary>
[GenerateSerializer, Immutable, Alias("promise-standing")]
public sealed record PromiseStanding(IReadOnlyList<EvseStanding> Evses, IReadOnlyList<NodeStanding> Nodes);

/// <summary>How a place stands.</summary>
/// <param name="SaidW">The limit that it was told, or has without being told; W.</param>
/// <param name="MostW">The most that it could be drawing, with what chargers may be above their limit.</param>
/// <param name="DrawnW">What its meter says; null: nothing that still counts.</param>
/// <param name="Follows">It can be told, and is expected to do so.</param>
/// <param name="Otherwise">Where it does not follow: why.</param>
[GenerateSerializer, Immutable, Alias("evse-standing")]
public sealed record EvseStanding(EvseKey Evse, long SaidW, long MostW, long? DrawnW, bool Follows, OverrunCause Otherwise);

/// <summary>How a node stands; the first is the station.</summary>
/// <param name="MostW">The sum of what those below it could be drawing, as it is at the node.</param>
[GenerateSerializer, Immutable, Alias("node-standing")]
public sealed record NodeStanding(string Node, long LimitW, long MostW);
