using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;
using Electra.Fleet.Chargers;

namespace Electra.Acceptance.Tests.Http;

/// <summary>How operators and chargers use files over HTTP.</summary>
internal static class FileCalls
{
    public static byte[] Bytes(int length, int seed = 1)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    /// <summary>A place for a charger's files: its id and its address.</summary>
    public static async Task<(string Id, string Url)> AskUpload(this ElectraApi api, string charger, string kind = "diagnostics")
    {
        var (status, body, response) = await api.Send(HttpMethod.Post, $"chargers/{charger}/uploads", $$"""{"kind":"{{kind}}"}""");
        status.Should().Be(HttpStatusCode.Created);
        response.Headers.Location!.ToString().Should().Be($"/api/v1/uploads/{body!["id"]}");
        return ((string)body["id"]!, (string)body["url"]!);
    }

    public static async Task<HttpResponseMessage> Put(this HttpClient http, string url, byte[] bytes, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, url) { Content = new ByteArrayContent(bytes) };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await http.SendAsync(request);
    }

    public static Task<byte[]> Download(this HttpClient http, string upload, int number = 1) => http.GetByteArrayAsync($"api/v1/uploads/{upload}/files/{number}");

    public static async Task<(HttpStatusCode Status, byte[] Bytes, HttpResponseMessage Response)> Range(this HttpClient http, string url, long from, long? to, string? ifRange = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Range = new RangeHeaderValue(from, to);
        if (ifRange is not null)
            request.Headers.Add("If-Range", ifRange);
        var response = await http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsByteArrayAsync(), response);
    }

    public static async Task<JsonNode> Command(this ElectraApi api, string charger, string name, string payload)
    {
        var (status, body, _) = await api.Send(HttpMethod.Post, $"chargers/{charger}/commands/{name}", payload);
        status.Should().Be(HttpStatusCode.OK, "of {0}: {1}", name, body?.ToJsonString());
        return body!;
    }

    /// <summary>A simulated charger, booted.</summary>
    public static async Task<SimulatedCharger> Connected(ElectraProgram program, string id)
    {
        var charger = new SimulatedCharger(new ChargerSeed(id, "HYC300"), new ChargerSurroundings(new Uri(program.Ocpp.AbsoluteUri.TrimEnd('/'))));
        (await charger.Connect(boot: true)).Open.Should().BeTrue();
        return charger;
    }

    /// <summary>What the charger told of a job, in order.</summary>
    public static async Task<IReadOnlyList<string>> Statuses(this ElectraApi api, string charger, string action) =>
        [.. (await api.All($"chargers/{charger}/messages?action={action}&direction=in")).Select(m => (string)m["payload"]!["status"]!).Reverse()];
}
