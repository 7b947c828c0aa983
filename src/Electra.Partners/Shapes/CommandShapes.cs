using System.Text.Json;
using Electra.Domain.Chargers;
using Electra.Ledger.Messages;

namespace Electra.Partners.Shapes;

/// <summary>What a charger answered to a command.</summary>
/// <param name="Results">What it said to each thing, where the command asks for many; null: it asks for one.</param>
internal sealed record CommandShape(
    string Action, string MessageId, string? Status, JsonElement Response, DateTimeOffset SentAt, DateTimeOffset AnsweredAt, IReadOnlyList<ResultShape>? Results)
{
    public static CommandShape Of(Answered a) => new(a.Action, a.MessageId, a.Status, JsonText.Element(a.Payload), a.SentAt, a.AnsweredAt, a.Results is { } all ? [.. all.Select(ResultShape.Of)] : null);
}

/// <summary>What a charger said to one of the many things that a command asks for.</summary>
/// <param name="Variable">Its path; null where a monitor is named by its number alone.</param>
/// <param name="Status">In OCPP's words: <c>Accepted</c>, <c>Rejected</c>, <c>UnknownComponent</c>, <c>RebootRequired</c>, …</param>
/// <param name="Reason">OCPP's reason code.</param>
/// <param name="Attribute">Null for a monitor.</param>
internal sealed record ResultShape(
    string? Variable, string? Attribute, string Status, string? Reason, string? Info, int? MonitorId, string? Type, int? Severity)
{
    public static ResultShape Of(ItemResult r) => new(r.Variable, r.Attribute, r.Status, r.Reason, r.Info, r.Monitor, r.Type, r.Severity);
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
