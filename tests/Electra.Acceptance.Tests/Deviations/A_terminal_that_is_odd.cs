using Electra.Acceptance.Tests.Program;
using Electra.Fleet;
using Electra.Fleet.Deviations;

namespace Electra.Acceptance.Tests.Deviations;

/// <summary>Card terminals of ten makes, each in its own words; message by message they are told in <see cref="A_make_with_a_quirk"/>.</summary>
public sealed class A_terminal_that_is_odd(Running running)
{
    private const string Card = "CARD-0417";
    private const double CentsPerWh = 0.045;

    [Theory]
    [InlineData("cost-as-temperature", "madic-lafon", "CARTEBANCAIRE", "madic-cost-as-temperature")] // Catalogue P1
    [InlineData("on-site-pay", "HYC300", "CB*", "on-site-pay")] // Catalogue P2
    [InlineData("asks-the-price", "e-totem", "CB*", "e-totem-price")] // Catalogue P3
    [InlineData("card-tx-report", "dbt", "CB*", "card-tx-report")] // Catalogue P4
    [InlineData("payment-receipts", "ies", "CB*", "ies-payment")] // Catalogue P5
    [InlineData("payment-beside-the-data", "autel-dc", "CB*", "autel-payment")] // Catalogue P6
    [InlineData("adhoc-payment", "siemens", "ADHOC*", "sicharge-payment")] // Catalogue P7
    public async Task Completes_a_charge_of_a_card_and_its_payment_is_kept(string deviation, string make, string tokens, string quirk)
    {
        await using var odd = await Charged(deviation, make, tokens, quirk);
        var cents = (long)Math.Round(odd.MeteredWh() * CentsPerWh);
        await odd.Api.Until($"chargers/{odd.Id}", c => c["payments"]!.AsArray().Any(p => (long?)p!["amountCents"] == cents), $"{cents} cents are recorded");
    }

    [Theory]
    [InEachVersion("random-card-token", "abb", "CC*", "abb-card-token")] // Catalogue P8
    [InEachVersion("random-card-token", "evbox-dc", "CC*", "evbox-card-token")] // Catalogue P8
    [InEachVersion("one-credit-token", "ads-tec", "CREDIT", "ads-tec-card-token")] // Catalogue P10
    public async Task Charges_for_a_card_of_which_it_tells_nothing_but_a_token(OcppVersion version, string deviation, string make, string tokens, string quirk)
    {
        await using var odd = await Charged(deviation, make, tokens, quirk, version);
    }

    [Fact] // Catalogue P9
    public async Task Tells_the_keys_of_its_meters_and_charges()
    {
        await using var odd = await OddCharger.With(running, [new PushesMeterKeys()], "nidec");
        await odd.Live();
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        var charger = await odd.Api.Until($"chargers/{odd.Id}", c => c["meterKeys"]!.AsArray().Count == 2, "both keys are kept");
        charger["meterKeys"]!.AsArray().Select(k => (int)k!["evseId"]!).Should().BeEquivalentTo([1, 2]);
        await odd.IsNamed("meter-keys-pushed");
        odd.Journal.Failures.Should().BeEmpty();
    }

    private async Task<OddCharger> Charged(string deviation, string make, string tokens, string quirk, OcppVersion version = OcppVersion.V16)
    {
        var odd = await OddCharger.With(
            running, [Deviation.Named(deviation)!], make, $$""","adHoc":{"tokens":["{{tokens}}"],"priceCents":45}""", version: version);
        await odd.Live();
        await odd.StartCharging(token: Card);
        await odd.StopCharging(Card);
        var session = await odd.Settled();
        ((long)session["energyWh"]!).Should().Be(odd.MeteredWh());
        ((string)session["token"]!).Should().StartWith(tokens.TrimEnd('*'));
        session["oddities"]!.AsArray().Select(o => (string)o!).Should().NotContain("started-without-right");
        await odd.IsNamed(quirk);
        odd.Journal.Starts.Single().Status.Should().Be("Accepted");
        odd.Journal.Failures.Should().BeEmpty("it is answered everything");
        return odd;
    }
}
