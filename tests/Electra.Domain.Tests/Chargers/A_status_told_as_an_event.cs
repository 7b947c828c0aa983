namespace Electra.Domain.Tests.Chargers;

public sealed class A_status_told_as_an_event
{
    [Theory]
    [InlineData("Available", Condition.Available)]
    [InlineData("Occupied", Condition.Occupied)]
    [InlineData("Reserved", Condition.Reserved)]
    [InlineData("Unavailable", Condition.Unavailable)]
    [InlineData("Faulted", Condition.Faulted)]
    public void Is_a_status_of_its_connector(string told, Condition condition) => Of("Connector", new Outlet(2, 1), told)
        .Should().Equal(new OutletChanged(new(2, 1), condition, At: Lyon.At(3)));

    [Fact]
    public void May_be_of_a_charging_place_or_of_the_charger_as_a_whole()
    {
        Of("EVSE", new Outlet(2, 0), "Unavailable").Single().Outlet.Should().Be(new Outlet(2, 0));
        Of("ChargingStation", null, "Unavailable").Single().Outlet.Should().BeNull();
    }

    [Fact]
    public void Keeps_why_in_the_makers_own_words()
    {
        var seen = Seen("Connector", new Outlet(1, 1), "Faulted") with { TechCode = "E-217", TechInfo = "isolation" };
        AvailabilityEvents.Of(new(new(null, 0, false), [seen])).Should().Equal(new OutletChanged(new(1, 1), Condition.Faulted, Info: "isolation", VendorErrorCode: "E-217", At: Lyon.At(3)));
    }

    [Fact]
    public void Is_none_where_it_is_of_a_part_or_has_no_place_or_no_known_value()
    {
        Of("DisplayDevice", new Outlet(1, 1), "Faulted").Should().BeEmpty();
        Of("Connector", null, "Occupied").Should().BeEmpty();
        Of("EVSE", null, "Occupied").Should().BeEmpty();
        Of("Connector", new Outlet(1, 1), "Busy").Should().BeEmpty();
        Of("Connector", new Outlet(1, 1), "Occupied", "Problem").Should().BeEmpty();
    }

    private static IEnumerable<OutletChanged> Of(string component, Outlet? outlet, string value, string variable = "AvailabilityState") =>
        AvailabilityEvents.Of(new(new(null, 0, false), [Seen(component, outlet, value, variable)]));

    private static EventSeen Seen(string component, Outlet? outlet, string value, string variable = "AvailabilityState") =>
        new(new(component, variable, outlet), 7, Lyon.At(3), "Delta", "HardWiredNotification", value);
}
