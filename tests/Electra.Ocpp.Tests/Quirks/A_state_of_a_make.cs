namespace Electra.Ocpp.Tests.Quirks;

public sealed class A_state_of_a_make
{
    private const string Meter = """{"connectorId":0,"transactionId":7,"meterValue":[{"timestamp":"2026-11-24T08:00:00Z","sampledValue":[{"value":"10"}]}]}""";
    private const string Finishing = """{"connectorId":1,"errorCode":"NoError","status":"Finishing"}""";

    [Fact] // Catalogue T4
    public void At_connector_0_of_a_KEBA_is_connector_1_within_a_transaction_and_the_sum_outside_of_one()
    {
        var spoken = new Spoken(new("KEBA", "KC-P30"));
        spoken.Says<Metered>("MeterValues", Meter).Outlet.Should().Be(new Outlet(1));
        spoken.Says<Metered>("MeterValues", Meter.Replace("\"transactionId\":7,", "", StringComparison.Ordinal)).Outlet.Should().BeNull();
        spoken.Acted.Should().Equal("keba-connector-zero");
        Wire.Report<Metered>("MeterValues", Meter).Outlet.Should().BeNull("another make means what it says");
    }

    [Theory] // Catalogue S6
    [InlineData("NoError", "GroundFailure", "GroundFailure")]
    [InlineData("OtherError", "ground failure", "GroundFailure")]
    [InlineData("NoError", "RCD-17", "OtherError")]
    public void Whose_cause_stands_in_the_vendors_code_only_has_that_cause(string code, string vendorCode, string cause)
    {
        var text = $$"""{"connectorId":1,"errorCode":"{{code}}","status":"Faulted","vendorErrorCode":"{{vendorCode}}"}""";
        var spoken = new Spoken(new("CTEK", "Chargestorm Connected 3"));
        spoken.Says<OutletChanged>("StatusNotification", text).ErrorCode.Should().Be(cause);
        spoken.Acted.Should().Equal("ctek-vendor-error");
        new Spoken(Spoken.Plain).Says<OutletChanged>("StatusNotification", text).ErrorCode.Should().Be(code);
    }

    [Theory]
    [InlineData("OverVoltage", "GroundFailure")]
    [InlineData("NoError", "0")]
    [InlineData("NoError", "NoError")]
    [InlineData("OtherError", "E-17")]
    public void With_a_cause_of_its_own_or_none_is_left_alone(string code, string vendorCode)
    {
        var spoken = new Spoken(new("CTEK", "Chargestorm Connected 3"));
        spoken.Says<OutletChanged>("StatusNotification", $$"""{"connectorId":1,"errorCode":"{{code}}","status":"Faulted","vendorErrorCode":"{{vendorCode}}"}""")
            .ErrorCode.Should().Be(code);
        spoken.Acted.Should().BeEmpty();
    }

    [Fact] // Catalogue S7
    public void Finishing_of_an_EN_plus_is_Preparing()
    {
        var spoken = new Spoken(new("EN+ Tech", "AC011K"));
        spoken.Says<OutletChanged>("StatusNotification", Finishing).Condition.Should().Be(Condition.Preparing);
        spoken.Acted.Should().Equal("en-plus-finishing");
        new Spoken(Spoken.Plain).Says<OutletChanged>("StatusNotification", Finishing).Condition.Should().Be(Condition.Finishing);
    }
}
