using System.Text.Json;

namespace Electra.Partners.Tests;

public sealed class A_driver_and_a_vehicle : IAsyncLifetime
{
    private const string Bus = """
        {"maker":"Heuliez","model":"GX 337","fromYear":2021,"plugs":["IEC_62196_T2_COMBO"],"maxDcPowerW":150000,"batteryWh":350000,"nominalVoltage":640.5,"voltageClass":800,
         "max400VChargerPowerW":0,"chargingCurve":[{"soc":0,"powerW":150000},{"soc":82.5,"powerW":120000},{"soc":100,"powerW":20000}]}
        """;

    private const string Megane = """
        {"modelId":"renault-megane-ev60","maxDcPowerW":90000,"vin":"vf1rcb00012345678","evccId":"00:7d:fa:01:02:03","plate":"AB-123-CD","driverId":"alice",
         "priority":2,"minimumUsefulPowerW":10000}
        """;

    private Api api = null!;

    public async ValueTask InitializeAsync() => api = await Api.Start(open: true);

    public ValueTask DisposeAsync() => api.DisposeAsync();

    [Fact]
    public async Task Of_a_model_of_ours_is_read_as_it_was_put_until_it_is_taken_back()
    {
        var put = await api.Send(HttpMethod.Put, "vehicle-models/our-bus", Bus);

        put.Status.Should().Be(201);
        put.Location.Should().Be("/api/v1/vehicle-models/our-bus");
        put.Text.Should().Be("""
            {"id":"our-bus","maker":"Heuliez","model":"GX 337","fromYear":2021,"toYear":null,"plugs":["IEC_62196_T2_COMBO"],"maxDcPowerW":150000,"maxAcPowerW":null,"batteryWh":350000,"nominalVoltage":640.5,"voltageClass":800,"max400VChargerPowerW":0,"chargingCurve":[{"soc":0,"powerW":150000},{"soc":82.5,"powerW":120000},{"soc":100,"powerW":20000}],"source":"own"}
            """.Trim());
        (await api.Get("vehicle-models/our-bus")).Text.Should().Be(put.Text);
        (await api.Send(HttpMethod.Put, "vehicle-models/our-bus", Bus)).Status.Should().Be(200);
        (await api.Send(HttpMethod.Delete, "vehicle-models/our-bus")).Status.Should().Be(204);
        (await api.Get("vehicle-models/our-bus")).Problem.Should().Be("not-found");
        (await api.Send(HttpMethod.Delete, "vehicle-models/our-bus")).Status.Should().Be(404);
    }

    [Fact]
    public async Task Of_a_model_of_the_catalogue_is_known_replaced_and_there_again()
    {
        var known = (await api.Get("vehicle-models/renault-megane-ev60")).Json;
        known.GetProperty("source").GetString().Should().Be("catalogue");
        known.GetProperty("maker").GetString().Should().Be("Renault");
        known.GetProperty("plugs").EnumerateArray().Select(p => p.GetString()).Should().Equal("IEC_62196_T2", "IEC_62196_T2_COMBO");
        known.GetProperty("chargingCurve").GetArrayLength().Should().BeGreaterThan(4);

        (await api.Send(HttpMethod.Put, "vehicle-models/renault-megane-ev60", Bus)).Status.Should().Be(200, "it was known");
        (await api.Get("vehicle-models/renault-megane-ev60")).Json.GetProperty("source").GetString().Should().Be("own");
        (await api.Send(HttpMethod.Delete, "vehicle-models/renault-megane-ev60")).Status.Should().Be(204);
        (await api.Get("vehicle-models/renault-megane-ev60")).Text.Should().Be(known.GetRawText());
        (await api.Send(HttpMethod.Delete, "vehicle-models/renault-megane-ev60")).Problem.Should().Be("conflict");
        var list = (await api.Get("vehicle-models?limit=3")).Json.GetProperty("items");
        list.EnumerateArray().Select(m => m.GetProperty("source").GetString()).Should().Equal("catalogue", "catalogue", "catalogue");
    }

