namespace Electra.Partners.Tests;

public sealed class A_key : IAsyncLifetime
{
    private Api api = null!;

    public async ValueTask InitializeAsync()
    {
        api = await Api.Start();
        await api.Send(HttpMethod.Put, "stations/lyon-1", Api.Lyon, Api.AdminKey);
        await api.Send(HttpMethod.Put, "stations/nice-1", Api.Lyon, Api.AdminKey);
        await api.Send(HttpMethod.Put, "chargers/C1", Api.Charger, Api.AdminKey);
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task Is_needed(string? key) => (await api.Get("stations/lyon-1", key)).Should().Match<Reply>(r => r.Status == 401 && r.Problem == "unauthenticated");

    [Fact]
    public async Task Is_good_at_once_and_no_longer_once_revoked()
    {
        var issued = (await api.Send(HttpMethod.Post, "keys", """{"name":"hotel","scopes":["read"]}""", Api.AdminKey)).Json;
        var (id, key) = (issued.GetProperty("id").GetString()!, issued.GetProperty("key").GetString()!);
        (await api.Get("stations/lyon-1", key)).Status.Should().Be(200);
        (await api.Get("keys", Api.AdminKey)).Text.Should().Contain(id).And.NotContain(key);

        (await api.Send(HttpMethod.Delete, $"keys/{id}", key: Api.AdminKey)).Status.Should().Be(204);

        (await api.Get("stations/lyon-1", key)).Status.Should().Be(401);
        (await api.Send(HttpMethod.Delete, $"keys/{id}", key: Api.AdminKey)).Status.Should().Be(404);
    }

    [Theory]
    [InlineData("read", 200, 403, 403, 403)]
    [InlineData("operate", 200, 409, 403, 403)]
    [InlineData("provision", 200, 403, 200, 403)]
    [InlineData("admin", 200, 409, 200, 200)]
    [InlineData("partner:edf", 403, 403, 403, 403)]
    public async Task May_do_what_its_scope_says(string scope, int reads, int operates, int provisions, int administers)
    {
        var key = await api.Key($$"""{"name":"one","scopes":["{{scope}}"]}""");

        (await api.Get("stations/lyon-1", key)).Status.Should().Be(reads);
        (await api.Send(HttpMethod.Post, "chargers/C1/commands/reset", """{"type":"Soft"}""", key)).Status.Should().Be(operates);
        (await api.Send(HttpMethod.Put, "stations/lyon-1", Api.Lyon, key)).Status.Should().Be(provisions);
        (await api.Get("keys", key)).Status.Should().Be(administers);
    }

    [Fact]
    public async Task Limited_to_a_station_sees_nothing_of_others()
    {
        var key = await api.Key("""{"name":"nice","scopes":["admin"],"stations":["nice-1"]}""");

        (await api.Get("stations/nice-1", key)).Status.Should().Be(200);
        (await api.Get("stations/lyon-1", key)).Problem.Should().Be("forbidden");
        (await api.Get("chargers/C1", key)).Problem.Should().Be("forbidden");
        (await api.Send(HttpMethod.Put, "chargers/C1", Api.Charger.Replace("lyon-1", "nice-1", StringComparison.Ordinal), key)).Problem.Should().Be("forbidden");
        (await api.Get("events?stationId=lyon-1", key)).Problem.Should().Be("forbidden");
        (await api.Get("tokens/04A2", key)).Problem.Should().Be("forbidden");
        (await api.Send(HttpMethod.Post, "keys", """{"name":"more","scopes":["admin"]}""", key)).Problem.Should().Be("forbidden");
        await api.Get("stations", key);
        api.Ledger.LastPage!.Stations.Should().Equal("nice-1");
    }

    [Fact]
    public async Task With_unknown_scopes_is_not_issued()
    {
        var reply = await api.Send(HttpMethod.Post, "keys", """{"name":"x","scopes":["write"],"stations":[]}""", Api.AdminKey);

        reply.Rules("scopes").Should().ContainSingle().Which.Should().Contain("'write'");
        reply.Rules("stations").Should().ContainSingle();
    }

    [Fact]
    public async Task Issued_twice_under_one_idempotency_key_is_one_key()
    {
        var first = await api.Send(HttpMethod.Post, "keys", """{"name":"hotel","scopes":["read"]}""", Api.AdminKey, "k-1");
        var second = await api.Send(HttpMethod.Post, "keys", """{"name":"hotel","scopes":["read"]}""", Api.AdminKey, "k-1");

        second.Should().Be(first);
        second.Status.Should().Be(201);
        (await api.Get("keys", Api.AdminKey)).Json.GetProperty("items").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Is_not_needed_on_an_open_loopback_but_a_wrong_one_is_still_refused()
    {
        await using var open = await Api.Start(open: true);

        (await open.Get("stations")).Status.Should().Be(200);
        (await open.Get("stations", "wrong")).Status.Should().Be(401);
        open.Client.DefaultRequestHeaders.Host = "evil.example";
        (await open.Get("stations")).Status.Should().Be(401);
    }
}
