using Electra.Acceptance.Tests.Http;
using Electra.Acceptance.Tests.Program;
using Electra.Fleet;
using Electra.Fleet.Deviations;
using Electra.Fleet.Vehicles;

namespace Electra.Acceptance.Tests.Deviations;

public sealed class A_connection_that_is_odd(Running running)
{
    [Theory, InEachVersion] // Catalogue C1
    public async Task Of_two_sockets_keeps_the_newer_and_the_charge_that_runs(OcppVersion version)
    {
        await using var odd = await OddCharger.With(running, [], version: version);
        (await odd.Charger.Connect(boot: true)).Open.Should().BeTrue();
        await odd.StartCharging();
        (await odd.Charger.Connect()).Open.Should().BeTrue("the older one, half open, is in nobody's way");
        var readings = odd.Journal.Meters.Count;
        await Eventually.True(() => odd.Journal.Meters.Count > readings, "it goes on metering over the newer one");
        odd.Charger.Unplug(1);
        ((long)(await odd.Ended())["energyWh"]!).Should().Be(odd.MeteredWh());
        ((bool)(await odd.Api.Get($"chargers/{odd.Id}"))["online"]!).Should().BeTrue("the end of the older socket is not the charger's");
    }

    [Fact] // Catalogue C3
    public async Task Without_a_subprotocol_is_taken_for_1_6()
    {
        await using var odd = await OddCharger.Living(running, new OffersNoSubprotocol());
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        ((string?)(await odd.IsNamed("no-subprotocol"))["protocol"]).Should().Be("ocpp1.6");
    }

