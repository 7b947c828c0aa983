using System.Globalization;
using System.Text.RegularExpressions;
using Electra.Domain.Chargers;
using Electra.Domain.Devices;
using Electra.Domain.Words;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V201;

/// <summary>
/// A variable of the device model as the key of a setting: its path (<see cref="VariablePath"/>), read back.
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

    public override string ToString() => VariablePath.Of(Name);

    private static string? Text(Group group) => group.Success ? group.Value : null;

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?<component>[^.@\[\]]+)(\[(?<of>[^\]]*)\])?(@(?<evse>\d{1,6})(\.(?<connector>\d{1,6}))?)?\.(?<variable>[^.@\[\]]+)(\[(?<which>[^\]]*)\])?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
