using System.Globalization;
using Electra.Acceptance.Tests.Program;
using Electra.Fleet;
using Electra.Fleet.Deviations;

namespace Electra.Acceptance.Tests.Deviations;

/// <summary>What a charger's meter says, whole: the rules themselves are told message by message in <see cref="A_meter_that_is_odd"/>.</summary>
public sealed class A_register_that_is_odd(Running running)
{
    private const string Register = "Energy.Active.Import.Register";

    [Theory] // Catalogue T4
    [InlineData("meter-transaction-zero", "HYC300", "meter-without-transaction")]
    [InlineData("meter-transaction-huge", "alfen", "meter-without-transaction")]
    [InlineData("meter-transaction-none", "HYC300", "meter-without-transaction")]
    [InlineData("meter-connector-zero", "HYC300", null)]
    [InlineData("meter-connector-zero", "keba", "keba-connector-zero")]
    public async Task Of_a_transaction_that_it_does_not_name_is_that_ones(string deviation, string make, string? named)
    {
        await using var odd = await OddCharger.With(running, [Deviation.Named(deviation)!], make);
        await odd.Live();
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        var session = await odd.Settled();
        (await odd.Api.All($"sessions/{(string)session["id"]!}/readings")).Count(r => (string?)r["measurand"] == Register)
            .Should().BeGreaterThanOrEqualTo(odd.Journal.Meters.Count, "none is lost");
        if (named is not null)
            await odd.IsNamed(named);
    }

    [Fact] // Catalogue T4
    public async Task Of_a_transaction_that_is_over_is_not_billed_to_it()
    {
        await using var odd = await OddCharger.Living(running, new KeepsOldTransaction());
        for (var stay = 1; stay <= 2; stay++)
        {
            await odd.StartCharging(readings: odd.Journal.Meters.Count + 2);
            odd.Charger.Unplug(1);
            await Eventually.True(() => odd.Charger.Unconfirmed == 0, "all is confirmed");
        }

        await odd.Api.Until(
            $"sessions?chargerId={odd.Id}", l => l["items"]!.AsArray().Count == 2 && l["items"]!.AsArray().All(s => (string?)s!["state"] == "ended"), "both have ended");
        foreach (var session in await odd.Api.All($"sessions?chargerId={odd.Id}"))
            ((long)session["energyWh"]!).Should().Be((long)session["meterStopWh"]! - (long)session["meterStartWh"]!);
    }

    [Fact] // Catalogue T4
    public async Task That_is_the_sum_of_all_is_nobodys()
    {
        await using var odd = await OddCharger.Living(running, new SumsAtZero());
        await Settles(odd, odd.MeteredWh, "registers", "measured");
        (await odd.Settled())["oddities"]!.AsArray().Should().BeEmpty();
    }

