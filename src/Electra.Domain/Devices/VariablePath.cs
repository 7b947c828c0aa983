using System.Globalization;
using Electra.Domain.Chargers;

namespace Electra.Domain.Devices;

/// <summary>
/// A variable's name as one text, as settings are called: <c>OCPPCommCtrlr.HeartbeatInterval</c>, with instances in brackets and the outlet behind
/// an @: <c>Connector@2.1.SupplyPhases</c>, <c>OCPPCommCtrlr.MessageTimeout[Default]</c>.
/// </summary>
public static class VariablePath
{
    /// <summary>The name as text.</summary>
    public static string Of(VariableName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var outlet = name.Outlet is not { } at ? ""
            : at.Connector == 0 ? string.Create(CultureInfo.InvariantCulture, $"@{at.Evse}") : $"@{at}";
        return $"{name.Component}{Instance(name.ComponentInstance)}{outlet}.{name.Variable}{Instance(name.VariableInstance)}";
    }

    private static string Instance(string? instance) => instance is null ? "" : $"[{instance}]";
}
