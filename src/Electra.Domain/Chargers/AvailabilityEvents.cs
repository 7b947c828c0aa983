namespace Electra.Domain.Chargers;

/// <summary>A status that is told as an event of the device model (NotifyEvent, 2.x G01): the word preferred in 2.1, and the only one that there is
/// for a charging place and for the charger as a whole.</summary>
public static class AvailabilityEvents
{
    private const string AvailabilityState = "AvailabilityState";

    /// <summary>The statuses among these events, in their order.</summary>
    public static IEnumerable<OutletChanged> Of(EventsSeen report) => report.Events.Select(Status).OfType<OutletChanged>();

    private static OutletChanged? Status(EventSeen seen)
    {
        if (seen.Name.Variable != AvailabilityState || !IsOfItsComponent(seen.Name) || Condition(seen.Value) is not { } condition)
            return null;
        return new(seen.Name.Outlet, condition, Info: seen.TechInfo, VendorErrorCode: seen.TechCode, At: seen.At);
    }

    // Parts of a charger (a display, a contactor) have states of the same name, and say nothing of a place.
    private static bool IsOfItsComponent(VariableName name) => name switch
    {
        { Component: "ChargingStation", Outlet: null } => true,
        { Component: "EVSE", Outlet: { Evse: > 0, Connector: 0 } } => true,
        { Component: "Connector", Outlet: { Evse: > 0, Connector: > 0 } } => true,
        _ => false,
    };

    private static Condition? Condition(string value) => value switch
    {
        "Available" => Chargers.Condition.Available,
        "Occupied" => Chargers.Condition.Occupied,
        "Reserved" => Chargers.Condition.Reserved,
        "Unavailable" => Chargers.Condition.Unavailable,
        "Faulted" => Chargers.Condition.Faulted,
        _ => null,
    };
}
