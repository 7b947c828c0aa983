using System.Text.Json.Nodes;

namespace Electra.Fleet.Tests;

public sealed class A_charging_profile
{
    private const string Token = "04A2B3C4D5";

    [Theory]
    [InlineData(0, "ChargePointMaxProfile", 3, "W", "Accepted")]
    [InlineData(1, "ChargePointMaxProfile", 0, "W", "Rejected")]
    [InlineData(0, "TxDefaultProfile", 0, "A", "Accepted")]
    [InlineData(2, "TxDefaultProfile", 8, "A", "Accepted")]
    [InlineData(2, "TxDefaultProfile", 9, "A", "Rejected")]
    [InlineData(9, "TxDefaultProfile", 0, "A", "Rejected")]
    [InlineData(1, "TxProfile", 0, "W", "Rejected")]
    public async Task Is_taken_where_it_has_its_place(int connector, string purpose, int level, string unit, string status)
    {
        await using var world = await World.Open();
        await world.Live();
        (await Set(world, connector, purpose, level, 30_000, unit)).Should().Contain(status);
    }

    [Fact]
    public async Task Really_lowers_what_the_car_draws_and_the_higher_level_holds()
    {
        await using var world = await World.Open();
        await Charging(world);
        await world.Until(() => world.Charger.Outlets[0].PowerW > 100_000, "it charges freely", secondsAStep: 5);
        await Set(world, 0, "TxDefaultProfile", 0, 60_000);
        await world.Until(() => Power(world) == 60_000, "the default holds", secondsAStep: 5);
        await Set(world, 1, "TxDefaultProfile", 2, 40_000);
        await world.Until(() => Power(world) == 40_000, "the higher level holds", secondsAStep: 5);
        await Set(world, 1, "TxProfile", 0, 50_000);
        await world.Until(() => Power(world) == 50_000, "the transaction's own profile holds", secondsAStep: 5);
        await Set(world, 0, "ChargePointMaxProfile", 0, 20_000);
        await world.Until(() => Power(world) == 20_000, "the charger's limit holds over all", secondsAStep: 5);
        (await world.System.AskFor("ClearChargingProfile", "{}")).Should().Contain("Accepted");
        (await world.System.AskFor("ClearChargingProfile", "{}")).Should().Contain("Unknown");
        await world.Until(() => Power(world) > 100_000, "it charges freely again", secondsAStep: 5);
    }

    [Fact]
    public async Task Of_nothing_holds_the_car_until_its_period_is_over()
    {
        await using var world = await World.Open();
        await Charging(world);
        var profile = """
            {"connectorId":1,"csChargingProfiles":{"chargingProfileId":7,"stackLevel":0,"chargingProfilePurpose":"TxProfile","chargingProfileKind":"Relative",
            "chargingSchedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":0},{"startPeriod":600,"limit":100.0}]}}}
            """;
        (await world.System.AskFor("SetChargingProfile", profile)).Should().Contain("Accepted");
        await world.Until(() => world.Charger.Outlets[0].Status == "SuspendedEVSE", "it is held", secondsAStep: 5);
        Power(world).Should().Be(0);
        await world.Until(() => world.Charger.Outlets[0].Status == "Charging", "it goes on", secondsAStep: 5);
        (world.Clock.GetUtcNow() - world.Clock.Start).Should().BeGreaterThan(TimeSpan.FromSeconds(600));
        await world.Until(() => Power(world) > 0, "it flows");
        (Power(world) / world.Charger.Outlets[0].Vehicle!.Voltage).Should().BeApproximately(100, 0.5);
    }

    [Fact]
    public async Task Is_told_together_with_the_others()
    {
        await using var world = await World.Open();
        await Charging(world);
        await Set(world, 0, "ChargePointMaxProfile", 0, 80_000);
        var profile = """
            {"connectorId":1,"csChargingProfiles":{"chargingProfileId":8,"stackLevel":0,"chargingProfilePurpose":"TxProfile","chargingProfileKind":"Absolute",
            "chargingSchedule":{"chargingRateUnit":"W","duration":300,"chargingSchedulePeriod":[{"startPeriod":0,"limit":30000},{"startPeriod":120,"limit":90000}]}}}
            """;
        await world.System.AskFor("SetChargingProfile", profile);
        var answer = JsonNode.Parse(await world.System.AskFor("GetCompositeSchedule", """{"connectorId":1,"duration":900}"""))!;
        ((string)answer["status"]!).Should().Be("Accepted");
        answer["chargingSchedule"]!["chargingSchedulePeriod"]!.AsArray().Select(static p => ((int)p!["startPeriod"]!, (double)p["limit"]!))
            .Should().Equal((0, 30_000), (120, 80_000));
        (await world.System.AskFor("GetCompositeSchedule", """{"connectorId":7,"duration":900}""")).Should().Contain("Rejected");
    }

    [Fact]
    public async Task Ends_with_its_transaction()
    {
        await using var world = await World.Open();
        await Charging(world);
        await Set(world, 1, "TxProfile", 0, 50_000);
        await world.Charger.Present(1, Token);
        world.Charger.Unplug(1);
        (await world.System.AskFor("ClearChargingProfile", "{}")).Should().Contain("Unknown");
    }

    [Fact]
    public async Task Comes_with_a_remote_start()
    {
        await using var world = await World.Open();
        await world.Live();
        world.Charger.PlugIn(1, new Vehicle(Garage.Model("hyundai-ioniq-5-77"), soc: 20));
        await world.System.AskFor("RemoteStartTransaction", """
            {"connectorId":1,"idTag":"APP-77","chargingProfile":{"chargingProfileId":1,"stackLevel":0,"chargingProfilePurpose":"TxProfile",
            "chargingProfileKind":"Relative","chargingSchedule":{"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":25000}]}}}
            """);
        await world.Until(() => Power(world) == 25_000, "the limit holds", secondsAStep: 5);
    }

    private static double Power(World world) => world.Charger.Outlets[0].PowerW;

    private static async Task Charging(World world)
    {
        await world.Live();
        world.Charger.PlugIn(1, new Vehicle(Garage.Model("hyundai-ioniq-5-77"), soc: 10));
        await world.Charger.Present(1, Token);
        await World.UntilStill(() => world.Charger.Outlets[0].TransactionId is not null, "the start is answered");
    }

    private static Task<string> Set(World world, int connector, string purpose, int level, double limit, string unit = "W") =>
        world.System.AskFor("SetChargingProfile", $$$"""
            {"connectorId":{{{connector}}},"csChargingProfiles":{"chargingProfileId":{{{connector * 100 + level * 10 + purpose.Length}}},"stackLevel":{{{level}}},
            "chargingProfilePurpose":"{{{purpose}}}","chargingProfileKind":"Absolute",
            "chargingSchedule":{"chargingRateUnit":"{{{unit}}}","chargingSchedulePeriod":[{"startPeriod":0,"limit":{{{limit}}} }] } } }
            """);
}