    [Theory, InEachVersion] // Catalogue T6
    public async Task That_ends_below_its_start_bills_what_its_samples_prove(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new StopsBelowItsStart());
        await odd.Charge(readings: 3);
        var session = await odd.Settled();
        ((long)session["energyWh"]!).Should().BeInRange(LastSampleWh(odd) - odd.Journal.Starts.First().Question.MeterStart, odd.MeteredWh());
        ((string?)session["energyRule"]).Should().Be("last-sample");
        session["oddities"]!.AsArray().Select(o => (string)o!).Should().Contain("meter-went-back");
    }

    [Theory, InEachVersion] // Catalogue T6
    public async Task That_begins_by_a_life_and_ends_by_the_session_bills_the_session(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new EndsByTheSession());
        await Settles(odd, odd.MeteredWh, "session-register", "corrected", "session-register", "meter-went-back");
    }

    [Theory, InEachVersion] // Catalogue T6
    public async Task That_begins_anew_at_each_transaction_bills_each(OcppVersion version)
    {
        await using var odd = await OddCharger.With(running, [], make: "delta", version: version);
        await odd.Live();
        await Settles(odd, () => odd.Journal.Stops.Last().Question.MeterStop, "registers", "measured");
        odd.Journal.Starts.Single().Question.MeterStart.Should().Be(0);
    }

    [Theory, InEachVersion] // Catalogue T7
    public async Task That_rises_after_the_stop_is_kept_and_not_billed(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new RisesAfterItsStop());
        await Settles(odd, odd.MeteredWh, "registers", "measured", "meter-after-stop");
        var beyond = (odd.Journal.Stops.Last().Question.MeterStop + 5_000).ToString(CultureInfo.InvariantCulture);
        (await odd.Api.All($"sessions/{(string)(await odd.Ended())["id"]!}/readings")).Should().Contain(r => (string?)r["value"] == beyond);
    }

    [Theory, InEachVersion] // Catalogue T7
    public async Task That_was_higher_before_the_stop_bills_the_stop_with_less_confidence(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new StopsBelowItsLastSample());
        await Settles(odd, () => odd.MeteredWh() / 2, "registers", "estimated", "stop-below-sample");
    }

    [Theory, InEachVersion] // Catalogue T8
    public async Task That_is_zero_for_the_beginning_in_each_message_is_read_past_it(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new ZeroAtBeginEachTime());
        await Settles(odd, odd.MeteredWh, "registers", "measured");
    }

    [Theory, InEachVersion] // Catalogue T8
    public async Task That_was_zero_at_the_start_does_not_bill_a_life(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new StartsAtZero());
        await odd.Charge(readings: 4);
        var session = await odd.Settled();
        // From its first sample on, or from Transaction.Begin where the stop told it.
        ((long)session["energyWh"]!).Should().BeInRange(1, odd.MeteredWh());
        ((string?)session["energyRule"]).Should().Be("first-sample");
        session["oddities"]!.AsArray().Select(o => (string)o!).Should().Contain("start-off");
    }

    [Theory, InEachVersion] // Catalogue T9
    public async Task That_counts_the_session_beside_bounds_of_a_life_is_told_apart(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new SamplesTheSession());
        await Settles(odd, odd.MeteredWh, "registers", "measured", "session-register");
    }

    [Theory, InEachVersion] // Catalogue T9
    public async Task In_kilowatt_hours_is_read_in_them_and_power_in_kilowatts(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new SpeaksKilo());
        await odd.StartCharging(readings: 4);
        ((long)(await odd.Session())["powerW"]!).Should().BeInRange(1_000, 300_000);
        odd.Charger.Unplug(1);
        ((long)(await odd.Settled())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    // In 2.x the bounds are samples too: nothing is left by which such a register is told apart.
    [Fact] // Catalogue T9
    public async Task In_kilowatt_hours_that_are_called_watt_hours_is_read_as_what_they_are()
    {
        await using var odd = await OddCharger.Living(running, new SaysUnitForKilo());
        await Settles(odd, odd.MeteredWh, "registers", "measured", "unit-off");
    }

    [Theory, InEachVersion] // Catalogue T9
    public async Task That_drops_to_zero_now_and_then_goes_on_where_it_was(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new RegisterDropsToZero());
        await odd.Charge(readings: 9);
        ((long)(await odd.Settled())["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Deviations["register-drops-to-zero"].Should().BePositive();
    }

    [Fact] // Catalogue T9
    public async Task With_blanks_around_its_values_is_read_without_them()
    {
        await using var odd = await OddCharger.Living(running, new PadsValues());
        await Settles(odd, odd.MeteredWh, "registers", "measured");
        await odd.IsNamed("padded-value");
    }

    [Theory, InEachVersion] // Catalogue T10
    public async Task With_phases_that_are_not_its_total_counts_the_total(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new MislabelsPhases());
        await Settles(odd, odd.MeteredWh, "registers", "measured");
        await odd.IsNamed("unknown-value");
        (await odd.Api.All($"sessions/{(string)(await odd.Ended())["id"]!}/readings")).Select(r => (string?)r["phase"]).Should().Contain(["L1", "L1-N"]);
    }

    [Theory, InEachVersion] // Catalogue T11
    public async Task Without_the_cars_charge_at_the_beginning_tells_it_later(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new NoSocAtBegin());
        await odd.StartCharging(readings: 3);
        ((int)(await odd.Session())["soc"]!).Should().BeInRange(20, 60);
        odd.Charger.Unplug(1);
        ((long)(await odd.Settled())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Theory, InEachVersion] // Catalogue T11
    public async Task Beside_words_of_its_own_is_understood_and_they_are_kept(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new HasMeasurandsOfItsOwn());
        await odd.StartCharging(readings: 3);
        var session = await odd.Session();
        ((int)session["soc"]!).Should().BeInRange(20, 60);
        (await odd.Api.All($"sessions/{(string)session["id"]!}/readings")).Should().Contain(r => (string?)r["measurand"] == "Request.Energy");
        odd.Charger.Unplug(1);
        ((long)(await odd.Settled())["energyWh"]!).Should().Be(odd.MeteredWh());
        await odd.IsNamed("unknown-value");
    }

    [Theory, InEachVersion] // Catalogue T13
    public async Task In_disorder_counts_as_if_it_were_not(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new SendsSamplesInDisorder());
        await Settles(odd, odd.MeteredWh, "registers", "measured");
        odd.Journal.Deviations["samples-in-disorder"].Should().BeGreaterThanOrEqualTo(2);
    }

    private static long LastSampleWh(OddCharger odd) => long.Parse(
        odd.Journal.Meters.Last().Question.Values[0].Samples.First(s => s.Measurand == Register).Value, CultureInfo.InvariantCulture);

    /// <summary>One charge, and what its session then says.</summary>
    private static async Task Settles(OddCharger odd, Func<long> energyWh, string rule, string confidence, params string[] oddities)
    {
        await odd.Charge(readings: 4);
        var session = await odd.Settled();
        session.Should().Match<System.Text.Json.Nodes.JsonNode>(
            s => (long)s["energyWh"]! == energyWh() && (string)s["energyRule"]! == rule && (string)s["energyConfidence"]! == confidence,
            "it should be {0} Wh, and is {1}", energyWh(), session.ToJsonString());
        oddities.Except(session["oddities"]!.AsArray().Select(o => (string)o!)).Should().BeEmpty("each is named: {0}", session.ToJsonString());
        odd.Journal.Failures.Should().BeEmpty();
    }
}
