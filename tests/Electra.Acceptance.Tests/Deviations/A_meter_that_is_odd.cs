// size: one entry of the catalogue, one test: they are read side by side.
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;
using Electra.Acceptance.Tests.Sockets;

namespace Electra.Acceptance.Tests.Deviations;

public sealed class A_meter_that_is_odd(Running running)
{
    [Theory] // Catalogue T6
    [InlineData(300)]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task That_stops_below_its_start_bills_what_its_last_sample_proves(long stop)
    {
        await using var charge = await Charge(1_000);
        await charge.Reads(Register("4000"));
        await charge.Stops(stop);
        await charge.Is(3_000, "last-sample", "corrected", "meter-went-back");
    }

    [Fact] // Catalogue T6, T9
    public async Task That_begins_anew_in_mid_session_bills_both_parts()
    {
        await using var charge = await Charge(1_000_000);
        foreach (var value in new[] { "1004000", "0", "900", "1500" })
            await charge.Reads(Register(value));
        await charge.Stops(2_000);
        await charge.Is(6_000, "segments", "corrected", "register-reset", "meter-went-back");
    }

    [Fact] // Catalogue T6: one zero-based, one cumulative
    public async Task That_counts_each_session_from_zero_beside_a_cumulative_start_bills_the_session()
    {
        await using var charge = await Charge(910_000);
        foreach (var value in new[] { "0", "500", "1500" })
            await charge.Reads(Register(value));
        await charge.Stops(2_000);
        await charge.Is(2_000, "session-register", "corrected", "session-register");
    }

    [Fact] // Catalogue T7
    public async Task That_goes_on_after_the_stop_is_kept_and_not_billed()
    {
        await using var charge = await Charge(1_000);
        await charge.Reads(Register("3000"));
        await charge.Stops(4_000);
        await charge.Reads(Register("9000"));
        await charge.Is(3_000, "registers", "measured", "meter-after-stop");
        (await charge.Readings()).Should().Contain("9000");
    }

    [Fact] // Catalogue T7
    public async Task Whose_last_sample_is_not_its_stop_bills_the_stop_with_less_confidence()
    {
        await using var charge = await Charge(1_000);
        await charge.Reads(Register("6000"));
        await charge.Stops(4_000);
        await charge.Is(3_000, "registers", "estimated", "stop-below-sample");
    }

    [Fact] // Catalogue T8
    public async Task That_says_zero_for_the_beginning_in_each_message_is_read_past_it()
    {
        await using var charge = await Charge(1_000_000);
        foreach (var value in new[] { "1002000", "1003000" })
            await charge.Reads(Register("0", ""","context":"Transaction.Begin" """), Register(value, ""","context":"Sample.Periodic" """));
        (await charge.Session()).Should().Match<JsonNode>(s => (long)s["energyWh"]! == 3_000 && (string)s["energyRule"]! == "last-sample" && (string)s["energyConfidence"]! == "measured");
        await charge.Stops(1_004_000);
        await charge.Is(4_000, "registers", "measured");
    }

    [Fact] // Catalogue T8: 910 kWh
    public async Task Whose_offline_start_was_zero_does_not_bill_a_life()
    {
        await using var charge = await Charge(0);
        await charge.Reads(Register("910500"));
        await charge.Reads(Register("911500"));
        await charge.Stops(912_000);
        await charge.Is(1_500, "first-sample", "corrected", "start-off");
    }

    [Fact] // Catalogue T8
    public async Task That_ends_beyond_what_can_have_flowed_bills_its_last_sample()
    {
        await using var charge = await Charge(0);
        await charge.Reads(Register("2000"));
        await charge.Stops(910_000);
        await charge.Is(2_000, "last-sample", "corrected", "energy-impossible");
    }

