using System.Text.Json;
using Electra.Domain.Chargers;

namespace Electra.Domain.Devices;

/// <summary>What is to be noted of an order that sets something on a charger, and of what the charger said to it: to each thing where it was many at once.</summary>
public static class SetOrders
{
    /// <summary>Null: the order sets nothing that is kept here.</summary>
    public static DeviceInput? Noted(ChargerOrder order, Answered answered)
    {
        ArgumentNullException.ThrowIfNull(answered);
        if (order is not Verbatim { Command: var name, Payload: var payload })
            return null;
        // All of them were set from afar, and none is the maker's own (N03): the charger is rid of them.
        if (name == "set-monitoring-base")
            return answered.Willing && !payload.Contains("\"All\"", StringComparison.Ordinal) ? new ForgetMonitors() : null;
        // 1.6 changes one thing at a time, and says what came of it in the answer's own status.
        if (name == "change-configuration")
            return answered.Status is { } status ? Changed(payload, status) : null;
        if (HeldOrders.Noted(name, payload, answered.Status) is { } held)
            return held;
        if (answered.Results is not { Count: > 0 } results)
            return null;
        return name switch
        {
            "set-variables" => new NoteVariables([.. Pairs(payload, "setVariableData", results).Select(static p => Variable(p.Asked, p.Result))]),
            "set-variable-monitoring" => new NoteMonitors([.. Pairs(payload, "setMonitoringData", results).Select(static p => Monitor(p.Asked, p.Result))]),
            "clear-variable-monitoring" => new NoteCleared(
                [.. results.Where(static r => r.Monitor is not null).Select(static r => new MonitorCleared(r.Monitor!.Value, r.Status, r.Reason, r.Info))]),
            _ => null,
        };
    }

    /// <summary>What nobody may read where it is kept.</summary>
    public static bool IsSecret(string variable) =>
        variable.Contains("Password", StringComparison.OrdinalIgnoreCase) || SecretFields.IsIn(variable);

    private static NoteVariables? Changed(string payload, string status)
    {
        using var document = JsonDocument.Parse(payload);
        return Text(document.RootElement, "key") is { } key
            ? new([new(key, "Actual", IsSecret(key) ? null : Text(document.RootElement, "value"), status, null, null, default)]) : null;
    }

    private static VariableSet Variable(JsonElement? asked, ItemResult result)
    {
        var path = result.Variable ?? "";
        return new(
            path, result.Attribute ?? "Actual", IsSecret(path) ? null : Text(asked, "attributeValue"), result.Status, result.Reason, result.Info, default);
    }

    private static MonitorSet Monitor(JsonElement? asked, ItemResult result) => new(
        result.Monitor, result.Variable ?? "", result.Type ?? "", Number(asked, "value"), result.Severity ?? 0,
        Of(asked, "transaction")?.ValueKind is JsonValueKind.True, result.Status, result.Reason, result.Info, default);

    // Chargers answer in the order of the question, each with the variable's name; where one does not, its answer stands without what was asked.
    private static IEnumerable<(JsonElement? Asked, ItemResult Result)> Pairs(string payload, string list, IReadOnlyList<ItemResult> results)
    {
        using var document = JsonDocument.Parse(payload);
        JsonElement[] asked = document.RootElement.TryGetProperty(list, out var items) && items.ValueKind is JsonValueKind.Array
            ? [.. items.EnumerateArray().Select(static one => one.Clone())] : [];
        return [.. results.Select((result, place) =>
            ((JsonElement?)(place < asked.Length && Names(asked[place], result) ? asked[place] : asked.Where(one => Names(one, result)).Select(static one => (JsonElement?)one).FirstOrDefault()), result))];
    }

    private static bool Names(JsonElement asked, ItemResult result) =>
        result.Variable is { } path && Text(Of(asked, "variable"), "name") is { } variable && Text(Of(asked, "component"), "name") is { } component
        && path.StartsWith(component, StringComparison.OrdinalIgnoreCase) && path.Contains("." + variable, StringComparison.OrdinalIgnoreCase)
        && (result.Type is not { } type || type == Text(asked, "type"));

    private static JsonElement? Of(JsonElement? element, string field) =>
        element is { ValueKind: JsonValueKind.Object } there && there.TryGetProperty(field, out var value) ? value : null;

    private static string? Text(JsonElement? element, string field) => Of(element, field) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static decimal? Number(JsonElement? element, string field) =>
        Of(element, field) is { ValueKind: JsonValueKind.Number } number && number.TryGetDecimal(out var value) ? value : null;
}
