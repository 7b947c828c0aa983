using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;
using static Electra.Acceptance.Tests.Http.FileCalls;

namespace Electra.Acceptance.Tests.Http;

public sealed class Files(Running running)
{
    private HttpClient Http => running.Program.Http;

    private ElectraApi Api => running.Api;

    [Theory]
    [InlineData("diagnostics", "get-diagnostics", "DiagnosticsStatusNotification")]
    [InlineData("log", "get-log", "LogStatusNotification")]
    public async Task Are_sent_by_a_charger_that_is_asked_and_downloaded_as_they_came(string kind, string command, string told)
    {
        var (id, _) = await running.Provisioned();
        await using var charger = await Connected(running.Program, id);
        var (upload, url) = await Api.AskUpload(id, kind);
        var answer = await Api.Command(id, command, kind == "log"
            ? $$$"""{"log":{"remoteLocation":"{{{url}}}"},"logType":"DiagnosticsLog","requestId":7}"""
            : $$"""{"location":"{{url}}"}""");
        var name = (string?)(answer["response"]!["fileName"] ?? answer["response"]!["filename"]);
        var read = await Api.Until($"uploads/{upload}", u => (string?)u["state"] == "received", "the file has arrived");
        ((string?)read["url"]).Should().BeNull();
        var file = read["files"]!.AsArray().Should().ContainSingle().Which!;
        ((string?)file["name"]).Should().Be(name);

        using var response = await Http.GetAsync($"api/v1/uploads/{upload}/files/1");
        response.Content.Headers.ContentDisposition!.ToString().Should().StartWith("attachment").And.Contain(name);
        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Convert.ToHexStringLower(SHA256.HashData(bytes)).Should().Be((string?)file["sha256"]);
        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var text = new StreamReader(archive.Entries.Single().Open());
        (await text.ReadToEndAsync()).Should().Contain(id);

        await Eventually.True(async () => (await Api.Statuses(id, told)).SequenceEqual(["Uploading", "Uploaded"]), "the charger has told how it went");
        await Eventually.True(async () => await Event(id, "charger.file-received") is { } data && (string?)data["uploadId"] == upload && (string?)data["name"] == name,
            "the event is there");
    }

