namespace Electra.Domain.Connectors;

/// <summary>What a connector is, for people and for rules.</summary>
public enum Phase
{
    /// <summary>Never heard of.</summary>
    Unknown,

    /// <summary>Free.</summary>
    Available,

    /// <summary>Plugged, or about to start.</summary>
    Preparing,

    /// <summary>In a transaction.</summary>
    Charging,

    /// <summary>In a transaction; the vehicle takes nothing.</summary>
    SuspendedEv,

    /// <summary>In a transaction; the charger gives nothing.</summary>
    SuspendedEvse,

    /// <summary>After a transaction; the vehicle is still there.</summary>
    Finishing,

    /// <summary>Promised.</summary>
    Reserved,

    /// <summary>Withdrawn.</summary>
    Unavailable,

    /// <summary>Broken.</summary>
    Faulted,

    /// <summary>Plugged, in the words of 2.x.</summary>
    Occupied,
}
