using Electra.Ocpp.Quirks;

namespace Electra.Ocpp.Tests.Quirks;

public sealed class A_quirk
{
    public static TheoryData<string> Names => [.. KnownQuirks.All.Select(q => q.Card.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Has_a_name_a_number_and_a_sentence_of_its_own(string name)
    {
        var card = KnownQuirks.All.Should().ContainSingle(q => q.Card.Name == name).Subject.Card;
        card.Name.Should().MatchRegex("^[a-z0-9]+(-[a-z0-9]+)+$");
        card.Catalogue.Should().MatchRegex("^[A-Z][0-9]+$");
        card.Description.Should().EndWith(".").And.NotContain("\n");
        (card.Make.Vendor ?? card.Make.Model).Should().NotBeNull("a quirk is a make's: what all do is a rule");
        OddityCatalogue.Find(name).Should().BeNull("its card says what it is");
        card.Make.Fits(Spoken.Plain).Should().BeFalse();
    }

    [Fact]
    public void Is_known_by_a_boot_before_it_is_read_though_the_boot_breaks_every_rule()
    {
        KnownQuirks.Told("""{"chargePointModel":"KC-P30","chargePointVendor":"KEBA","firmwareVersion":7,"iccid":null,"own":{"a":[1]}}"""u8.ToArray())
            .Should().Be(new ChargerIdentity("KEBA", "KC-P30"));
        KnownQuirks.Told("""{"chargePointVendor":"KEBA"}"""u8.ToArray()).Should().BeNull();
        KnownQuirks.Told("[]"u8.ToArray()).Should().BeNull();
        KnownQuirks.Told("{"u8.ToArray()).Should().BeNull();
    }

    [Fact]
    public void Goes_with_others_of_the_same_make()
    {
        var spoken = new Spoken(new("alpitronic GmbH", "HYC_300"));
        spoken.Says<TokenShown>("Authorize", """{"idTag":";VID:007DFA0722A1"}""").Token.Value.Should().Be("007DFA0722A1");
        spoken.Acted.Should().Equal("terminal-tag-prefix", "alpitronic-vehicle-id");
    }

    [Fact]
    public void Of_nobody_is_none()
    {
        KnownQuirks.For(null).Should().BeEmpty();
        KnownQuirks.Wrap(V16Dialect.Instance, null, (_, _) => { }).Should().BeSameAs(V16Dialect.Instance);
    }

    [Fact]
    public void Acts_on_orders_and_their_outcomes_too_and_says_that_it_goes_with_no_message()
    {
        List<(string Name, bool WithMessage)> used = [];
        var quirk = new Quirk(new("one-connector", "X1", "It has one.", new("*")))
        {
            Order = static (order, _) => order is StartCharging start ? start with { Outlet = new Outlet(1) } : null,
            Outcome = static (_, outcome) => outcome is Answered { Status: "OK" } answered ? answered with { Status = "Accepted" } : null,
        };
        var dialect = new QuirkedDialect(V16Dialect.Instance, quirk, Spoken.Plain, (name, with) => used.Add((name, with)));

        dialect.WriteOrder(new StartCharging(null, new("04A2B3C4D5"))).Payload.Text().Should().Contain("\"connectorId\":1");
        dialect.WriteOrder(new ReadSettings([])).Action.Should().Be("GetConfiguration");
        dialect.ReadOutcome(new StartCharging(null, new("04A2B3C4D5")), "RemoteStartTransaction", "1", """{"status":"OK"}"""u8.ToArray(), Wire.Morning, Wire.Morning)
            .Should().BeOfType<Answered>().Which.Willing.Should().BeTrue();

        used.Should().Equal(("one-connector", false), ("one-connector", false));
    }
}
