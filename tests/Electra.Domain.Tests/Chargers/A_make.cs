namespace Electra.Domain.Tests.Chargers;

public sealed class A_make
{
    [Theory]
    [InlineData("KEBA", "keba", true)]
    [InlineData("KEBA", "Keba AG", false)]
    [InlineData("KEBA*", "Keba AG", true)]
    [InlineData("*alpitronic*", "ALPITRONIC GmbH", true)]
    [InlineData("*EN+*|*EVSEDO*", "Evsedo", true)]
    [InlineData("*EN+*|*EVSEDO*", "EN+ Tech", true)]
    [InlineData("*EN+*|*EVSEDO*", "Green", false)]
    [InlineData("IES|IES *", "IES", true)]
    [InlineData("IES|IES *", "Power Industries", false)]
    [InlineData("*ADS*TEC*", "ADS-TEC Energy", true)]
    [InlineData("*ADS*TEC*", "TEC and ADS", false)]
    [InlineData("a*b*c", "a1b2b3c", true)]
    [InlineData("a*b*c", "a1b2b3d", false)]
    [InlineData("*ab", "aab", true)]
    [InlineData("ab*ba", "aba", false)]
    [InlineData("*", "", true)]
    [InlineData("", "", true)]
    [InlineData("", "x", false)]
    [InlineData("x*", null, false)]
    public void Is_meant_by_a_pattern(string pattern, string? firmware, bool fits) =>
        new Make(Firmware: pattern).Fits(new("vendor", "model", Firmware: firmware)).Should().Be(fits);

    [Fact]
    public void Is_meant_by_all_that_it_says()
    {
        var make = new Make("Autel", "Maxi*", "1.*");
        make.Fits(new(" autel ", "MaxiCharger", Firmware: "1.2")).Should().BeTrue();
        make.Fits(new("Autel", "MaxiCharger", Firmware: "2.0")).Should().BeFalse();
        make.Fits(new("Autel", "MaxiCharger")).Should().BeFalse();
        new Make().Fits(Lyon.Hyc).Should().BeTrue();
    }

    [Fact]
    public void That_hangs_is_named_so_where_it_is_not_configured()
    {
        var charger = new Charger { Identity = new("EN+ Tech", "AC011K", Firmware: "1.1.805") };
        KnownLoops.NoConfiguration(charger, Lyon.Morning).Should().NotBeNull();
        KnownLoops.NotConfigured(charger, "why").Select(o => o.Name).Should().Equal("not-configured", "hangs-on-requests");
        KnownLoops.NotConfigured(new Charger { Identity = Lyon.Hyc }, "why").Select(o => o.Name).Should().Equal("not-configured");
    }
}