    [Theory, InEachVersion] // Catalogue C4
    public async Task Without_the_connection_header_is_let_in_and_named(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new OmitsConnectionHeader());
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        await odd.IsNamed("no-connection-header");
    }

    [Fact] // Catalogue C4
    public async Task Without_the_connection_header_is_refused_by_a_strict_door()
    {
        await using var odd = await OddCharger.With(running, [new OmitsConnectionHeader()], extra: ""","validation":"strict"}""".TrimEnd('}'));
        (await odd.Charger.Connect()).HttpStatus.Should().Be(426);
    }

    [Theory, InEachVersion] // Catalogue C5
    public async Task That_was_only_a_probe_does_not_spoil_the_one_that_counts(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new ProbesFirst());
        await Eventually.True(() => odd.Journal.Connections >= 2 && odd.Charger.Connected, "the probe is over");
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Theory, InEachVersion] // Catalogue C6
    public async Task That_closes_again_and_again_carries_one_charge_all_the_same(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new ClosesEveryFewSeconds(TimeSpan.FromSeconds(0.7)));
        await odd.StartCharging(readings: 6);
        await Eventually.True(() => odd.Journal.Connections >= 3, "it was closed twice at least");
        odd.Charger.Unplug(1);
        var session = await odd.Ended();
        ((long)session["energyWh"]!).Should().Be(odd.MeteredWh());
        (await odd.Api.All($"sessions/{(string)session["id"]!}/readings")).Count(r => (string?)r["measurand"] == "Energy.Active.Import.Register")
            .Should().BeGreaterThanOrEqualTo(odd.Journal.Meters.Count);
    }

    [Theory, InEachVersion] // Catalogue C7
    public async Task That_never_comes_back_leaves_an_offline_charger_and_a_session_that_is_not_lost(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new NeverComesBack());
        await odd.StartCharging();
        odd.Charger.DropSocket();
        await odd.Api.Until($"chargers/{odd.Id}", c => !(bool)c["online"]!, "it is shown offline");
        var session = await odd.Session();
        ((string?)session["state"]).Should().Be("charging");
        ((long)session["energyWh"]!).Should().BePositive();
        var (status, problem, _) = await odd.Api.Send(HttpMethod.Post, $"chargers/{odd.Id}/commands/reset", odd.HardReset);
        ((int)status).Should().Be(409);
        ((string?)problem!["type"]).Should().Be("charger-offline");
    }

    [Theory, InEachVersion] // Catalogue C8
    public async Task Under_another_spelling_of_its_id_is_the_same_charger(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new SpellsItsIdOtherwise());
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        ((string?)(await odd.Api.Get($"chargers/{odd.Id}"))["id"]).Should().Be(odd.Id);
    }

    [Theory, InEachVersion] // Catalogue C9
    public async Task With_empty_frames_goes_on(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new SendsEmptyFrames());
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Connections.Should().Be(1);
        await odd.IsNamed("empty-frame");
    }

    [Theory, InEachVersion] // Catalogue C10
    public async Task With_garbled_JSON_between_its_calls_stays_open_and_loses_nothing(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new GarblesJson());
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Connections.Should().Be(1);
        (await odd.Api.All($"chargers/{odd.Id}/messages?errors=true")).Should().Contain(m => (string?)m["kind"] == "bad");
    }

    [Theory, InEachVersion] // Catalogue C10; RFC 6455 §8.1 has such a connection failed
    public async Task With_bytes_that_are_no_UTF_8_is_failed_as_it_must_be_and_nothing_is_lost(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new SendsNoUtf8(), new SkipsBootOnReconnect());
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Connections.Should().BeGreaterThan(1);
    }

    [Theory, InEachVersion] // Catalogue C11
    public async Task With_null_for_nothing_is_understood(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new SaysNullForNothing());
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Failures.Should().BeEmpty();
        await Eventually.True(() => odd.Journal.Heartbeats > 0, "its heartbeat, of null, is answered");
    }

    [Theory, InEachVersion] // Catalogue C12
    public async Task That_sends_everything_twice_bills_once(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new SendsEachTwice());
        var session = await odd.Charge();
        ((long)session["energyWh"]!).Should().Be(odd.MeteredWh());
        await odd.HasOneRecord(session);
    }

    [Theory, InEachVersion] // Catalogue C12
    public async Task That_is_cut_before_the_answer_bills_once_whatever_id_the_repetition_has(OcppVersion version)
    {
        await using var odd = await OddCharger.With(running, [new NewIdOnRetry(), new SkipsBootOnReconnect()], version: version);
        await odd.Live();
        await odd.StartCharging(readings: 1);
        for (var cut = 0; cut < 3; cut++)
        {
            var seen = odd.Journal.Connections;
            odd.Charger.DropSocket();
            await Eventually.True(() => odd.Journal.Connections > seen && odd.Charger.Connected, "it is back");
        }

        odd.Charger.Unplug(1);
        odd.Charger.DropSocket();
        ((long)(await odd.Ended())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Theory, InEachVersion] // Catalogue C13
    public async Task Whose_message_ids_begin_anew_is_not_taken_for_a_repetition(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new CountsItsMessages());
        await odd.StartCharging();
        odd.Charger.DropSocket();
        await Eventually.True(() => odd.Journal.Connections >= 2 && odd.Charger.Connected, "it is back");
        var readings = odd.Journal.Meters.Count;
        await Eventually.True(() => odd.Journal.Meters.Count >= readings + 2, "it meters on under the same ids");
        odd.Charger.Unplug(1);
        ((long)(await odd.Ended())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Theory, InEachVersion] // Catalogue C15
    public async Task After_a_long_outage_takes_in_the_whole_queue_in_order(OcppVersion version)
    {
        await using var odd = await OddCharger.With(
            running, [], hurry: 1_500, configuration: new() { ["AllowOfflineTxForUnknownId"] = "true", ["MeterValueSampleInterval"] = "10" }, version: version);
        (await odd.Charger.Connect(boot: true)).Open.Should().BeTrue();
        await Eventually.True(() => odd.Journal.Commands.Contains(odd.ReadsSettings), "it was configured");
        odd.Charger.DropSocket();
        await Eventually.True(() => !odd.Charger.Connected, "the line is cut");
        for (var stay = 1; stay <= 3; stay++)
        {
            var before = odd.Charger.Unconfirmed;
            odd.Charger.PlugIn(1, new Vehicle(Garage.Model("renault-5-52"), soc: 5));
            (await odd.Charger.Present(1, odd.Token)).Should().BeTrue("it charges offline");
            await Eventually.True(() => odd.Charger.Unconfirmed >= before + 40, "the queue grows");
            odd.Charger.Unplug(1);
        }

        var queued = odd.Charger.Unconfirmed;
        queued.Should().BeGreaterThan(120);
        (await odd.Charger.Connect(boot: true)).Open.Should().BeTrue();
        await Eventually.True(() => odd.Charger.Unconfirmed == 0, $"{queued} messages are taken in");
        await odd.Api.Until(
            $"sessions?chargerId={odd.Id}", l => l["items"]!.AsArray().Count == 3 && l["items"]!.AsArray().All(s => s!["meterStopWh"] is not null), "three sessions with their ends");
        foreach (var session in await odd.Api.All($"sessions?chargerId={odd.Id}"))
            ((long)session["energyWh"]!).Should().Be((long)session["meterStopWh"]! - (long)session["meterStartWh"]!);
    }

    [Fact] // Catalogue C16
    public async Task With_answers_of_two_hundred_kilobytes_is_heard_to_the_end()
    {
        await using var odd = await OddCharger.Living(running, new AnswersAtLength());
        var (status, answer, _) = await odd.Api.Send(HttpMethod.Post, $"chargers/{odd.Id}/commands/get-configuration", "{}");
        ((int)status).Should().Be(200);
        answer!["response"]!["configurationKey"]!.AsArray().Count.Should().BeGreaterThan(2_500);
        odd.Journal.Connections.Should().Be(1);
    }

    [Fact] // Catalogue C16
    public async Task With_parts_of_two_hundred_kilobytes_in_2_0_1_is_heard_to_the_end()
    {
        await using var odd = await OddCharger.Living(running, OcppVersion.V201, new AnswersAtLength());
        await odd.Api.Command(odd.Id, "get-base-report", """{"requestId":77,"reportBase":"FullInventory"}""");
        var told = await odd.Api.Until($"chargers/{odd.Id}/variables", static v => (string?)v["reports"]?[0]?["state"] == "complete", "all parts have come");
        told["items"]!.AsArray().Count(static i => ((string)i!["key"]!).StartsWith("VendorCtrlr.VendorSetting", StringComparison.Ordinal)).Should().Be(1_500);
        odd.Journal.Connections.Should().Be(1);
    }

    [Theory, InEachVersion] // Catalogue C17
    public async Task With_members_of_its_own_is_understood_and_named(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new SaysMoreThanItMay());
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        await odd.IsNamed("unknown-field");
        await odd.IsNamed("empty-text");
    }
}
