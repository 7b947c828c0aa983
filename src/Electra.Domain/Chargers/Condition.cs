namespace Electra.Domain.Chargers;

/// <summary>How a connector says it is: 1.6's nine words (OCPP 1.6 §4.9, §7.7), with 2.x's Occupied beside them.</summary>
public enum Condition
{
    /// <summary>A new vehicle may come.</summary>
    Available,

    /// <summary>A vehicle is plugged or a driver has shown a token; no transaction yet.</summary>
    Preparing,

    /// <summary>Energy flows.</summary>
    Charging,

    /// <summary>Stopped by the charger or a limit.</summary>
    SuspendedEvse,

    /// <summary>Stopped by the vehicle.</summary>
    SuspendedEv,

    /// <summary>The transaction has ended, the vehicle is still there.</summary>
    Finishing,

    /// <summary>Promised to somebody.</summary>
    Reserved,

    /// <summary>Withdrawn.</summary>
    Unavailable,

    /// <summary>Broken.</summary>
    Faulted,

    /// <summary>Plugged, in the words of 2.x.</summary>
    Occupied,
}