    [Theory] // Catalogue T9
    [InlineData("1002.5", "kWh", null)]
    [InlineData("1002.5", "Wh", "unit-off")]
    [InlineData(" 1002500 ", "Wh", null)]
    public async Task In_whatever_unit_is_read_in_the_one_that_its_bounds_show(string value, string unit, string? odd)
    {
        await using var charge = await Charge(1_000_000);
        await charge.Reads(Register(value, $""","unit":"{unit}" """), $$"""{"value":"98.5","measurand":"Power.Active.Import","unit":"kW"}""");
        ((long)(await charge.Session())["powerW"]!).Should().Be(98_500);
        await charge.Stops(0);
        await charge.Is(2_500, "last-sample", "corrected", [.. odd is null ? [] : new[] { odd }]);
    }

    [Theory] // Catalogue T9
    [InlineData("12,5")]
    [InlineData("NaN")]
    [InlineData("1e400")]
    [InlineData("5 200")]
    [InlineData("unavailable")]
    public async Task That_sends_what_is_no_number_is_kept_and_named(string value)
    {
        await using var charge = await Charge(1_000);
        await charge.Reads(Register(value));
        await charge.Stops(5_200);
        await charge.Is(4_200, "registers", "measured", "unreadable-sample");
        (await charge.Readings()).Should().Equal(value);
    }

    [Fact] // Catalogue T10
    public async Task That_tells_phases_beside_the_total_counts_the_total()
    {
        await using var charge = await Charge(1_000_000);
        await charge.Reads([.. Phases("Power.Active.Import", "W", 3_000, 3_100, 3_200), """{"value":"9000","measurand":"Power.Active.Import","unit":"W"}""", .. Phases("Voltage", "V", 230, 231, 232), .. Phases("Energy.Active.Import.Register", "Wh", 1, 2, 3), Register("1002000")]);
        (await charge.Session()).Should().Match<JsonNode>(s => (long)s["powerW"]! == 9_000 && (long)s["energyWh"]! == 2_000);
        await charge.Stops(1_003_000);
        await charge.Is(3_000, "registers", "measured");
    }

    [Fact] // Catalogue T10
    public async Task That_tells_phases_alone_is_their_sum()
    {
        await using var charge = await Charge(1_000_000);
        await charge.Reads([.. Phases("Power.Active.Import", "W", 3_000, 3_100, 3_200), .. Phases("Energy.Active.Import.Register", "Wh", 400_000, 300_000, 302_000)]);
        (await charge.Session()).Should().Match<JsonNode>(s => (long)s["powerW"]! == 9_300 && (long)s["energyWh"]! == 2_000);
    }

    [Theory] // Catalogue T11
    [InlineData("Percent")]
    [InlineData("%")]
    public async Task That_knows_words_of_its_own_is_understood_where_it_can_be(string unit)
    {
        await using var charge = await Charge(1_000);
        await charge.Reads($$"""{"value":"54.4","measurand":"SoC","unit":"{{unit}}","location":"EV"}""", """{"value":"7","measurand":"Request.Energy"}""", """{"value":"0.98","measurand":"Power.Factor"}""");
        (await charge.Session()).Should().Match<JsonNode>(s => (int)s["soc"]! == 54 && (long)s["energyWh"]! == 0);
        (await charge.Readings()).Should().BeEquivalentTo("54.4", "7", "0.98");
    }

    [Fact] // Catalogue T12
    public async Task That_sends_after_its_own_end_is_of_that_transaction_still()
    {
        await using var charge = await Charge(1_000);
        await charge.Reads(Register("5200", ""","context":"Transaction.End" """));
        await charge.Reads(Register("5200"));
        await charge.Stops(5_200);
        await charge.Reads(Register("5200"));
        await charge.Is(4_200, "registers", "measured", "meter-after-stop");
    }

