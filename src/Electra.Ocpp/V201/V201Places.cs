using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V201;

/// <summary>Charging places, connectors and parts in the words of OCPP 2.0.1.</summary>
internal static class V201Places
{
    /// <summary>Null: the charger as a whole.</summary>
    public static Outlet? Outlet(int evse, int? connector) => evse > 0 ? new Outlet(evse, Math.Max(connector ?? 0, 0)) : null;

    public static Outlet? Outlet(EVSEType? evse) => evse is null ? null : Outlet(evse.Id, evse.ConnectorId);

    /// <summary>The place of a message that must name a connector; the field's (0,0), (1,0) and (0,1) are told as what they are.</summary>
    public static Outlet? Outlet(int evse, int? connector, ref OddityList oddities)
    {
        if (evse <= 0 || connector is <= 0)
            oddities.Add("degenerate-address", $"({evse},{connector})");
        return evse <= 0 && connector > 0 ? new Outlet(0, connector.Value) : Outlet(evse, connector);
    }

    public static EVSEType Evse(Outlet outlet) => new(outlet.Evse, outlet.Connector == 0 ? null : outlet.Connector);

    public static VariableName Name(ComponentType component, VariableType variable) =>
        new(component.Name, variable.Name, Outlet(component.Evse), component.Instance, variable.Instance);
}
