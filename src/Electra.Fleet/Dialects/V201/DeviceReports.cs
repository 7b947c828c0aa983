using Electra.Fleet.Chargers;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Fleet.Dialects.V201;

/// <summary>What a charger answers about its device model: one variable at a time, or all of it in parts (OCPP 2.0.1 B05 to B08).</summary>
internal sealed class DeviceReports(Board board)
{
    private static readonly string[] Criteria = ["Active", "Available", "Enabled", "Problem"];

    private readonly DeviceModel model = new(board);

    private static V201Json Json => V201Json.Default;

    public CommandAnswer Get(GetVariablesRequest request)
    {
        var all = model.Variables;
        return Wording.Answer(
            new GetVariablesResponse([.. request.GetVariableData.Select(asked => Get(all, asked))]), Json.GetVariablesResponse);
    }

    public CommandAnswer Set(SetVariablesRequest request)
    {
        var all = model.Variables;
        return Wording.Answer(
            new SetVariablesResponse([.. request.SetVariableData.Select(asked =>
                Set(all, asked))]),
            Json.SetVariablesResponse);
    }

    public CommandAnswer Base(GetBaseReportRequest request)
    {
        var all = model.Variables;
        IReadOnlyList<DeviceVariable>? wanted = request.ReportBase switch
        {
            "FullInventory" => all,
            "ConfigurationInventory" => [.. all.Where(static one => one.Writable)],
            "SummaryInventory" => [.. all.Where(static one => one.Name is "AvailabilityState" or "Problem")],
            _ => null,
        };
        return wanted is null ? Wording.Status("NotSupported") : Wording.Status("Accepted") with { Then = () => Tell(request.RequestId, wanted) };
    }

    public CommandAnswer Some(GetReportRequest request)
    {
        var all = model.Variables;
        DeviceVariable[] wanted =
        [
            .. all.Where(one => request.ComponentVariable is not { } named || named.Any(asked => Means(one, asked)))
                .Where(one => request.ComponentCriteria is not { Count: > 0 } criteria || criteria.Any(criterion => Meets(all, one, criterion))),
        ];
        return wanted.Length == 0 ? Wording.Status("EmptyResultSet") : Wording.Status("Accepted") with { Then = () => Tell(request.RequestId, wanted) };
    }

    private static GetVariableResultType Get(IReadOnlyList<DeviceVariable> all, GetVariableDataType asked)
    {
        var (status, found) = Find(all, asked.Component, asked.Variable, asked.AttributeType);
        if (found is { Readable: false })
            (status, found) = ("Rejected", null);
        return new GetVariableResultType(
            status, asked.Component, asked.Variable, AttributeType: asked.AttributeType, AttributeValue: found?.Read());
    }

    // Each has its own answer, and where it is no, the reason (B05, appendix 5).
    private SetVariableResultType Set(IReadOnlyList<DeviceVariable> all, SetVariableDataType asked)
    {
        var (status, found) = Find(all, asked.Component, asked.Variable, asked.AttributeType);
        string? reason = null;
        if (found is { Writable: false })
            (status, reason) = ("Rejected", "ReadOnly");
        else if (found is not null)
            status = found.Write?.Invoke(asked.AttributeValue) ?? (found.Key is { } key && board.Configuration.Change(key, asked.AttributeValue) == true ? "Accepted" : "Rejected");
        if (status == "Rejected")
            reason ??= "InvalidValue";
        return new SetVariableResultType(
            status, asked.Component, asked.Variable, reason is null ? null : new StatusInfoType(reason), asked.AttributeType);
    }

    /// <summary>The variable that is meant; null, with a status that says what there is not.</summary>
    public static (string Status, DeviceVariable? Found) Find(
        IReadOnlyList<DeviceVariable> all, ComponentType component, VariableType variable, string? attribute)
    {
        var part = all.Where(one => one.IsOf(component)).ToArray();
        if (part.Length == 0)
            return ("UnknownComponent", null);
        if (part.FirstOrDefault(one => one.Is(variable)) is not { } found)
            return ("UnknownVariable", null);
        return attribute is null or "Actual" ? ("Accepted", found) : ("NotSupportedAttributeType", null);
    }

    /// <summary>What is asked for without a place is meant at every place (B08.FR.22); without a variable, all of the component.</summary>
    public static bool Means(DeviceVariable one, ComponentVariableType asked) =>
        one.Component.Equals(asked.Component.Name, StringComparison.OrdinalIgnoreCase)
        && (asked.Component.Evse is not { } evse || (one.Evse == evse.Id && (evse.ConnectorId is null || one.Connector == evse.ConnectorId)))
        && (asked.Variable is not { } variable
            || (one.Name.Equals(variable.Name, StringComparison.OrdinalIgnoreCase) && (variable.Instance is null || variable.Instance == one.Instance)));

    // A component that does not say whether it is so is taken to be (B08.FR.07 to FR.10), but for a problem.
    private static bool Meets(IReadOnlyList<DeviceVariable> all, DeviceVariable one, string criterion)
    {
        var told = all.FirstOrDefault(other => other.Component == one.Component && other.Evse == one.Evse && other.Connector == one.Connector && other.Name == criterion);
        return Criteria.Contains(criterion) && (told is null ? criterion != "Problem" : told.Read() == "true");
    }

    private void Tell(int requestId, IReadOnlyList<DeviceVariable> wanted)
    {
        var parts = wanted.Chunk(DeviceModel.ItemsPerMessage).ToArray();
        for (var part = 0; part < parts.Length; part++)
        {
            var request = new NotifyReportRequest(
                requestId, board.Now, part, [.. parts[part].Select(static one => one.Reported())], Tbc: part < parts.Length - 1);
            board.Tell(new Call("NotifyReport", Wording.Write(request, Json.NotifyReportRequest)));
        }
    }
}