    [Fact] // Catalogue T13
    public async Task That_sends_in_disorder_and_twice_counts_as_if_it_had_not()
    {
        await using var charge = await Charge(1_000_000, TimeSpan.FromHours(1));
        foreach (var (value, minutes) in new[] { ("900", 10), ("1004000", 30), ("300", 20), ("1004000", 30), ("900", 10) })
            await charge.ReadsAt(RawCharger.Now(TimeSpan.FromMinutes(minutes)).Split('.')[0] + "Z", Register(value));
        await charge.Stops(1_000);
        await charge.Is(5_000, "segments", "corrected", "register-reset");
    }

    [Fact]
    public async Task That_signs_is_kept_byte_for_byte_in_the_order_in_which_it_told()
    {
        const string signed = " OCMF|{\"FV\":\"1.0\",\"RV\":1002.500}|{\"SA\":\"ECDSA-secp256r1-SHA256\",\"SD\":\"3045\u00e9+/==\\u0041\"}\t\r\n ";
        await using var charge = await Charge(1_000);
        var at = RawCharger.Now();
        var json = JsonSerializer.Serialize(signed);
        await charge.ReadsAt(at, $$"""{"value":{{json}},"format":"SignedData","context":"Transaction.Begin"}""", Register("9"), Register("5"), Register("7"), Register("1"));
        await charge.Stops(1_500, $$""","transactionData":[{"timestamp":"{{at}}","sampledValue":[{"value":{{JsonSerializer.Serialize(signed + "2")}},"format":"SignedData","context":"Transaction.End"}]}]""");
        (await charge.Readings()).Should().Equal(signed, "9", "5", "7", "1", signed + "2");
        ((long)(await charge.Session())["energyWh"]!).Should().Be(500);
    }

    [Fact]
    public async Task That_counts_what_is_given_back_bills_only_what_was_taken()
    {
        await using var charge = await Charge(1_000);
        foreach (var (taken, given) in new[] { ("2000", "70000"), ("3000", "71500") })
            await charge.Reads(Register(taken), $$"""{"value":"{{given}}","measurand":"Energy.Active.Export.Register","unit":"Wh"}""", """{"value":"2100","location":"Inlet"}""");
        await charge.Stops(3_500);
        ((long)(await charge.Session())["exportedWh"]!).Should().Be(1_500);
        await charge.Is(2_500, "registers", "measured");
    }

    [Fact]
    public async Task Whose_stop_is_asked_for_twice_is_told_once()
    {
        await using var charge = await Charge(1_000);
        for (var i = 0; i < 3; i++)
            (await running.Api.Send(HttpMethod.Post, $"sessions/{charge.Id}/stop")).Status.Should().Be(HttpStatusCode.Accepted);
        await Eventually.True(() => charge.Charger.Calls.Any(c => (string?)c[2] == "RemoteStopTransaction"), "it is told");
        await charge.Stops(2_000);
        charge.Charger.Calls.Where(c => (string?)c[2] == "RemoteStopTransaction").Should().ContainSingle();
    }

    private async Task<OneCharge> Charge(long meterStart, TimeSpan ago = default)
    {
        var (id, token) = await running.Provisioned();
        var charger = await RawCharger.Booted(running.Program, id);
        var transaction = await charger.Start(token, meterStart, at: RawCharger.Now(ago));
        var list = await running.Api.Until($"sessions?transactionId={transaction}&chargerId={id}", l => l["items"]!.AsArray().Count == 1, "the session is listed");
        return new(running.Api, charger, transaction, (string)list["items"]![0]!["id"]!);
    }

    private static string Register(string value, string more = "") => $$"""{"value":{{JsonSerializer.Serialize(value)}},"measurand":"Energy.Active.Import.Register"{{more}}}""";

    private static IEnumerable<string> Phases(string measurand, string unit, params long[] values) => values.Select((v, i) =>
        $$"""{"value":"{{v.ToString(CultureInfo.InvariantCulture)}}","measurand":"{{measurand}}","unit":"{{unit}}","phase":"L{{i + 1}}"}""");
}