    [Fact]
    public async Task Are_put_and_read_each_with_the_other()
    {
        (await api.Send(HttpMethod.Put, "drivers/alice", """{"name":"Alice Martin","priority":1}""")).Status.Should().Be(201);
        var put = await api.Send(HttpMethod.Put, "vehicles/alice-megane", Megane);

        put.Status.Should().Be(201);
        var vehicle = put.Json;
        vehicle.GetProperty("vin").GetString().Should().Be("VF1RCB00012345678");
        vehicle.GetProperty("evccId").GetString().Should().Be("007DFA010203");
        vehicle.GetProperty("plugs").ValueKind.Should().Be(JsonValueKind.Null);
        var profile = vehicle.GetProperty("profile");
        profile.GetProperty("maxDcPowerW").GetInt64().Should().Be(90_000, "its own goes before its model's");
        profile.GetProperty("batteryWh").GetInt64().Should().Be(60_000);
        profile.GetProperty("plugs").GetArrayLength().Should().Be(2);
        (await api.Get("vehicles/alice-megane")).Text.Should().Be(put.Text);
        (await api.Get("drivers/alice")).Text.Should().Be("""{"id":"alice","name":"Alice Martin","vehicles":["alice-megane"],"defaultVehicleId":null,"priority":1}""");
        api.Ledger.VehiclesOf["alice"] = [new("alice-megane"), new("gone")];
        (await api.Get("vehicles?driverId=alice")).Json.GetProperty("items").EnumerateArray().Should().ContainSingle();

        (await api.Send(HttpMethod.Put, "vehicles/van-7", """{"plugs":["CHADEMO"],"maxDcPowerW":46000}""")).Status.Should().Be(201, "a vehicle needs no model that is known");
        (await api.Send(HttpMethod.Put, "drivers/alice", """{"vehicles":["van-7","alice-megane"],"defaultVehicleId":"alice-megane"}""")).Json
            .GetProperty("vehicles").EnumerateArray().Select(v => v.GetString()).Should().Equal("van-7", "alice-megane");
        (await api.Send(HttpMethod.Delete, "vehicles/van-7")).Status.Should().Be(204);
        (await api.Get("vehicles/van-7")).Status.Should().Be(404);
        (await api.Send(HttpMethod.Delete, "drivers/alice")).Status.Should().Be(204);
        (await api.Send(HttpMethod.Delete, "drivers/alice")).Status.Should().Be(404);
    }

    [Fact]
    public async Task Leave_names_and_plates_with_the_persons_and_nowhere_else()
    {
        await api.Send(HttpMethod.Put, "drivers/alice", """{"name":"Alice Martin"}""");
        await api.Send(HttpMethod.Put, "vehicles/alice-megane", Megane);

        api.Persons.Kept.Values.Should().BeEquivalentTo("""{"name":"Alice Martin"}""", """{"plate":"AB-123-CD","vin":"VF1RCB00012345678"}""");
        var recorded = (await api.Grains.GetGrain<Electra.Contracts.IVehicleGrain>("alice-megane").Show()).ToString();
        recorded.Should().NotContain("AB-123-CD").And.NotContain("VF1RCB");
        await api.Send(HttpMethod.Put, "vehicles/alice-megane", Megane.Replace("AB-123-CD", "EF-456-GH", StringComparison.Ordinal));
        api.Persons.Kept.Values.Should().HaveCount(2).And.Contain(p => p.Contains("EF-456-GH", StringComparison.Ordinal), "the same vehicle's stand where they stood");

        (await api.Send(HttpMethod.Put, "vehicles/alice-megane", """{"modelId":"renault-megane-ev60"}""")).Json.GetProperty("plate").ValueKind.Should().Be(JsonValueKind.Null);
        await api.Send(HttpMethod.Delete, "drivers/alice");
        api.Persons.Kept.Should().BeEmpty("what is no longer put is forgotten");
    }

