using System.Text.Json;
using Electra.Domain.Chargers;
using Electra.Ledger.Messages;

namespace Electra.Partners.Shapes;

/// <summary>What a charger answered to a command.</summary>
internal sealed record CommandShape(string Action, string MessageId, string? Status, JsonElement Response, DateTimeOffset SentAt, DateTimeOffset AnsweredAt)
{
    public static CommandShape Of(Answered a) => new(a.Action, a.MessageId, a.Status, JsonText.Element(a.Payload), a.SentAt, a.AnsweredAt);
}

/// <summary>One OCPP message as it passed.</summary>
internal sealed record MessageShape(
    long Number, DateTimeOffset At, string Direction, string Kind, string? MessageId, string? Action, JsonElement Payload, string? ErrorCode,
    IReadOnlyList<string> Oddities)
{
    public static MessageShape Of(MessageRecord m) => new(
        m.Number, m.At, m.Direction, m.Kind, m.MessageId, m.Action, JsonText.Element(m.Payload), m.ErrorCode, m.Oddities);
}

/// <summary>Text that is mostly JSON, shown as such; anything else is shown as a string.</summary>
internal static class JsonText
{
    public static JsonElement Element(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text, PartnersJson.Default.String);
        }
    }
}
