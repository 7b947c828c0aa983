namespace Electra.Ocpp.Tests.V16;

public sealed class A_time
{
    [Theory]
    [InlineData("2026-11-24T08:00:00Z", "2026-11-24T08:00:00.0000000Z")]
    [InlineData("2026-11-24T08:00:00.1Z", "2026-11-24T08:00:00.1000000Z")]
    [InlineData("2026-11-24T08:00:00.123456789Z", "2026-11-24T08:00:00.1234567Z")]
    [InlineData("2026-11-24T08:00:00-05:30", "2026-11-24T13:30:00.0000000Z")]
    [InlineData("2016-12-31T23:59:60Z", "2016-12-31T23:59:59.0000000Z")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.0000000Z")]
    [InlineData("9999-12-31T23:59:59-23:59", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("2026-11-24T08:00:00.000\\u005a", "2026-11-24T08:00:00.0000000Z")]
    public void That_is_RFC_3339_is_valid_to_the_letter(string text, string time) =>
        At(Validation.Strict, text)!.Value.UtcDateTime.ToString("O").Should().Be(time);

    [Theory]
    [InlineData(" 2026-11-24T08:00:00Z")]
    [InlineData("2026-11-24t08:00:00z")]
    [InlineData("2026-11-24T08:00:00,5Z")]
    [InlineData("2026-11-24T08:00:00 +01:00")]
    [InlineData("2026-11-24T08:00")]
    [InlineData("2026-11-24_08:00:00")]
    public void That_is_nearly_RFC_3339_is_read_by_the_tolerant_only(string text)
    {
        At(Validation.Tolerant, text).Should().NotBeNull();
        Read(Validation.Strict, text).Error!.Field.Should().Be("timestamp");
    }

    [Theory]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2025-02-29T00:00:00Z")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("2026-11-24T24:00:00Z")]
    [InlineData("2026-11-24T08:00:00.Z")]
    [InlineData("2026-11-24T08:00:00+24:00")]
    [InlineData("2026-11-24T08:00:00+1")]
    [InlineData("2026-11-24T08:00:00ZZ")]
    [InlineData("2026-11-24")]
    [InlineData("24/11/2026 08:00")]
    [InlineData("-026-11-24T08:00:00Z")]
    [InlineData("2026-11-24T08:00:00.0000000000000000000000000000000000000000000000000000000000000000000Z")]
    public void That_nobody_can_read_is_left_out_and_named(string text)
    {
        var reading = Read(Validation.Tolerant, text);

        reading.Report.Should().BeOfType<OutletChanged>().Which.At.Should().BeNull();
        reading.Oddities.Names().Should().Equal("bad-time");
    }

    private static DateTimeOffset? At(Validation validation, string text) => ((OutletChanged)Read(validation, text).Report!).At;

    private static Reading Read(Validation validation, string text) => Wire.V16.Read(
        "StatusNotification",
        Encoding.UTF8.GetBytes($$"""{"connectorId":1,"errorCode":"NoError","status":"Available","timestamp":"{{text}}"}"""),
        validation);
}
