using System.Text.Json;

namespace Electra.Partners.Tests;

public sealed class An_oddity : IAsyncLifetime
{
    private Api api = null!;

    public async ValueTask InitializeAsync() => api = await Api.WithCharger();

    public ValueTask DisposeAsync() => api.DisposeAsync();

    [Fact]
    public async Task Is_listed_by_make_with_what_it_means()
    {
        var reply = await api.Get("oddities?by=make&vendor=KEBA%20AG&limit=2&from=2026-11-01T00:00:00Z");

        reply.Status.Should().Be(200);
        reply.Json.GetProperty("next").GetString().Should().Be("more");
        var items = reply.Json.GetProperty("items").EnumerateArray().ToList();
        items[0].EnumerateObject().Select(p => p.Name).Should().Equal(
            "vendor", "model", "firmware", "name", "times", "chargers", "firstAt", "lastAt", "detail", "exampleChargerId", "meaning");
        items[0].GetProperty("firmware").ValueKind.Should().Be(JsonValueKind.Null);
        items[0].GetProperty("meaning").GetString().Should().Be("It appends an underscore and its serial number to every token.", "a quirk is described by its card");
        items[1].GetProperty("meaning").GetString().Should().StartWith("A time that it tells");
        (await api.Get("oddities")).Json.GetProperty("items")[0].GetProperty("firmware").GetString().Should().Be("1.12.0", "firmware is how they are put together by default");
    }

    [Fact]
    public async Task Of_a_make_that_is_put_right_is_a_quirk_and_listed_as_one()
    {
        var items = (await api.Get("quirks")).Json.GetProperty("items").EnumerateArray().ToList();

        items[0].EnumerateObject().Select(p => p.Name).Should().Equal(
            "name", "catalogue", "description", "vendor", "model", "firmware", "chargers", "acted", "lastActedAt");
        items[0].GetProperty("chargers").GetInt64().Should().Be(4);
        items[0].GetProperty("acted").GetInt64().Should().Be(400);
        items[0].GetProperty("lastActedAt").GetString().Should().Be("2026-11-24T12:00:00Z");
        items[1].GetProperty("chargers").GetInt64().Should().Be(0, "vendor and model must both fit");
        items[1].GetProperty("acted").GetInt64().Should().Be(0);
        items[1].GetProperty("lastActedAt").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Of_a_charger_stands_on_it_beside_its_quirks_and_its_terminal()
    {
        var charger = (await api.Get("chargers/C1")).Json;

        charger.GetProperty("quirks").GetArrayLength().Should().Be(0);
        charger.GetProperty("oddities").GetArrayLength().Should().Be(0);
        charger.GetProperty("adHoc").ValueKind.Should().Be(JsonValueKind.Null);
        charger.GetProperty("payments").GetArrayLength().Should().Be(0);
        charger.GetProperty("meterKeys").GetArrayLength().Should().Be(0);
    }

    [Theory]
    [InlineData("""{"tokens":["CB*","BANKCARD"],"priceCents":45}""", null)]
    [InlineData("""{"tokens":[]}""", null)]
    [InlineData("""{"tokens":["CB"]}""", "adHoc.tokens[0]")]
    [InlineData("""{"tokens":["BANKCARD","C*B"]}""", "adHoc.tokens[1]")]
    [InlineData("""{"tokens":["***"]}""", "adHoc.tokens[0]")]
    [InlineData("""{"tokens":["123456789012345678901"]}""", "adHoc.tokens[0]")]
    [InlineData("""{"tokens":["bank card"]}""", "adHoc.tokens[0]")]
    [InlineData("""{"priceCents":45}""", "adHoc.tokens")]
    [InlineData("""{"tokens":["CB*"],"priceCents":-1}""", "adHoc.priceCents")]
    [InlineData("""{"tokens":["CB*"],"currency":"EUR"}""", "adHoc.currency")]
    [InlineData("""{"tokens":["a01","a02","a03","a04","a05","a06","a07","a08","a09","a10","a11","a12","a13","a14","a15","a16","a17","a18","a19","a20","a21"]}""", "adHoc.tokens")]
    public async Task Of_a_terminal_is_provisioned_or_named(string adHoc, string? wrong)
    {
        var reply = await api.Send(HttpMethod.Put, "chargers/C1", Api.Charger.TrimEnd()[..^1] + ",\"adHoc\":" + adHoc + "}");

        reply.Status.Should().Be(wrong is null ? 200 : 400, reply.Text);
        if (wrong is null)
            reply.Json.GetProperty("adHoc").GetProperty("tokens").GetArrayLength().Should().BeLessThan(3);
        else
            reply.Rules(wrong).Should().NotBeEmpty();
    }
}
