using System.Globalization;
using System.Text.RegularExpressions;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V201;

/// <summary>
/// A variable of the device model as the key of a setting: <c>OCPPCommCtrlr.HeartbeatInterval</c>, with instances in brackets and the
/// outlet behind an @: <c>Connector@2.1.SupplyPhases</c>, <c>OCPPCommCtrlr.MessageTimeout[Default]</c>.
/// </summary>
internal readonly partial record struct VariableKey(VariableName Name)
{
    public static VariableKey Of(ComponentType component, VariableType variable) =>
        new(V201Places.Name(component, variable));

    /// <summary>Null: it is no such key.</summary>
    public static VariableKey? Parse(string key)
    {
        var match = Form().Match(key);
        if (!match.Success)
            return null;
        Outlet? outlet = match.Groups["evse"].Success ? new Outlet(Number(match.Groups["evse"]), Number(match.Groups["connector"])) : null;
        return new VariableKey(new VariableName(
            match.Groups["component"].Value, match.Groups["variable"].Value, outlet, Text(match.Groups["of"]), Text(match.Groups["which"])));
    }

    public ComponentType Component => new(
        Name.Component, Name.Outlet is { } outlet ? V201Places.Evse(outlet) : null, Name.ComponentInstance);

    public VariableType Variable => new(Name.Variable, Name.VariableInstance);

    public override string ToString()
    {
        var outlet = Name.Outlet is { } at ? "@" + (at.Connector == 0 ? at.Evse.ToString(CultureInfo.InvariantCulture) : at.ToString()) : "";
        return $"{Name.Component}{Instance(Name.ComponentInstance)}{outlet}.{Name.Variable}{Instance(Name.VariableInstance)}";
    }

    private static string Instance(string? instance) => instance is null ? "" : $"[{instance}]";

    private static string? Text(Group group) => group.Success ? group.Value : null;

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?<component>[^.@\[\]]+)(\[(?<of>[^\]]*)\])?(@(?<evse>\d{1,6})(\.(?<connector>\d{1,6}))?)?\.(?<variable>[^.@\[\]]+)(\[(?<which>[^\]]*)\])?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
