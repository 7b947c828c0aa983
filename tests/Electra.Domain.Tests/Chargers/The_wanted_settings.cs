namespace Electra.Domain.Tests.Chargers;

public sealed class The_wanted_settings
{
    [Theory]
    [InlineData("true", "True", true)]
    [InlineData("300", " 300 ", true)]
    [InlineData("300", "\"300\"", true)]
    [InlineData("SoC,Voltage", "Voltage, SoC", true)]
    [InlineData("SoC,Voltage", "'SoC' , 'Voltage'", true)]
    [InlineData("SoC,Voltage", "\"SoC,Voltage\"", true)]
    [InlineData("SoC,Voltage", "SoC", false)]
    [InlineData("SoC", "SoC,Voltage", false)]
    [InlineData("300", "60", false)]
    [InlineData("300", "", false)]
    [InlineData("300", null, false)]
    public void Are_compared_by_what_they_mean(string wanted, string? actual, bool same) => WantedSettings.Same(wanted, actual).Should().Be(same); // B7

    [Fact]
    public void Are_found_whatever_their_case() =>
        WantedSettings.Find([new("heartbeatinterval", "60", true)], "HeartbeatInterval")!.Value.Should().Be("60");

    [Fact]
    public void Begin_with_the_one_that_keeps_transactions_alive()
    {
        var wanted = WantedSettings.For(Lyon.Policy);

        wanted[0].Should().Be(("TransactionMessageAttempts", "65535"));
        wanted.Should().Contain(("HeartbeatInterval", "300"));
        wanted.Select(w => w.Key).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("EN+", "AC011", "1.1.805", false)]
    [InlineData("EVSEDO", "X", "1.1.805", false)]
    [InlineData("EN+", "AC011", "1.2.0", true)]
    [InlineData("Alpitronic", "HYC300", "1.4.2", true)]
    public void Are_not_sent_to_a_charger_that_hangs_on_them(string vendor, string model, string firmware, bool sent) =>
        (KnownLoops.NoConfiguration(new() { Identity = new(vendor, model, null, firmware) }, Lyon.At(5)) is null).Should().Be(sent);

    [Fact]
    public void Are_no_longer_sent_where_they_cost_the_socket_twice()
    {
        var once = A.Charger().After(new BeginConfiguration());
        KnownLoops.NoConfiguration(once.State, Lyon.At(5)).Should().BeNull();
        KnownLoops.NoConfiguration(once.After(new BeginConfiguration()).State, Lyon.At(5)).Should().NotBeNull();
        KnownLoops.NoConfiguration(once.After(new BeginConfiguration()).After(new NoteSettings([], [])).State, Lyon.At(5)).Should().BeNull("one came to its end");
    }

    [Fact]
    public void Are_noted_with_their_drift()
    {
        var drift = new SettingDrift("HeartbeatInterval", "300", "60", "read-only");
        A.Charger().When(new NoteSettings([drift], [new("HeartbeatInterval", "60", true)])).State.Should()
            .BeEquivalentTo(new { Drift = new[] { drift }, SettingsReadAt = Lyon.Morning });
    }

    [Fact]
    public void An_alfen_is_not_asked_to_boot_again()
    {
        var alfen = new Charger { Identity = new("Alfen BV", "NG910-60023", null, "6.1.0") };
        KnownLoops.NoTrigger(alfen, "BootNotification", Lyon.At(5)).Should().NotBeNull(); // B3
        KnownLoops.NoTrigger(alfen, "StatusNotification", Lyon.At(5)).Should().BeNull();
    }
}
