using System.Text;
using System.Text.Json;
using Electra.Domain.Chargers;
using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V16;

/// <summary>
/// What a charger's answers mean in OCPP 1.6. Read tolerantly, whatever the charger's setting: the call is done either way.
/// </summary>
internal static class V16Outcomes
{
    public static OrderOutcome Read(
        string action, string messageId, ReadOnlyMemory<byte> payload, DateTimeOffset sentAt, DateTimeOffset answeredAt)
    {
        if (!V16Commands.ByAction.TryGetValue(action, out var route))
            return Refuse(action, messageId, new ProtocolError(ProtocolBreach.Protocol, $"{action} is no call of ours"));
        if (route.Understand(payload, out var understood) is { } refusal)
            return Refuse(action, messageId, refusal.Error);
        var answered = new Answered(
            action, messageId, CommandRoute.Status(understood.Span), Encoding.UTF8.GetString(payload.Span), sentAt, answeredAt);
        return route == V16Commands.GetConfiguration ? WithSettings(answered, understood.Span)
            : route == V16Commands.GetLocalListVersion ? WithListVersion(answered, understood.Span)
            : answered;
    }

    private static Errored Refuse(string action, string messageId, ProtocolError error) =>
        new(action, messageId, V16Dialect.Instance.Spell(error.Meaning), "The answer is not understood: " + error.Description);

    private static Answered WithListVersion(Answered answered, ReadOnlySpan<byte> payload) =>
        answered with { ListVersion = JsonSerializer.Deserialize(payload, V16Json.Default.GetLocalListVersionResponse)!.ListVersion };

    private static Answered WithSettings(Answered answered, ReadOnlySpan<byte> payload)
    {
        var told = JsonSerializer.Deserialize(payload, V16Json.Default.GetConfigurationResponse)!;
        return answered with
        {
            Settings = [.. (told.ConfigurationKey ?? []).Select(k => new Setting(k.Key.Trim(), k.Value, k.Readonly))],
            UnknownKeys = told.UnknownKey ?? [],
        };
    }
}
