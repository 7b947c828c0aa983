using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;
using Electra.Acceptance.Tests.Sockets;

namespace Electra.Acceptance.Tests.Deviations;

/// <summary>One transaction of one charger.</summary>
internal sealed class OneCharge(ElectraApi api, RawCharger charger, int transaction, string id) : IAsyncDisposable
{
    public string Id => id;

    public RawCharger Charger => charger;

    public Task Reads(params string[] sampled) => ReadsAt(RawCharger.Now(), sampled);

    public Task ReadsAt(string at, params string[] sampled) => charger.Result(
        "MeterValues", $$"""{"connectorId":1,"transactionId":{{transaction}},"meterValue":[{"timestamp":"{{at}}","sampledValue":[{{string.Join(',', sampled)}}]}]}""");

    public Task Stops(long meterWh, string extra = "") => charger.Stop(transaction, meterWh, extra: extra);

    public Task<JsonNode> Session() => api.Get($"sessions/{id}");

    public async Task<IEnumerable<string>> Readings() => (await api.All($"sessions/{id}/readings")).Select(r => (string)r["value"]!);

    /// <summary>The session and its charge detail record say so.</summary>
    public async Task Is(long energyWh, string rule, string confidence, params string[] oddities)
    {
        var session = await Session();
        session.Should().Match<JsonNode>(s => (long)s["energyWh"]! == energyWh && (string)s["energyRule"]! == rule && (string)s["energyConfidence"]! == confidence, "it is {0}", session.ToJsonString());
        oddities.Should().BeSubsetOf(session["oddities"]!.AsArray().Select(o => (string)o!));
        var cdr = await api.Get($"cdrs/{id}");
        cdr.Should().Match<JsonNode>(c => (long)c["energyWh"]! == energyWh && (string)c["energyRule"]! == rule && (string)c["energyConfidence"]! == confidence);
    }

    public ValueTask DisposeAsync() => charger.DisposeAsync();
}
