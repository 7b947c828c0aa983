using System.Text.Json.Nodes;
using Electra.Fleet.Chargers;

namespace Electra.Fleet.Deviations;

/// <summary>A call that a charger makes. What all versions tell in some way has a word here.</summary>
/// <param name="Payload">May be changed in place.</param>
public sealed record Said(string Action, JsonObject Payload)
{
    private const string Event = "TransactionEvent";

    /// <summary>Null: a fresh one, or the one that its repetitions keep.</summary>
    public string? MessageId { get; init; }

    /// <summary>What must arrive, where it is that.</summary>
    internal TransactionMessage? Origin { get; init; }

    /// <summary>Whether it is an event of OCPP 2.0.1.</summary>
    public bool IsEvent => Action == Event;

    /// <summary>Whether it tells that a transaction has begun.</summary>
    public bool Begins => Action == "StartTransaction" || Is("Started");

    /// <summary>Whether it tells readings while a transaction runs, or of an outlet.</summary>
    public bool Meters => Action == "MeterValues" || (Is("Updated") && Payload["meterValue"] is not null);

    /// <summary>Whether it tells that a transaction is over.</summary>
    public bool Ends => Action == "StopTransaction" || Is("Ended");

    /// <summary>The connector, or the EVSE, that it is about; 0 where it names none.</summary>
    public int Connector => (int?)Payload["evseId"] ?? (int?)Payload["evse"]?["id"]
        ?? (Payload["connectorId"] is JsonValue value && value.TryGetValue(out int connector) ? connector : 0);

    /// <summary>Its status, where it is a StatusNotification.</summary>
    public string? Status => Action == "StatusNotification" ? (string?)Payload[StatusMember] : null;

    /// <summary>Whether it tells that a connector is taken: Charging, or in 2.0.1 Occupied.</summary>
    public bool Takes => Status is "Charging" or "Occupied";

    /// <summary>The token that it names; null: none.</summary>
    public string? Token => (string?)Payload["idTag"] ?? (string?)Payload["idToken"]?["idToken"];

    /// <summary>What the register shows in it, in Wh, where it begins or ends a transaction.</summary>
    public long? RegisterWh => (long?)Payload["meterStart"] ?? (long?)Payload["meterStop"]
        ?? (long?)Payload.Samples().Where(static one => one.IsRegister()).Select(static one => (decimal?)one.Wh()).LastOrDefault();

    private string StatusMember => Payload.ContainsKey("connectorStatus") ? "connectorStatus" : "status";

    /// <summary>Names another token, or none, where it names one.</summary>
    public void SayToken(string? token)
    {
        if (token is null)
        {
            Payload.Remove("idTag");
            Payload.Remove("idToken");
        }
        else if (Payload["idToken"] is JsonObject named)
        {
            named["idToken"] = token;
        }
        else
        {
            Payload["idTag"] = token;
        }
    }

    /// <summary>Tells another register, in Wh, where it begins or ends a transaction.</summary>
    public void SayRegister(long wattHours)
    {
        foreach (var member in (ReadOnlySpan<string>)["meterStart", "meterStop"])
        {
            if (Payload.ContainsKey(member))
                Payload[member] = wattHours;
        }

        if (!IsEvent)
            return;
        foreach (var sample in Payload.Samples().Where(static one => one.IsRegister()))
            sample.SayWh(wattHours);
    }

    /// <summary>Tells another status.</summary>
    public void SayStatus(string status) => Payload[StatusMember] = status;

    /// <summary>Another one like it, with a payload of its own, changed.</summary>
    public Said But(Action<JsonObject> change)
    {
        var copy = (JsonObject)Payload.DeepClone();
        change(copy);
        return this with { Payload = copy };
    }

    /// <summary>Another one like it, with a status of its own.</summary>
    public Said ButStatus(string status)
    {
        var copy = But(static _ => { });
        copy.SayStatus(status);
        return copy;
    }

    private bool Is(string kind) => IsEvent && (string?)Payload["eventType"] == kind;
}
