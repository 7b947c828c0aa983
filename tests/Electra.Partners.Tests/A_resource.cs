using System.Text.Json;
using Electra.Contracts;

namespace Electra.Partners.Tests;

public sealed class A_resource : IAsyncLifetime
{
    private Api api = null!;

    public async ValueTask InitializeAsync() => api = await Api.WithCharger();

    public ValueTask DisposeAsync() => api.DisposeAsync();

    [Fact]
    public async Task Put_again_is_replaced_and_read_back()
    {
        var reply = await api.Send(HttpMethod.Put, "stations/lyon-1", Api.Lyon);

        reply.Status.Should().Be(200);
        reply.Json.GetProperty("id").GetString().Should().Be("lyon-1");
        reply.Json.GetProperty("chargers")[0].GetString().Should().Be("C1");
        reply.Json.GetProperty("address").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task Shows_a_charger_as_the_contract_does()
    {
        var charger = (await api.Get("chargers/c1")).Json;

        charger.GetProperty("id").GetString().Should().Be("C1");
        charger.GetProperty("hasPassword").GetBoolean().Should().BeTrue();
        charger.TryGetProperty("password", out _).Should().BeFalse();
        charger.GetProperty("online").GetBoolean().Should().BeFalse();
        charger.GetProperty("bootStatus").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
        var evse = charger.GetProperty("evses")[0];
        evse.GetProperty("publicId").GetString().Should().Be("FR*ELC*EC1*1");
        evse.GetProperty("status").GetString().Should().Be("available");
        evse.GetProperty("connectors")[0].GetProperty("maxAmperage").GetInt32().Should().Be(500);
    }

    [Fact]
    public async Task Keeps_a_charger_s_password_when_none_is_put()
    {
        await api.Send(HttpMethod.Put, "chargers/C1", Api.Charger.Replace("\"password\":\"s3cret-s3cret-16\",", "", StringComparison.Ordinal));

        (await api.Get("chargers/C1")).Json.GetProperty("hasPassword").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task Refuses_a_charger_at_a_station_that_is_not_there()
    {
        var reply = await api.Send(HttpMethod.Put, "chargers/C2", Api.Charger.Replace("lyon-1", "lyon-2", StringComparison.Ordinal));

        reply.Rules("stationId").Should().Equal("no such station");
    }

    [Theory]
    [InlineData("Central")]
    [InlineData("eMAID")]
    [InlineData("ISO14443")]
    [InlineData("ISO15693")]
    [InlineData("KeyCode")]
    [InlineData("Local")]
    [InlineData("MacAddress")]
    [InlineData("DirectPayment")]
    [InlineData("EVCCID")]
    [InlineData("VIN")]
    public async Task Of_a_token_may_say_of_which_kind_it_is_in_2_x(string kind)
    {
        await api.Send(HttpMethod.Put, "tokens/KIND-1", $$"""{"type":"OTHER","status":"accepted","idTokenType":"{{kind}}"}""");
        (await api.Get("tokens/KIND-1")).Json.GetProperty("idTokenType").GetString().Should().Be(kind);
    }

    [Theory]
    [InlineData("\"NoAuthorization\"")]
    [InlineData("\"macaddress\"")]
    [InlineData("7")]
    public async Task Of_a_token_is_of_no_kind_that_2_x_does_not_know(string kind)
    {
        var reply = await api.Send(HttpMethod.Put, "tokens/KIND-2", $$"""{"type":"OTHER","status":"accepted","idTokenType":{{kind}}}""");
        reply.Status.Should().Be(400);
        reply.Rules("idTokenType").Should().Equal("must be one of Central, eMAID, ISO14443, ISO15693, KeyCode, Local, MacAddress, DirectPayment, EVCCID, VIN");
    }

    [Fact]
    public async Task Of_a_token_comes_and_goes()
    {
        var put = await api.Send(HttpMethod.Put, "tokens/04A2B3C4D5", """{"type":"APP_USER","status":"accepted","expiry":"2027-01-01T01:00:00+01:00"}""");
        put.Status.Should().Be(201);
        put.Json.GetProperty("type").GetString().Should().Be("APP_USER");
        put.Json.GetProperty("expiry").GetString().Should().Be("2027-01-01T00:00:00Z");
        put.Json.GetProperty("allowConcurrent").GetBoolean().Should().BeFalse();

        put.Json.GetProperty("idTokenType").ValueKind.Should().Be(JsonValueKind.Null);

        (await api.Send(HttpMethod.Delete, "tokens/04a2b3c4d5")).Status.Should().Be(204);
        (await api.Get("tokens/04A2B3C4D5")).Problem.Should().Be("not-found");
        (await api.Send(HttpMethod.Delete, "tokens/04A2B3C4D5")).Status.Should().Be(404);
    }

    [Fact]
    public async Task Of_messages_finds_them_under_the_charger_s_own_spelling()
    {
        await api.Send(HttpMethod.Put, "chargers/cp-Lyon-7", Api.Charger);
        api.Ledger.Log.Add(new(991, "cp-Lyon-7", new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero), "in", "call", "m1", "Heartbeat", "{}", null, []));

        var items = (await api.Get("chargers/CP-LYON-7/messages")).Json.GetProperty("items");

        items[0].GetProperty("number").GetInt64().Should().Be(991);
        items[0].GetProperty("payload").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Object);
    }

