using System.Text.Json;
using Electra.Domain.Chargers;

namespace Electra.Ocpp.V201;

/// <summary>Answers that say yes or no to each of many things (OCPP 2.0.1 B05, N04, N06). One word for all: the first that is not a yes.</summary>
internal static class V201Results
{
    private const string Yes = "Accepted";

    public static Answered OfVariables(Answered answered, ReadOnlySpan<byte> payload) => With(answered,
        [.. JsonSerializer.Deserialize(payload, V201Json.Default.SetVariablesResponse)!.SetVariableResult.Select(static r => new ItemResult(
            VariableKey.Of(r.Component, r.Variable).ToString(), r.AttributeStatus, r.AttributeStatusInfo?.ReasonCode, r.AttributeStatusInfo?.AdditionalInfo,
            Attribute: r.AttributeType ?? "Actual"))]);

    public static Answered OfMonitors(Answered answered, ReadOnlySpan<byte> payload) => With(answered,
        [.. JsonSerializer.Deserialize(payload, V201Json.Default.SetVariableMonitoringResponse)!.SetMonitoringResult.Select(static r => new ItemResult(
            VariableKey.Of(r.Component, r.Variable).ToString(), r.Status, r.StatusInfo?.ReasonCode, r.StatusInfo?.AdditionalInfo,
            Monitor: r.Id, Type: r.Type, Severity: r.Severity))]);

    public static Answered OfCleared(Answered answered, ReadOnlySpan<byte> payload) => With(answered,
        [.. JsonSerializer.Deserialize(payload, V201Json.Default.ClearVariableMonitoringResponse)!.ClearMonitoringResult.Select(static r => new ItemResult(
            null, r.Status, r.StatusInfo?.ReasonCode, r.StatusInfo?.AdditionalInfo, Monitor: r.Id))]);

    private static Answered With(Answered answered, IReadOnlyList<ItemResult> results) => answered with
    {
        Status = results.FirstOrDefault(static r => r.Status != Yes)?.Status ?? (results.Count > 0 ? Yes : null),
        Results = results,
    };
}