    [Fact]
    public async Task Are_taken_raw_or_as_a_form_under_names_of_plain_characters()
    {
        var (id, _) = await running.Provisioned();
        var (upload, url) = await Api.AskUpload(id);
        (await Http.Put(url, Bytes(700_000))).StatusCode.Should().Be(HttpStatusCode.Created);
        (await Http.Put(url.TrimEnd('/'), Bytes(700_000))).StatusCode.Should().Be(HttpStatusCode.Created, "a retry is no second file");
        (await Http.Put(url + "..%2F..%2Fetc%2Fpass%3Cwd%3E.log", Bytes(10))).StatusCode.Should().Be(HttpStatusCode.Created);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("not a file"), "comment" },
            { new ByteArrayContent(Bytes(300_000, seed: 2)), "file", "a.zip" },
            { new ByteArrayContent(Bytes(5, seed: 3)), "file", "b.zip" },
        };
        (await Http.PostAsync(url, form)).StatusCode.Should().Be(HttpStatusCode.Created);

        var files = (await Api.Get($"uploads/{upload}"))["files"]!.AsArray();
        files.Select(f => ((string?)f!["name"], (long)f["size"]!)).Should().Equal(("diagnostics.bin", 700_000), ("pass_wd_.log", 10), ("a.zip", 300_000), ("b.zip", 5));
        (await Http.Download(upload)).Should().Equal(Bytes(700_000));
        (await Http.Download(upload, 3)).Should().Equal(Bytes(300_000, seed: 2));
        (await Http.Put(url + "a.zip", Bytes(4))).StatusCode.Should().Be(HttpStatusCode.Created);
        (await Http.Download(upload, 3)).Should().Equal(Bytes(4), "the same name replaces");
    }

    [Fact]
    public async Task Are_refused_without_a_good_token_and_listed_by_state()
    {
        var (id, _) = await running.Provisioned();
        var (upload, url) = await Api.AskUpload(id);
        (await Http.Put(url[..^10] + "/", Bytes(10))).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Http.GetAsync(url)).StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        (await Http.Put(url, [])).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await Api.All($"uploads?chargerId={id}&state=waiting")).Should().ContainSingle();
        (await Api.All($"uploads?chargerId={id}&state=received")).Should().BeEmpty();
        (await Api.Send(HttpMethod.Get, "uploads?state=lost")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await Api.Send(HttpMethod.Post, $"chargers/{id}/uploads", """{"kind":"photo","expiresInMinutes":0}""")).Body!["errors"]!.ToJsonString()
            .Should().Contain("kind").And.Contain("expiresInMinutes");
        (await Api.Send(HttpMethod.Delete, $"uploads/{upload}")).Status.Should().Be(HttpStatusCode.NoContent);
        (await Http.Put(url, Bytes(10))).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Api.Send(HttpMethod.Get, $"uploads/{upload}")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task That_are_cut_off_leave_nothing_and_can_be_sent_again()
    {
        var (id, _) = await running.Provisioned();
        var (upload, url) = await Api.AskUpload(id);
        using (var socket = new TcpClient("127.0.0.1", running.Program.Port))
        {
            var head = $"PUT {new Uri(url).AbsolutePath}cut.zip HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000\r\n\r\n";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
            await socket.GetStream().WriteAsync(Bytes(600_000));
        }

        (await Http.Put(url + "cut.zip", Bytes(900_000))).StatusCode.Should().Be(HttpStatusCode.Created);
        var files = (await Api.Get($"uploads/{upload}"))["files"]!.AsArray();
        ((long)files.Should().ContainSingle().Which!["size"]!).Should().Be(900_000);
    }

    [Fact]
    public async Task Of_firmware_are_checked_kept_linked_and_fetched_in_parts()
    {
        var (id, _) = await running.Provisioned();
        var (name, bytes) = ($"HYC300-{id}.bin", Bytes(1_200_000));
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        (await Http.Put($"api/v1/firmware/{name}", bytes, ("X-Checksum-Sha256", new string('a', 64)))).StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await Http.Put($"api/v1/firmware/{name}", bytes, ("X-Checksum-Sha256", hash))).StatusCode.Should().Be(HttpStatusCode.Created);
        (await Http.Put($"api/v1/firmware/{name}", bytes)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await Http.Put($"api/v1/firmware/{name}", Bytes(10))).StatusCode.Should().Be(HttpStatusCode.Conflict);
        ((string?)(await Api.Get($"firmware/{name}"))["sha256"]).Should().Be(hash);

        var (status, link, _) = await Api.Send(HttpMethod.Post, $"firmware/{name}/links", $$"""{"chargerId":"{{id}}"}""");
        status.Should().Be(HttpStatusCode.Created);
        var url = (string)link!["url"]!;
        var first = await Http.Range(url, 0, 499_999);
        var rest = await Http.Range(url, 500_000, null, first.Response.Headers.ETag!.ToString());
        (first.Status, rest.Status).Should().Be((HttpStatusCode.PartialContent, HttpStatusCode.PartialContent));
        first.Bytes.Concat(rest.Bytes).Should().Equal(bytes);
        (await Http.Range(url, 500_000, null, "\"other\"")).Status.Should().Be(HttpStatusCode.OK, "what changed is sent whole");
        (await Http.Range(url, 2_000_000, null)).Status.Should().Be(HttpStatusCode.RequestedRangeNotSatisfiable);
        using var head = await Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, url));
        (head.StatusCode, head.Content.Headers.ContentLength).Should().Be((HttpStatusCode.OK, bytes.Length));

        await using var charger = await Connected(running.Program, id);
        await Api.Command(id, "update-firmware", $$"""{"location":"{{url}}","retrieveDate":"2026-11-24T08:00:00Z"}""");
        await Eventually.True(async () => (await Api.Statuses(id, "FirmwareStatusNotification")).SequenceEqual(["Downloading", "Downloaded", "Installing", "Installed"]),
            "the charger has installed it");
        var links = await Api.Get($"firmware/{name}/links");
        links["items"]![0]!["fetches"]!.AsArray().Select(f => (long)f!["bytes"]!).Should().Equal(1_200_000, 1_200_000, 700_000, 500_000);
        (await Api.Send(HttpMethod.Delete, $"firmware/{name}")).Status.Should().Be(HttpStatusCode.NoContent);
        (await Http.GetAsync(url)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<JsonNode?> Event(string charger, string type)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await using var stream = await Http.GetStreamAsync($"api/v1/events?after=0&types={type}", enough.Token);
        using var reader = new StreamReader(stream);
        try
        {
            while (await reader.ReadLineAsync(enough.Token) is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal) && JsonNode.Parse(line[6..]) is { } found && (string?)found["chargerId"] == charger)
                    return found["data"];
            }
        }
        catch (OperationCanceledException)
        {
            // Not yet.
        }

        return null;
    }
}
