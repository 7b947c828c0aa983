using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;

namespace Electra.Acceptance.Tests.Program;

/// <summary>The HTTP API as a partner uses it: JSON in, status and JSON out.</summary>
public sealed class ElectraApi(HttpClient http)
{
    private const string Root = "api/v1/";
    private const int Shown = 1_500;

    public async Task<(HttpStatusCode Status, JsonNode? Body, HttpResponseMessage Response)> Send(
        HttpMethod method, string path, string? body = null, string? key = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, Root + path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (key is not null)
            request.Headers.Add("X-Api-Key", key);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length > 0 && text[0] is '{' or '[' ? JsonNode.Parse(text) : null, response);
    }

    public async Task<JsonNode> Get(string path)
    {
        var (status, body, _) = await Send(HttpMethod.Get, path);
        status.Should().Be(HttpStatusCode.OK, "of GET {0}: {1}", path, body?.ToJsonString());
        return body!;
    }

    public async Task Put(string path, string body)
    {
        var (status, answer, _) = await Send(HttpMethod.Put, path, body);
        status.Should().BeOneOf([HttpStatusCode.Created, HttpStatusCode.OK], "of PUT {0}: {1}", path, answer?.ToJsonString());
    }

    /// <summary>All items of a list, page by page.</summary>
    public async Task<IReadOnlyList<JsonNode>> All(string path, int limit = 500)
    {
        List<JsonNode> items = [];
        string? cursor = null;
        do
        {
            var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            var page = await Get($"{path}{separator}limit={limit}" + (cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}"));
            items.AddRange(page["items"]!.AsArray().Select(i => i!));
            cursor = (string?)page["next"];
        }
        while (cursor is not null);
        return items;
    }

    public Task Station(string id) => Put(
        $"stations/{id}",
        """{"name":"Lyon Part-Dieu","address":"12 rue de la Villette","postalCode":"69003","city":"Lyon","country":"FRA","latitude":45.7602,"longitude":4.8590,"timeZone":"Europe/Paris","gridLimitW":400000}""");

    public Task Charger(string id, string station, string? password = null, string extra = "", int outlets = 2)
    {
        var evses = string.Join(',', Enumerable.Range(1, outlets).Select(n =>
            $$"""{"evseId":{{n}},"maxPowerW":150000,"connectors":[{"connectorId":1,"standard":"IEC_62196_T2_COMBO","maxPowerW":150000,"maxVoltage":920,"maxAmperage":500}]}"""));
        var secret = password is null ? "" : $$""","password":"{{password}}","securityProfile":1""";
        return Put($"chargers/{id}", $$"""{"stationId":"{{station}}"{{secret}}{{extra}},"evses":[{{evses}}]}""");
    }

    public Task Token(string uid, string extra = "") => Put($"tokens/{uid}", $$"""{"type":"RFID","status":"accepted","contractId":"FR-ELC-C00001-1"{{extra}}}""");

    /// <summary>Events after a number, as they come; they never end by themselves.</summary>
    public async IAsyncEnumerable<(string Type, string Data)> Events(long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var stream = await http.GetStreamAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"{Root}events?after={after}"), UriKind.Relative), cancellation);
        using var reader = new StreamReader(stream);
        var type = "";
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith("event:", StringComparison.Ordinal))
                type = line[6..].Trim();
            else if (line.StartsWith("data:", StringComparison.Ordinal))
                yield return (type, line[5..]);
        }
    }

    /// <summary>Waits until a document satisfies a condition; one that does not is told of.</summary>
    public async Task<JsonNode> Until(string path, Func<JsonNode, bool> holds, string what, TimeSpan? within = null)
    {
        JsonNode? last = null;
        try
        {
            return await Eventually.Get(async () => last = await Get(path), holds, what, within);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message}; at last {path} was {Ends(last?.ToJsonString() ?? "not there")}", late);
        }
    }

    private static string Ends(string text) => text.Length <= 2 * Shown ? text : $"{text[..Shown]} … {text[^Shown..]}";
}
