using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Sockets;

public sealed class A_charge_of_a_known_vehicle(Running running)
{
    [Fact]
    public async Task Shows_the_driver_and_the_vehicle_that_its_token_leads_to()
    {
        var (id, token) = await running.Provisioned();
        var (driver, car, model) = ($"driver-{id}", $"car-{id}", $"model-{id}");
        await running.Api.Put($"vehicle-models/{model}", """
            {"maker":"Renault","model":"Megane E-Tech EV60","plugs":["IEC_62196_T2","IEC_62196_T2_COMBO"],"maxDcPowerW":130000,"maxAcPowerW":22000,"batteryWh":60000,
             "nominalVoltage":352,"chargingCurve":[{"soc":0,"powerW":76500},{"soc":15,"powerW":128000},{"soc":100,"powerW":8500}]}
            """);
        await running.Api.Put($"drivers/{driver}", """{"name":"Alice Martin"}""");
        await running.Api.Put($"vehicles/{car}", $$"""{"modelId":"{{model}}","driverId":"{{driver}}","plate":"AB-123-CD"}""");
        await running.Api.Token(token, $$""","driverId":"{{driver}}" """);
        ((string?)(await running.Api.Get($"drivers/{driver}"))["vehicles"]![0]).Should().Be(car);
        await using var charger = await RawCharger.Booted(running.Program, id);
        await charger.Status("Preparing");

        var transaction = await charger.Start(token, 1_000);
        var list = await running.Api.Until($"sessions?transactionId={transaction}&chargerId={id}", l => l["items"]!.AsArray().Count == 1, "the session is listed");
        var session = (string)list["items"]![0]!["id"]!;
        var known = await running.Api.Until($"sessions/{session}", s => s["vehicleId"] is not null, "the vehicle is known");

        ((string?)known["driverId"]).Should().Be(driver);
        ((string?)known["vehicleId"]).Should().Be(car);
        ((string?)known["vehicleModelId"]).Should().Be(model);
        ((string?)known["state"]).Should().Be("charging");
        await charger.Stop(transaction, 6_000);
        ((string?)(await running.Api.Get($"sessions/{session}"))["vehicleModelId"]).Should().Be(model);

        ((string?)(await running.Api.All($"vehicles?driverId={driver}"))[0]["plate"]).Should().Be("AB-123-CD");
        (await running.Api.All("vehicle-models", limit: 30)).Select(m => (string)m["id"]!).Should().Contain([model, "renault-megane-ev60"]).And.OnlyHaveUniqueItems();
        foreach (var path in new[] { $"vehicles/{car}", $"drivers/{driver}", $"vehicle-models/{model}" })
            (await running.Api.Send(HttpMethod.Delete, path)).Status.Should().Be(System.Net.HttpStatusCode.NoContent, "of {0}", path);
        ((string?)(await running.Api.Get($"sessions/{session}"))["vehicleId"]).Should().Be(car, "what was found stays with the session");
    }
}
