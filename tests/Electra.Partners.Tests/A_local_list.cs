namespace Electra.Partners.Tests;

public sealed class A_local_list : IAsyncLifetime
{
    private Api api = null!;

    public async ValueTask InitializeAsync() => api = await Api.WithCharger();

    public ValueTask DisposeAsync() => api.DisposeAsync();

    [Fact]
    public async Task Of_a_station_is_read_as_it_was_put()
    {
        var put = await api.Send(HttpMethod.Put, "stations/lyon-2", Station("""{"groups":["FLEET-LYON"],"contracts":["FR-ELC-C00001-1"],"recentDays":90}"""));

        put.Status.Should().Be(201);
        var list = (await api.Get("stations/lyon-2")).Json.GetProperty("localList");
        list.GetProperty("groups").EnumerateArray().Select(g => g.GetString()).Should().Equal("FLEET-LYON");
        list.GetProperty("contracts").EnumerateArray().Select(c => c.GetString()).Should().Equal("FR-ELC-C00001-1");
        list.GetProperty("recentDays").GetInt32().Should().Be(90);
    }

    [Fact]
    public async Task May_be_empty_and_may_be_absent()
    {
        (await api.Send(HttpMethod.Put, "stations/lyon-3", Station("{}"))).Status.Should().Be(201);
        var empty = (await api.Get("stations/lyon-3")).Json.GetProperty("localList");
        empty.GetProperty("groups").GetArrayLength().Should().Be(0);
        empty.GetProperty("recentDays").GetInt32().Should().Be(0);
        (await api.Get("stations/lyon-1")).Json.GetProperty("localList").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
    }

    [Theory]
    [InlineData("""{"groups":["FLEET LYON"]}""", "localList.groups[0]", "must have 1 to 48")]
    [InlineData("""{"groups":["A",7]}""", "localList.groups[1]", "must be text")]
    [InlineData("""{"groups":["A","a"]}""", "localList.groups[1]", "is there twice")]
    [InlineData("""{"groups":"FLEET-LYON"}""", "localList.groups", "must be a list")]
    [InlineData("""{"contracts":[" "]}""", "localList.contracts[0]", "must have 1 to 64 characters")]
    [InlineData("""{"recentDays":366}""", "localList.recentDays", "must be at most 365")]
    [InlineData("""{"recentDays":-1}""", "localList.recentDays", "must be at least 0")]
    [InlineData("""{"tokens":[]}""", "localList.tokens", "is not a member that is known here")]
    [InlineData("[]", "localList", "must be an object")]
    public async Task That_is_wrong_is_refused_by_field_and_rule(string list, string field, string rule)
    {
        var reply = await api.Send(HttpMethod.Put, "stations/lyon-1", Station(list));

        reply.Status.Should().Be(400);
        reply.Rules(field).Should().ContainSingle().Which.Should().StartWith(rule);
    }

    [Fact]
    public async Task Of_a_charger_shows_how_it_stands()
    {
        var list = (await api.Get("chargers/C1")).Json.GetProperty("localList");

        list.GetProperty("state").GetString().Should().Be("pending");
        list.GetProperty("version").GetInt32().Should().Be(7);
        list.GetProperty("entries").GetInt32().Should().Be(11);
        list.GetProperty("wanted").GetInt32().Should().Be(12);
        list.GetProperty("leftOut").GetInt32().Should().Be(1);
        list.GetProperty("lastSyncAt").GetString().Should().Be("2026-11-24T08:00:00Z");
        list.GetProperty("why").GetString().Should().Be("it is offline");
    }

    private static string Station(string list) => $$"""{"name":"Lyon","country":"FRA","timeZone":"Europe/Paris","gridLimitW":400000,"localList":{{list}}}""";
}