    [Theory]
    [InlineData("vehicle-models/x", "{}", "plugs", "is missing")]
    [InlineData("vehicle-models/x", """{"plugs":[]}""", "plugs", "must have at least 1")]
    [InlineData("vehicle-models/x", """{"plugs":["SCHUKO"]}""", "plugs[0]", "must be an OCPI ConnectorType, as in IEC_62196_T2_COMBO")]
    [InlineData("vehicle-models/x", """{"plugs":["CHADEMO","CHADEMO"]}""", "plugs[1]", "is there twice")]
    [InlineData("vehicle-models/x", """{"plugs":["CHADEMO"],"maxDcPowerW":0}""", "maxDcPowerW", "must be at least 1")]
    [InlineData("vehicle-models/x", """{"plugs":["CHADEMO"],"batteryWh":1.5}""", "batteryWh", "must be a whole number")]
    [InlineData("vehicle-models/x", """{"plugs":["CHADEMO"],"voltageClass":600}""", "voltageClass", "must be 400 or 800")]
    [InlineData("vehicle-models/x", """{"plugs":["CHADEMO"],"fromYear":2024,"toYear":2022}""", "toYear", "must not be before fromYear")]
    [InlineData("vehicle-models/x", """{"plugs":["CHADEMO"],"chargingCurve":[{"soc":0,"powerW":1}]}""", "chargingCurve", "must have at least 2")]
    [InlineData("vehicle-models/x", """{"plugs":["CHADEMO"],"chargingCurve":[{"soc":0,"powerW":9},{"powerW":9}]}""", "chargingCurve[1].soc", "is missing")]
    [InlineData("vehicle-models/x", """{"plugs":["CHADEMO"],"chargingCurve":[{"soc":50,"powerW":9},{"soc":50,"powerW":9}]}""", "chargingCurve[1].soc", "must be above that of the point before it")]
    [InlineData("vehicle-models/x", """{"plugs":["CHADEMO"],"chargingCurve":[{"soc":0,"powerW":9},{"soc":101,"powerW":9}]}""", "chargingCurve[1].soc", "must be between 0 and 100")]
    [InlineData("vehicle-models/x", """{"plugs":["CHADEMO"],"chargingCurve":[{"soc":0,"powerW":0},{"soc":10,"powerW":9}]}""", "chargingCurve[0].powerW", "must be at least 1")]
    [InlineData("vehicle-models/x", """{"plugs":["CHADEMO"],"maxDcPowerW":50000,"chargingCurve":[{"soc":0,"powerW":50001},{"soc":10,"powerW":9}]}""", "chargingCurve[0].powerW", "must be at most maxDcPowerW")]
    [InlineData("vehicle-models/x", """{"plugs":["CHADEMO"],"colour":"red"}""", "colour", "is not a member that is known here")]
    [InlineData("vehicles/x", "{}", "modelId", "is missing, and so are plugs")]
    [InlineData("vehicles/x", """{"modelId":"no-such-model"}""", "modelId", "no such vehicle model")]
    [InlineData("vehicles/x", """{"plugs":["CHADEMO"],"driverId":"nobody"}""", "driverId", "no such driver")]
    [InlineData("vehicles/x", """{"plugs":["CHADEMO"],"vin":"VF1RCB0001234567"}""", "vin", "must have 17 letters and digits, without I, O and Q")]
    [InlineData("vehicles/x", """{"plugs":["CHADEMO"],"evccId":"00:7D:FA"}""", "evccId", "must be a MAC address: twelve hexadecimal digits, as in 00:7D:FA:01:02:03")]
    [InlineData("vehicles/x", """{"plugs":["CHADEMO"],"plate":"AB-123-CD-AB-123-CD"}""", "plate", "must have at most 16 characters")]
    [InlineData("vehicles/x", """{"plugs":["CHADEMO"],"priority":101}""", "priority", "must be at most 100")]
    [InlineData("drivers/x", """{"vehicles":["no-such-car"]}""", "vehicles[0]", "no such vehicle")]
    [InlineData("drivers/x", """{"vehicles":["a b"]}""", "vehicles[0]", "must have 1 to 48 of the characters A-Z a-z 0-9 . _ ~ : * | @ = + -")]
    [InlineData("drivers/x", """{"vehicles":["c","c"]}""", "vehicles[1]", "is there twice")]
    [InlineData("drivers/x", """{"defaultVehicleId":"c"}""", "defaultVehicleId", "must be one of the driver's vehicles")]
    [InlineData("drivers/a%20b", "{}", "driverId", "must have 1 to 48 of the characters A-Z a-z 0-9 . _ ~ : * | @ = + -")]
    public async Task That_is_wrong_is_refused_by_field_and_rule(string path, string body, string field, string rule)
    {
        var reply = await api.Send(HttpMethod.Put, path, body);

        reply.Status.Should().Be(400);
        reply.Rules(field).Should().Contain(rule);
        (await api.Get(path)).Status.Should().Be(404);
    }

    [Fact]
    public async Task Are_not_for_keys_that_are_limited_to_stations_and_not_written_without_the_right()
    {
        await using var closed = await Api.Start();
        var limited = await closed.Key("""{"name":"hotel","scopes":["provision"],"stations":["lyon-1"]}""");
        var reader = await closed.Key("""{"name":"reader","scopes":["read"]}""");

        foreach (var (path, body) in new[] { ("vehicle-models/our-bus", Bus), ("vehicles/v", """{"modelId":"renault-5-52"}"""), ("drivers/d", "{}") })
        {
            (await closed.Send(HttpMethod.Put, path, body, limited)).Status.Should().Be(403);
            (await closed.Send(HttpMethod.Put, path, body, reader)).Status.Should().Be(403);
            (await closed.Send(HttpMethod.Put, path, body, Api.AdminKey)).Status.Should().Be(201);
            (await closed.Get(path, limited)).Status.Should().Be(403);
            (await closed.Get(path, reader)).Status.Should().Be(200);
            (await closed.Send(HttpMethod.Delete, path, key: reader)).Status.Should().Be(403);
        }
    }
}
