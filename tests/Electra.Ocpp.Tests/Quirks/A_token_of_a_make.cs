namespace Electra.Ocpp.Tests.Quirks;

public sealed class A_token_of_a_make
{
    private static readonly ChargerIdentity Keba = new("Keba AG", "KC-P30", "20345678", "1.12.0");

    [Theory] // Catalogue I1, I2, I9
    [InlineData("keba-tag-suffix", "Keba AG", "04A2B3C4D5_20345678", "04A2B3C4D5")]
    [InlineData("keba-tag-suffix", "KEBA", "04A2B3C4D5_AB-77", "04A2B3C4D5")]
    [InlineData("terminal-tag-prefix", "Madic Lafon", ";1234567890", "1234567890")]
    [InlineData("terminal-tag-prefix", "alpitronic GmbH", ";5012345678?", "5012345678")]
    [InlineData("alpitronic-vehicle-id", "alpitronic GmbH", "VID:00:7D:FA:07:22:A1", "007DFA0722A1")]
    [InlineData("alpitronic-vehicle-id", "Alpitronic", "vid:007dfa0722a1", "007DFA0722A1")]
    [InlineData("alfen-base32-vehicle-id", "Alfen BV", "AB67UBZCUE", "007DFA0722A1")]
    public void Is_the_token_that_was_shown(string quirk, string vendor, string said, string meant)
    {
        var spoken = new Spoken(new(vendor, "model", "AB-77"));
        var shown = spoken.Reads("Authorize", $$"""{"idTag":"{{said}}"}""");
        shown.Report.Should().Be(new TokenShown(new(meant)));
        shown.Oddities.Names().Should().Contain(quirk);
        spoken.Says<TransactionStarted>("StartTransaction", $$"""{"connectorId":1,"idTag":"{{said}}","meterStart":10,"timestamp":"2026-11-24T08:00:00Z"}""").Token
            .Should().Be(new TokenId(meant));
        spoken.Says<TransactionStopped>("StopTransaction", $$"""{"transactionId":7,"idTag":"{{said}}","meterStop":20,"timestamp":"2026-11-24T09:00:00Z"}""").Token
            .Should().Be(new TokenId(meant));
        spoken.Acted.Should().Equal(quirk, quirk, quirk);
    }

    [Theory]
    [InlineData("Keba AG", "04A2B3C4D5")]
    [InlineData("Keba AG", "APP_42")]
    [InlineData("Keba AG", "_20345678")]
    [InlineData("alpitronic GmbH", "04A2B3C4D5")]
    [InlineData("alpitronic GmbH", "VID:driver")]
    [InlineData("alpitronic GmbH", ";")]
    [InlineData("Alfen BV", "A2B3C4D5E6")]
    [InlineData("Alfen BV", "driver-one")]
    public void Is_left_alone_where_nothing_is_odd_about_it(string vendor, string said)
    {
        var spoken = new Spoken(Keba with { Vendor = vendor });
        spoken.Says<TokenShown>("Authorize", $$"""{"idTag":"{{said}}"}""").Token.Value.Should().Be(said);
        spoken.Acted.Should().BeEmpty();
    }

    [Theory]
    [InlineData("04A2B3C4D5_20345678")]
    [InlineData(";1234567890")]
    [InlineData("VID:007DFA0722A1")]
    [InlineData("AB67UBZCUE")]
    public void Is_taken_by_the_letter_from_another_make(string said)
    {
        var spoken = new Spoken(Spoken.Plain);
        spoken.Dialect.Should().BeSameAs(V16Dialect.Instance);
        spoken.Says<TokenShown>("Authorize", $$"""{"idTag":"{{said}}"}""").Token.Value.Should().Be(said);
    }

    [Fact] // Catalogue I3: a general rule, no quirk
    public void In_groups_of_digits_is_one_number_whatever_the_make()
    {
        var reading = Wire.Tolerant("Authorize", """{"idTag":" F6 CA 0C C5"}""");
        reading.Report.Should().Be(new TokenShown(new("F6CA0CC5")));
        reading.Oddities.Names().Should().Contain("spaced-token");
        Wire.Tolerant("Authorize", """{"idTag":"Alice Martin"}""").Report.Should().Be(new TokenShown(new("Alice Martin")));
    }
}
