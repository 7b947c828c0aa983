using System.Net;
using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Http;

public sealed class Provisioning(Running running)
{
    [Fact]
    public async Task Of_a_station_creates_replaces_and_reads()
    {
        const string body = """{"name":"Nantes Beaujoire","country":"FRA","timeZone":"Europe/Paris","gridLimitW":300000}""";
        (await running.Api.Send(HttpMethod.Put, "stations/nantes-1", body)).Status.Should().Be(HttpStatusCode.Created);
        (await running.Api.Send(HttpMethod.Put, "stations/nantes-1", body)).Status.Should().Be(HttpStatusCode.OK);
        var read = await running.Api.Get("stations/nantes-1");
        ((long)read["gridLimitW"]!).Should().Be(300_000);
        read.AsObject().ContainsKey("address").Should().BeTrue("read shapes carry null");
        await running.Api.Charger("NANTES-A", "nantes-1");
        (await running.Api.Get("stations/nantes-1"))["chargers"]!.AsArray().Select(c => (string)c!).Should().Equal("NANTES-A");
        await running.Api.Until("stations", l => l["items"]!.ToJsonString().Contains("nantes-1", StringComparison.Ordinal), "it is listed");
    }

    [Theory]
    [InlineData("""{"country":"FRA","timeZone":"Europe/Paris","gridLimitW":300000}""", "name")]
    [InlineData("""{"name":"X","country":"FRA","timeZone":"Europe/Paris","gridLimitW":10}""", "gridLimitW")]
    [InlineData("""{"name":"X","country":"FRA","timeZone":"Europe/Paris","gridLimitW":"many"}""", "gridLimitW")]
    [InlineData("""{"name":"X","country":"FRA","timeZone":"Mars/Base","gridLimitW":300000}""", "timeZone")]
    [InlineData("""{"name":"X","country":"FRA","timeZone":"Europe/Paris","gridLimitW":300000,"colour":"red"}""", "colour")]
    [InlineData("""{"name":"X","country":"FRA","timeZone":"Europe/Paris","gridLimitW":300000,"latitude":95}""", "latitude")]
    [InlineData("nonsense", "")]
    public async Task With_a_wrong_body_names_the_field(string body, string field)
    {
        var (status, problem, response) = await running.Api.Send(HttpMethod.Put, "stations/wrong", body);
        status.Should().Be(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        ((string?)problem!["type"]).Should().Be("invalid-request");
        if (field.Length > 0)
            problem["errors"]!.AsObject().Select(e => e.Key).Should().Contain(field);
    }

    [Fact]
    public async Task Of_a_charger_hides_its_password_and_keeps_it_when_absent()
    {
        var (id, _) = await running.Provisioned("s3cret-s3cret-16");
        var read = await running.Api.Get($"chargers/{id}");
        ((bool)read["hasPassword"]!).Should().BeTrue();
        read.ToJsonString().Should().NotContain("s3cret").And.NotContain("pbkdf2");
        await running.Api.Charger(id, "lyon-1");
        ((bool)(await running.Api.Get($"chargers/{id}"))["hasPassword"]!).Should().BeTrue();
        ((string?)read["evses"]![0]!["status"]).Should().Be("unknown");
    }

    [Fact]
    public async Task Of_a_charger_at_a_station_that_is_not_there_is_refused()
    {
        var (status, problem, _) = await running.Api.Send(HttpMethod.Put, "chargers/LOST", """{"stationId":"nowhere","evses":[{"evseId":0,"maxPowerW":1}]}""");
        status.Should().Be(HttpStatusCode.BadRequest);
        problem!["errors"]!.AsObject().Select(e => e.Key).Should().Contain("evses[0].evseId");
    }

    [Fact]
    public async Task Of_a_token_is_read_back_and_deleted()
    {
        await running.Api.Token("04DEADBEEF");
        ((string?)(await running.Api.Get("tokens/04deadbeef"))["type"]).Should().Be("RFID");
        (await running.Api.Send(HttpMethod.Delete, "tokens/04DEADBEEF")).Status.Should().Be(HttpStatusCode.NoContent);
        (await running.Api.Send(HttpMethod.Get, "tokens/04DEADBEEF")).Status.Should().Be(HttpStatusCode.NotFound);
        (await running.Api.Send(HttpMethod.Delete, "tokens/04DEADBEEF")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("sessions?limit=0", "limit")]
    [InlineData("sessions?limit=501", "limit")]
    [InlineData("sessions?cursor=garbage", "cursor")]
    [InlineData("sessions?state=dancing", "state")]
    [InlineData("sessions?from=yesterday", "from")]
    public async Task Of_a_question_with_a_wrong_filter_names_it(string path, string named)
    {
        var (status, problem, _) = await running.Api.Send(HttpMethod.Get, path);
        status.Should().Be(HttpStatusCode.BadRequest);
        problem!["errors"]!.AsObject().Select(e => e.Key).Should().Contain(named);
    }
}