    [Theory]
    [InlineData("chargers/nobody")]
    [InlineData("chargers/no%20id")]
    [InlineData("sessions/none")]
    [InlineData("cdrs/none")]
    [InlineData("nothing-at-all")]
    [InlineData("/api/v2/stations")]
    public async Task That_is_not_there_is_not_found(string path)
    {
        var reply = await api.Get(path);

        reply.Status.Should().Be(404);
        reply.Problem.Should().Be("not-found");
    }

    [Fact]
    public async Task Says_which_methods_it_takes()
    {
        var reply = await api.Send(HttpMethod.Patch, "stations/lyon-1", "{}");

        reply.Status.Should().Be(405);
        reply.Problem.Should().Be("method-not-allowed");
        reply.Json.GetProperty("detail").GetString().Should().Contain("PUT");
    }

    [Theory]
    [InlineData("stations?limit=0", "limit")]
    [InlineData("stations?limit=501", "limit")]
    [InlineData("stations?limit=ten", "limit")]
    [InlineData("stations?cursor=bad", "cursor")]
    [InlineData("sessions?state=happy", "state")]
    [InlineData("sessions?from=yesterday", "from")]
    [InlineData("sessions?evseId=0", "evseId")]
    [InlineData("chargers/C1/messages?direction=up", "direction")]
    [InlineData("chargers/C1/messages?errors=perhaps", "errors")]
    [InlineData("chargers/C1/messages?cursor=x", "cursor")]
    [InlineData("events?types=Session", "types")]
    [InlineData("events?after=-1", "after")]
    [InlineData("oddities?by=colour", "by")]
    [InlineData("oddities?from=yesterday", "from")]
    [InlineData("oddities?limit=0", "limit")]
    [InlineData("oddities?cursor=bad", "cursor")]
    public async Task Names_a_wrong_parameter(string path, string parameter)
    {
        var reply = await api.Get(path);

        reply.Status.Should().Be(400);
        reply.Rules(parameter).Should().ContainSingle();
    }

    [Fact]
    public async Task Whose_record_is_silent_says_try_again()
    {
        api.Network.StationFault = new LedgerSilentException("10 s");

        (await api.Get("stations/lyon-1")).Should().Match<Reply>(r => r.Status == 503 && r.Problem == "overloaded");
    }

    [Fact]
    public async Task That_breaks_tells_nothing_of_our_own()
    {
        api.Network.StationFault = new InvalidOperationException("secret table name");

        var reply = await api.Get("stations/lyon-1");

        reply.Status.Should().Be(500);
        reply.Problem.Should().Be("internal");
        reply.Text.Should().NotContain("secret table name");
    }

    [Fact]
    public async Task Is_described_in_openapi_3_1()
    {
        var document = (await api.Get("/openapi/v1.json")).Json;

        document.GetProperty("openapi").GetString().Should().StartWith("3.1");
        var put = document.GetProperty("paths").GetProperty("/api/v1/chargers/{chargerId}").GetProperty("put");
        put.GetProperty("operationId").GetString().Should().Be("putCharger");
        put.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").TryGetProperty("schema", out _).Should().BeTrue();
        put.GetProperty("responses").TryGetProperty("401", out _).Should().BeTrue();
        document.GetProperty("components").GetProperty("securitySchemes").GetProperty("ApiKey").GetProperty("name").GetString().Should().Be("X-Api-Key");
    }

    [Fact]
    public async Task Has_a_reference_that_needs_no_other_server()
    {
        var page = await api.Get("/docs/");

        page.Status.Should().Be(200);
        page.Text.Should().Contain("scalar").And.NotContain("cdn.").And.NotContain("fonts.");
    }
}
