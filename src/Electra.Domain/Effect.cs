using System.Text.Json.Serialization;
using Electra.Domain.Chargers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;

namespace Electra.Domain;

/// <summary>Something owed to the world because of a fact: it rides in the fact's entry, and is performed after it is durable.</summary>
[GenerateSerializer, Immutable, Alias("effect")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(SendOrder), "send-order")]
[JsonDerivedType(typeof(Wake), "wake")]
[JsonDerivedType(typeof(TellSession), "tell-session")]
[JsonDerivedType(typeof(TellConnector), "tell-connector")]
[JsonDerivedType(typeof(TellStation), "tell-station")]
[JsonDerivedType(typeof(ConfigureCharger), "configure-charger")]
[JsonDerivedType(typeof(TellDriver), "tell-driver")]
[JsonDerivedType(typeof(FindVehicle), "find-vehicle")]
public abstract record Effect
{
    private protected Effect() { }

    /// <summary>When it falls due; at once unless it says otherwise.</summary>
    [JsonIgnore]
    public virtual DateTimeOffset? Due => null;
}

/// <summary>Tell hardware to do something. One that is not repeatable is sent at most once: after a crash the world is asked first.</summary>
[GenerateSerializer, Immutable, Alias("effect-send-order")]
public sealed record SendOrder(ChargerId Charger, ChargerOrder Order, bool Repeatable) : Effect;

/// <summary>Call me again then: a debt with a due time.</summary>
[GenerateSerializer, Immutable, Alias("effect-wake")]
public sealed record Wake(DateTimeOffset At, string Why) : Effect
{
    /// <inheritdoc/>
    public override DateTimeOffset? Due => At;
}

/// <summary>Tell a session what its connector saw. Repeatable: the session knows what it was told.</summary>
[GenerateSerializer, Immutable, Alias("effect-tell-session")]
public sealed record TellSession(SessionId Session, SessionInput Input) : Effect;

/// <summary>Tell a connector that a session has let go of it. Repeatable.</summary>
[GenerateSerializer, Immutable, Alias("effect-tell-connector")]
public sealed record TellConnector(ChargerId Charger, Outlet Outlet, SessionId Released) : Effect;

/// <summary>Tell a station which charger belongs to it, or no longer does. Repeatable.</summary>
[GenerateSerializer, Immutable, Alias("effect-tell-station")]
public sealed record TellStation(StationId Station, ChargerId Charger, bool Belongs) : Effect;

/// <summary>Bring the charger to its wanted settings. Repeatable, and best effort: refusals are named, never fatal.</summary>
[GenerateSerializer, Immutable, Alias("effect-configure")]
public sealed record ConfigureCharger : Effect;

/// <summary>Tell a driver which vehicle says that it is theirs, or no longer. Repeatable.</summary>
[GenerateSerializer, Immutable, Alias("effect-tell-driver")]
public sealed record TellDriver(DriverId Driver, VehicleId Vehicle, bool Belongs) : Effect;

/// <summary>Look which vehicle a session's token leads to. Repeatable: the session knows what was found.</summary>
/// <param name="Driver">Whose token it is; null: not known.</param>
/// <param name="Address">The vehicle's own, where the token is one; null: it is none.</param>
[GenerateSerializer, Immutable, Alias("effect-find-vehicle")]
public sealed record FindVehicle(DriverId? Driver, string? Address) : Effect;
