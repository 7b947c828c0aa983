namespace Electra.Partners.Tests;

public sealed class A_body : IAsyncLifetime
{
    private Api api = null!;

    public async ValueTask InitializeAsync() => api = await Api.Start(open: true);

    public ValueTask DisposeAsync() => api.DisposeAsync();

    [Fact]
    public async Task Names_every_wrong_field_with_its_rule_at_once()
    {
        var reply = await api.Send(HttpMethod.Put, "stations/lyon-1",
            """{"name":"","country":"FR","timeZone":"Europe/Lyon","gridLimitW":999,"latitude":"45","colour":"red"}""");

        reply.Status.Should().Be(400);
        reply.Problem.Should().Be("invalid-request");
        reply.Rules("name").Should().Equal("must not be empty");
        reply.Rules("country").Should().ContainSingle().Which.Should().Contain("alpha-3");
        reply.Rules("timeZone").Should().ContainSingle().Which.Should().Contain("IANA");
        reply.Rules("gridLimitW").Should().Equal("must be at least 1000");
        reply.Rules("latitude").Should().Equal("must be a number");
        reply.Rules("colour").Should().Equal("is not a member that is known here");
        reply.Json.GetProperty("traceId").GetString().Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task Names_a_field_deep_inside_by_its_path()
    {
        var reply = await api.Send(HttpMethod.Put, "chargers/C1",
            """{"stationId":"unassigned","evses":[{"maxPowerW":1000,"connectors":[{"connectorId":1,"standard":"CCS"},{"connectorId":1.5,"standard":"CHADEMO"}]}]}""");

        reply.Rules("evses[0].evseId").Should().Equal("is missing");
        reply.Rules("evses[0].connectors[0].standard").Should().ContainSingle();
        reply.Rules("evses[0].connectors[1].connectorId").Should().Equal("must be a whole number");
    }

    [Theory]
    [InlineData("", "is missing")]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("{\"name\":", "is not well-formed JSON")]
    [InlineData("{} {}", "is not well-formed JSON")]
    public async Task That_is_no_object_is_refused(string body, string rule)
    {
        var reply = await api.Send(HttpMethod.Put, "stations/lyon-1", body);

        reply.Status.Should().Be(400);
        reply.Rules("").Should().ContainSingle().Which.Should().StartWith(rule);
    }

    [Theory]
    [InlineData("""{"name":"a\u0000b"}""", "name")]
    [InlineData("""{"name":"\ud800"}""", "name")]
    [InlineData("""{"battery":{"x":["\udc00"]}}""", "battery.x[0]")]
    public async Task With_a_character_that_cannot_be_stored_is_refused(string body, string path)
    {
        var reply = await api.Send(HttpMethod.Put, "stations/lyon-1", body);

        reply.Status.Should().Be(400);
        reply.Rules(path).Should().ContainSingle();
    }

    [Fact]
    public async Task Of_more_than_a_mebibyte_is_refused()
    {
        var reply = await api.Send(HttpMethod.Put, "stations/lyon-1", $$"""{"name":"{{new string('x', 1024 * 1024)}}"}""");

        reply.Status.Should().Be(413);
        reply.Problem.Should().Be("too-large");
    }

    [Fact]
    public async Task Of_another_type_is_refused()
    {
        var reply = await api.Send(HttpMethod.Put, "stations/lyon-1", Api.Lyon, type: "text/plain");

        reply.Status.Should().Be(415);
        reply.Problem.Should().Be("unsupported-media-type");
    }

    [Fact]
    public async Task With_a_member_twice_is_refused()
    {
        var reply = await api.Send(HttpMethod.Put, "tokens/04A2", """{"type":"RFID","type":"OTHER","status":"accepted"}""");

        reply.Rules("type").Should().Equal("is there twice");
    }

    [Theory]
    [InlineData("2026-11-24T08:00:00Z", true)]
    [InlineData("2026-11-24T08:00:00.123+01:00", true)]
    [InlineData("2026-11-24T08:00:00", false)]
    [InlineData("2026-11-24", false)]
    [InlineData("2026-13-24T08:00:00Z", false)]
    public void Takes_times_with_an_offset_only(string text, bool good) => Bodies.Instants.TryParse(text, out _).Should().Be(good);
}
