namespace Electra.Domain.Tests.Chargers;

public sealed class A_charger_that_boots
{
    private static Scenario<ChargerDecider, Charger, ChargerInput, ChargerFact, ChargerReply> Provisioned(BootVerdict admission = BootVerdict.Accepted) =>
        A.Charger(new ChargerProvisioned(Lyon.Charger, Lyon.Provisioned with { Admission = admission }, "key:ops", Lyon.At(-60)));

    private static Hear Boot(ChargerIdentity? identity = null, params Oddity[] oddities) => new(new Booted(identity ?? Lyon.Hyc), oddities, Lyon.Policy);

    [Theory]
    [InlineData(BootVerdict.Accepted, 300)]
    [InlineData(BootVerdict.Pending, 60)]
    [InlineData(BootVerdict.Rejected, 60)]
    public void Is_answered_as_it_was_provisioned(BootVerdict admission, int seconds)
    {
        var outcome = Provisioned(admission).When(Boot());

        outcome.Answering(new(new Welcome(admission, Lyon.Morning, TimeSpan.FromSeconds(seconds))));
        outcome.Owing(admission is BootVerdict.Accepted ? [new ConfigureCharger()] : []);
        outcome.State.Should().BeEquivalentTo(new { Boot = admission, BootedAt = Lyon.Morning, Identity = Lyon.Hyc });
    }

    [Fact]
    public void Asks_again_at_a_time_of_its_own_where_it_was_put_off()
    {
        var waits = Enumerable.Range(0, 3_000).Select(n => BootSpread.Of(TimeSpan.FromSeconds(60), new($"CP-{n:0000}")).TotalSeconds).ToArray();

        waits.Should().OnlyContain(w => w >= 60 && w <= 90);
        waits.GroupBy(w => w).Max(g => g.Count()).Should().BeLessThan(300, "no second is everybody's");
        BootSpread.Of(TimeSpan.FromSeconds(60), new("cp-0001")).Should().Be(BootSpread.Of(TimeSpan.FromSeconds(60), new("CP-0001")));
    }

    [Fact]
    public void Has_a_history_of_what_it_was()
    {
        var newer = Lyon.Hyc with { Firmware = "1.5.0" };
        var charger = Provisioned().After(Boot()).After(Boot(), Lyon.At(10)).After(Boot(newer), Lyon.At(20));

        charger.State.History.Should().Equal(new PastIdentity(newer, Lyon.At(20)), new PastIdentity(Lyon.Hyc, Lyon.At(0)));
    }

    [Theory]
    [InlineData("Alpitronic", "HYC300")]
    [InlineData("alpitronic GmbH", "hyc300 rev 2")]
    [InlineData("ABB", "HYC300", "unexpected-vendor")]
    [InlineData("ABB", "Terra 184", "unexpected-vendor", "unexpected-model")]
    public void Is_compared_with_the_make_that_was_expected(string vendor, string model, params string[] oddities) =>
        Provisioned().When(Boot(new(vendor, model))).Oddities.Should().Equal(oddities);

    [Fact]
    public void Is_expected_to_be_anything_where_nothing_was_said() =>
        A.Charger().After(new Onboard(Lyon.Charger)).When(Boot(new("Grizzl-E", "GRS-01"))).Oddities.Should().BeEmpty();

    [Fact]
    public void Names_each_oddity_of_one_message_once() =>
        Provisioned().When(Boot(null, new("empty-text", "iccid"), new("empty-text", "imsi"))).Oddities.Should().Equal("empty-text");

    [Fact]
    public void Is_given_another_chance_by_another_firmware()
    {
        var hurt = Provisioned().After(Boot()).After(new BeginConfiguration()).After(new BeginConfiguration());
        KnownLoops.NoConfiguration(hurt.State, Lyon.At(5)).Should().NotBeNull();
        KnownLoops.NoConfiguration(hurt.When(Boot()).State, Lyon.At(5)).Should().NotBeNull();
        KnownLoops.NoConfiguration(hurt.When(Boot(Lyon.Hyc with { Firmware = "1.5.0" })).State, Lyon.At(5)).Should().BeNull();
    }
}
