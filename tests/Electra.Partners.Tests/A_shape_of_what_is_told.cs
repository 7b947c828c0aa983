using System.Text.Json;
using Electra.Domain.Chargers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.Partners.Shapes;

namespace Electra.Partners.Tests;

public sealed class A_shape_of_what_is_told
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_a_session_has_what_its_vehicle_needs_and_means_to_do()
    {
        var shape = Written(new Session
        {
            Id = new("s-1"),
            ReservationId = 7,
            Needs = new(1, "DC", Noon.ToOffset(TimeSpan.FromHours(1)), 40_000, null, 300, 920, 150_000, 77_000, 12, 100, 80, 3, """{"controlMode":"ScheduledControl"}"""),
            VehicleSchedule = new(1, Noon, """{"id":1,"chargingRateUnit":"W"}"""),
        });
        shape.GetProperty("reservationId").GetString().Should().Be("7");
        shape.GetProperty("needs").GetRawText().Should().Be(
            """{"energyTransfer":"DC","departureAt":"2026-11-24T12:00:00Z","energyWh":40000,"minCurrentA":null,"maxCurrentA":300,"maxVoltageV":920,"maxPowerW":150000,"capacityWh":77000,"soc":12,"fullSoc":100,"bulkSoc":80,"maxScheduleTuples":3,"more":{"controlMode":"ScheduledControl"}}""");
        shape.GetProperty("vehicleSchedule").GetRawText().Should().Be("""{"timeBase":"2026-11-24T12:00:00Z","schedule":{"id":1,"chargingRateUnit":"W"}}""");
    }

    [Fact]
    public void Of_a_session_whose_vehicle_told_nothing_says_so()
    {
        var shape = Written(new Session { Id = new("s-1") });
        foreach (var member in new[] { "reservationId", "needs", "vehicleSchedule" })
            shape.GetProperty(member).ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("""{"id":1,"startSchedule":"2026-11-24T11:00:00Z","chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":32},{"startPeriod":1800,"limit":16.5},{"startPeriod":7200,"limit":8}]}""", null, 16.5)]
    [InlineData("""{"id":1,"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":11000},{"startPeriod":1800,"limit":7000}]}""", 11000.0, null)]
    [InlineData("""{"id":1,"startSchedule":"2026-11-24T11:00:00Z","duration":3600,"chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":32}]}""", null, null)]
    [InlineData("""{"id":1,"startSchedule":"2026-11-24T13:00:00Z","chargingRateUnit":"A","chargingSchedulePeriod":[{"startPeriod":0,"limit":32}]}""", null, null)]
    [InlineData("""{"id":1,"startSchedule":7,"chargingRateUnit":"W","chargingSchedulePeriod":[{"startPeriod":0,"limit":null}]}""", null, null)]
    [InlineData("""{"id":1}""", null, null)]
    [InlineData("no JSON", null, null)]
    public void Of_anothers_limit_says_what_it_comes_to_now(string schedule, double? watts, double? amperes)
    {
        var limit = OutsideLimitShape.Of(new(1, "EMS", true, [schedule], Noon.AddMinutes(-10)), Noon);
        (limit.EvseId, limit.Source, limit.GridCritical, limit.Since).Should().Be((1, "EMS", true, Noon.AddMinutes(-10)));
        (limit.LimitW, limit.LimitA).Should().Be(((decimal?)watts, (decimal?)amperes));
        limit.Schedules.Should().ContainSingle();
    }

    [Fact]
    public void Of_a_reservation_is_shown_until_its_time_is_over()
    {
        HeldReservation[] held = [new(7, 1, null, "cCCS2", new TokenId("04A2"), "FLEET", Noon.AddMinutes(1)), new(8, null, null, null, new TokenId("04B3"), null, Noon)];
        HeldReservationShape.Of(held, Noon).Should().Equal(new HeldReservationShape(7, 1, null, "cCCS2", "04A2", "FLEET", Noon.AddMinutes(1)));
        HeldReservationShape.Of(held, Noon.AddMinutes(1)).Should().BeEmpty();
    }

    private static JsonElement Written(Session session) => JsonSerializer.SerializeToElement(SessionShape.Of(session), PartnersJson.Default.SessionShape);
}
