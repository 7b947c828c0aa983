using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>A raw charger that speaks OCPP 2.0.1, or 2.1 which says the same alike: nothing in common with the product's own code.</summary>
public sealed class Station201(RawCharger charger) : IAsyncDisposable
{
    private int sequence;

    public RawCharger Raw => charger;

    public static async Task<Station201> Connect(ElectraProgram program, string id, params string[] subprotocols)
    {
        var raw = await RawCharger.Connect(program, id, subprotocols: subprotocols.Length == 0 ? ["ocpp2.0.1"] : subprotocols);
        raw.Answers = Answer;
        return new(raw);
    }

    /// <summary>Connects and boots.</summary>
    public static async Task<Station201> Booted(ElectraProgram program, string id, string version = "2.0.1")
    {
        var station = await Connect(program, id, "ocpp" + version);
        var answer = await station.Result(
            "BootNotification",
            """{"reason":"PowerUp","chargingStation":{"vendorName":"alpitronic GmbH","model":"HYC_400","firmwareVersion":"2.1.0","serialNumber":"A-4711"}}""");
        ((string?)answer["status"]).Should().Be("Accepted");
        return station;
    }

    public Task<JsonNode> Result(string action, string payload) => charger.Result(action, payload);

    public Task<JsonNode> Status(string status, int evse = 1, int connector = 1) => Result(
        "StatusNotification", $$"""{"timestamp":"{{RawCharger.Now()}}","connectorStatus":"{{status}}","evseId":{{evse}},"connectorId":{{connector}}}""");

    /// <summary>News of a transaction; the rest of the payload comes as JSON members, each with a comma before it.</summary>
    public Task<JsonNode> Event(string type, string transaction, string trigger, string info = "", string more = "", string? at = null, int? number = null) => Result(
        "TransactionEvent",
        $$$"""
        {"eventType":"{{{type}}}","timestamp":"{{{at ?? RawCharger.Now()}}}","triggerReason":"{{{trigger}}}","seqNo":{{{number ?? sequence++}}},
         "transactionInfo":{"transactionId":"{{{transaction}}}"{{{info}}}}{{{more}}}}
        """);

    public static string State(string state) => $$""","chargingState":"{{state}}" """;

    public static string Token(string token, string type = "ISO14443") => $$""","idToken":{"idToken":"{{token}}","type":"{{type}}"}""";

    public static string Evse(int evse = 1, int? connector = 1) => connector is { } it ? $$""","evse":{"id":{{evse}},"connectorId":{{it}}}""" : $$""","evse":{"id":{{evse}}}""";

    public static string Meter(long wh, string context = "Sample.Periodic", string? at = null) =>
        $$$""","meterValue":[{"timestamp":"{{{at ?? RawCharger.Now()}}}","sampledValue":[{"value":{{{wh}}},"context":"{{{context}}}","measurand":"Energy.Active.Import.Register","unitOfMeasure":{"unit":"Wh"}}]}]""";

    /// <summary>The last call of this action; waits until there is one.</summary>
    public async Task<JsonNode> Called(string action)
    {
        JsonArray? found = null;
        await Eventually.True(() => (found = charger.Calls.LastOrDefault(c => (string)c[2]! == action)) is not null, $"{action} is called");
        return found![3]!;
    }

    public ValueTask DisposeAsync() => charger.DisposeAsync();

    /// <summary>All is accepted, and each variable has a value of its own.</summary>
    public static string Answer(string action, JsonNode payload) => action switch
    {
        "GetVariables" => new JsonObject
        {
            ["getVariableResult"] = new JsonArray([.. payload["getVariableData"]!.AsArray().Select(v => new JsonObject
            {
                ["attributeStatus"] = "Accepted",
                ["attributeValue"] = "0",
                ["component"] = v!["component"]!.DeepClone(),
                ["variable"] = v["variable"]!.DeepClone(),
            })]),
        }.ToJsonString(),
        "SetVariables" => new JsonObject
        {
            ["setVariableResult"] = new JsonArray([.. payload["setVariableData"]!.AsArray().Select(v => new JsonObject
            {
                ["attributeStatus"] = "Accepted",
                ["component"] = v!["component"]!.DeepClone(),
                ["variable"] = v["variable"]!.DeepClone(),
            })]),
        }.ToJsonString(),
        "GetLocalListVersion" => """{"versionNumber":0}""",
        _ => """{"status":"Accepted"}""",
    };
}
