using System.Text.Json.Nodes;
using Electra.Fleet.Chargers;

namespace Electra.Fleet.Deviations;

/// <summary>A call that a charger makes.</summary>
/// <param name="Payload">May be changed in place.</param>
public sealed record Said(string Action, JsonObject Payload)
{
    /// <summary>Null: a fresh one, or the one that its repetitions keep.</summary>
    public string? MessageId { get; init; }

    /// <summary>What must arrive, where it is that.</summary>
    internal TransactionMessage? Origin { get; init; }

    /// <summary>The connector that it is about; 0 where it names none.</summary>
    public int Connector => Payload["connectorId"] is JsonValue value && value.TryGetValue(out int connector) ? connector : 0;

    /// <summary>Its status, where it is a StatusNotification.</summary>
    public string? Status => Action == "StatusNotification" ? Payload["status"]?.GetValue<string>() : null;

    /// <summary>Another one like it, with a payload of its own, changed.</summary>
    public Said But(Action<JsonObject> change)
    {
        var copy = (JsonObject)Payload.DeepClone();
        change(copy);
        return this with { Payload = copy };
    }
}
