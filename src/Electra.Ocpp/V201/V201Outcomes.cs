using System.Text;
using System.Text.Json;
using Electra.Domain.Chargers;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V201;

/// <summary>
/// What a charger's answers mean in OCPP 2.0.1 and 2.1. Read tolerantly, whatever the charger's setting: the call is done either way.
/// </summary>
internal static class V201Outcomes
{
    public static OrderOutcome Read(
        CommandTable commands, string action, string messageId, ReadOnlyMemory<byte> payload, DateTimeOffset sentAt, DateTimeOffset answeredAt)
    {
        if (!commands.ByAction.TryGetValue(action, out var route))
            return Refuse(action, messageId, new ProtocolError(ProtocolBreach.Protocol, $"{action} is no call of ours"));
        if (route.Understand(payload, out var understood) is { } refusal)
            return Refuse(action, messageId, refusal.Error);
        var answered = new Answered(
            action, messageId, CommandRoute.Status(understood.Span), Encoding.UTF8.GetString(payload.Span), sentAt, answeredAt);
        return action == V201Commands.GetVariables.Action ? WithSettings(answered, understood.Span)
            : action == V201Commands.SetVariables.Action ? V201Results.OfVariables(answered, understood.Span)
            : action == "SetVariableMonitoring" ? V201Results.OfMonitors(answered, understood.Span)
            : action == "ClearVariableMonitoring" ? V201Results.OfCleared(answered, understood.Span)
            : action == V201Commands.GetLocalListVersion.Action ? WithListVersion(answered, understood.Span)
            : action == V201Commands.GetTransactionStatus.Action ? WithTransaction(answered, understood.Span)
            : answered;
    }

    private static Errored Refuse(string action, string messageId, ProtocolError error) =>
        new(action, messageId, V201Dialect.Instance.Spell(error.Meaning), "The answer is not understood: " + error.Description);

    private static Answered WithListVersion(Answered answered, ReadOnlySpan<byte> payload) =>
        answered with { ListVersion = JsonSerializer.Deserialize(payload, V201Json.Default.GetLocalListVersionResponse)!.VersionNumber };

    private static Answered WithTransaction(Answered answered, ReadOnlySpan<byte> payload)
    {
        var told = JsonSerializer.Deserialize(payload, V201Json.Default.GetTransactionStatusResponse)!;
        return answered with { Transaction = new(told.OngoingIndicator, told.MessagesInQueue) };
    }

    private static Answered WithSettings(Answered answered, ReadOnlySpan<byte> payload)
    {
        // Asked for by an operator, it may be what a value is to be, or may be at most.
        var told = JsonSerializer.Deserialize(payload, V201Json.Default.GetVariablesResponse)!.GetVariableResult
            .Where(static r => r.AttributeType is null or "Actual").ToList();
        // A variable that can only be written is known, and has no value to tell (B06.FR.09).
        return answered with
        {
            Settings = [.. told.Where(r => IsKnown(r.AttributeStatus)).Select(r => new Setting(Key(r), r.AttributeValue, ReadOnly: false))],
            UnknownKeys = [.. told.Where(r => !IsKnown(r.AttributeStatus)).Select(Key)],
        };
    }

    private static bool IsKnown(string status) => status is "Accepted" or "Rejected";

    private static string Key(GetVariableResultType result) => VariableKey.Of(result.Component, result.Variable).ToString();
}
