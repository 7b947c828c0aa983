using Electra.Domain.Words;

namespace Electra.Domain.Stations.Power;

/// <summary>Where it is known from what a vehicle can take.</summary>
public enum AskOrigin
{
    /// <summary>Nothing is known yet: a modest first offer.</summary>
    FirstOffer,

    /// <summary>Its own samples taught it.</summary>
    Learnt,

    /// <summary>Its model's curve.</summary>
    Profile,

    /// <summary>It said so (ISO 15118, NotifyEVChargingNeeds).</summary>
    Told,
}

/// <summary>A vehicle at a charging place, and what it would have.</summary>
/// <param name="AskW">What it can take now (<see cref="VehicleAsk"/>).</param>
/// <param name="NeedW">What it must have now to leave in time (<see cref="Departure"/>); 0: no hurry.</param>
/// <param name="Connector">Whose cable it hangs at; 0: not known, then the weakest counts.</param>
/// <param name="VoltageV">Its battery's; null: not known, then the cable's amperes do not count.</param>
/// <param name="MinUsefulW">Less is no charging; null: the station's policy.</param>
/// <param name="Weight">Its share beside others', by contract; 1 is everyone's.</param>
/// <param name="Priority">The higher is served to its ask before the lower get more than their minimum. A sleeper may be put below 0.</param>
/// <param name="Since">When it was plugged in.</param>
[GenerateSerializer, Immutable, Alias("plugged-vehicle")]
public sealed record PluggedVehicle(
    EvseKey Evse,
    SessionId? Session,
    double AskW,
    AskOrigin Origin = AskOrigin.Profile,
    double NeedW = 0,
    int Connector = 0,
    double? VoltageV = null,
    double? MinUsefulW = null,
    double Weight = 1,
    int Priority = 0,
    DateTimeOffset? Since = null);

/// <summary>What a station was told from outside and can change from second to second.</summary>
[GenerateSerializer, Immutable, Alias("power-told")]
public sealed record PowerTold(LiveLimit? Live = null, BatteryReading? Battery = null)
{
    /// <summary>Nothing.</summary>
    public static readonly PowerTold Nothing = new();
}
