using System.Text.Json.Nodes;
using Electra.Domain.Stations.Power;
using Electra.Domain.Stations.Promises;
using Electra.Domain.Tests.Stations.Power;

namespace Electra.Domain.Tests.Stations.Promises;

public sealed class An_order_for_a_limit
{
    private static readonly LimitStep Watts = new(LimitUnit.Watts, 100);
    private static readonly LimitStep Amperes = new(LimitUnit.Amperes, 1, 230, 3);
    private static readonly LimitAbilities Hyc = new("ocpp1.6", Watts, MaxStackLevel: 8);
    private static readonly LimitAbilities Both = Hyc with { Other = Amperes };
    private static readonly EvseKey Left = new(Lyon.Charger, 1);

    [Fact]
    public void Is_a_profile_of_the_transaction_in_1_6() => Said(new(Left, 7, 98_700, "17", 0, 0), Hyc).Should().Be(Text(
        """
        {"connectorId":1,"csChargingProfiles":{"chargingProfileId":970003,"stackLevel":8,"chargingProfilePurpose":"TxProfile","chargingProfileKind":"Relative",
        "chargingSchedule":{"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":98700}]},"transactionId":17}}
        """));

    [Fact]
    public void Is_a_profile_of_the_transaction_in_2_x() => Said(new(Left, 7, 98_700, "tx-9f", 0, 0), Hyc with { Protocol = "ocpp2.0.1" }).Should().Be(Text(
        """
        {"evseId":1,"chargingProfile":{"id":970003,"stackLevel":8,"chargingProfilePurpose":"TxProfile","chargingProfileKind":"Relative",
        "chargingSchedule":[{"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":98700}],"id":1}],"transactionId":"tx-9f"}}
        """));

    [Fact]
    public void Is_a_default_where_it_is_for_no_transaction() => Said(new(Left, 1, 5_000, null, 0, 0), Hyc).Should().Be(Text(
        """
        {"connectorId":1,"csChargingProfiles":{"chargingProfileId":970002,"stackLevel":8,"chargingProfilePurpose":"TxDefaultProfile","chargingProfileKind":"Relative",
        "chargingSchedule":{"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":5000}]}}}
        """));

    [Theory]
    [InlineData(22_080, 32)]
    [InlineData(22_079, 31)]
    [InlineData(689, 0)]
    public void In_amperes_is_of_each_phase_and_never_more_than_was_promised(long w, int amperes)
    {
        var period = JsonNode.Parse(LimitOrders.Write(new SetLimit(Left, 1, w, null, 0, 0), new("ocpp1.6", Amperes), Sites.Morning).Payload)!
            ["csChargingProfiles"]!["chargingSchedule"]!["chargingSchedulePeriod"]![0]!;

        ((int)period["limit"]!, (int)period["numberPhases"]!).Should().Be((amperes, 3));
    }

    [Fact]
    public void That_was_refused_is_said_otherwise_until_each_way_was_tried()
    {
        Enumerable.Range(0, 9).Select(v => Way(Both, v)).Should().Equal(
            "W 8 Relative", "W 0 Relative", "W 8 Absolute", "W 0 Absolute", "A 8 Relative", "A 0 Relative", "A 8 Absolute", "A 0 Absolute", "W 8 Relative");
        Enumerable.Range(0, 3).Select(v => Way(new("ocpp1.6", Watts), v)).Should().Equal("W 0 Relative", "W 0 Absolute", "W 0 Relative");
    }

    [Fact]
    public void That_needs_a_beginning_began_a_day_ago_so_that_a_clock_that_is_off_does_not_matter() =>
        ((string?)JsonNode.Parse(LimitOrders.Write(new SetLimit(Left, 1, 5_000, null, 1, 0), new("ocpp1.6", Watts), Sites.Morning).Payload)!
            ["csChargingProfiles"]!["chargingSchedule"]!["startSchedule"]).Should().Be("2026-11-23T07:00:00Z");

    [Fact]
    public void Is_read_back_in_the_unit_that_the_charger_says()
    {
        var back = LimitOrders.Write(new ReadBack(Left), Hyc, Sites.Morning).Should().BeOfType<Verbatim>().Subject;
        (back.Command, back.Payload).Should().Be(("get-composite-schedule", """{"connectorId":1,"duration":60,"chargingRateUnit":"W"}"""));

        LimitOrders.ReadW("""{"status":"Accepted","chargingSchedule":{"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":50000}]}}""", Hyc)
            .Should().Be(50_000);
        LimitOrders.ReadW("""{"status":"Accepted","schedule":{"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":16.0}]}}""", Both)
            .Should().Be(11_040);
        LimitOrders.ReadW("""{"status":"Rejected"}""", Hyc).Should().BeNull();
    }

    [Fact]
    public void To_stop_or_to_read_the_meter_is_one_that_every_charger_knows()
    {
        LimitOrders.Write(new StopVehicle(Left, "17"), Hyc, Sites.Morning).Should().Be(new StopCharging("17"));
        LimitOrders.Write(new ReadMeterNow(Left), Hyc, Sites.Morning).Should().Be(new ReportAgain("MeterValues", Lyon.Left));
    }

    [Fact]
    public void To_clear_what_others_left_names_the_defaults_only()
    {
        LimitOrders.ClearOthers(Hyc).Payload.Should().Be("""{"chargingProfilePurpose":"TxDefaultProfile"}""");
        LimitOrders.ClearOthers(Hyc with { Protocol = "ocpp2.1" }).Payload.Should().Be("""{"chargingProfileCriteria":{"chargingProfilePurpose":"TxDefaultProfile"}}""");
    }

    private static string Said(SetLimit order, LimitAbilities can) => LimitOrders.Write(order, can, Sites.Morning).Payload;

    private static string Text(string json) => json.ReplaceLineEndings("").Trim();

    private static string Way(LimitAbilities can, int variant)
    {
        var profile = JsonNode.Parse(Said(new(Left, 1, 50_000, null, variant, 0), can))!["csChargingProfiles"]!;
        return $"{profile["chargingSchedule"]!["chargingRateUnit"]} {profile["stackLevel"]} {profile["chargingProfileKind"]}";
    }
}
