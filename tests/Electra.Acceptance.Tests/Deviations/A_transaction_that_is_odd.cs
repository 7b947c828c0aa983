using System.Globalization;
using System.Text.Json.Nodes;
using Electra.Acceptance.Tests.Program;
using Electra.Fleet;
using Electra.Fleet.Deviations;

namespace Electra.Acceptance.Tests.Deviations;

public sealed class A_transaction_that_is_odd(Running running)
{
    [Theory, InEachVersion] // Catalogue T1
    public async Task And_never_begins_after_a_remote_start_leaves_the_driver_her_card(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new AcceptsAndBeginsNothing());
        var (status, asked, _) = await odd.Api.Send(HttpMethod.Post, "sessions", $$"""{"chargerId":"{{odd.Id}}","evseId":1,"token":"{{odd.Token}}"}""");
        ((int)status).Should().Be(202, "{0}", asked?.ToJsonString());
        await Eventually.True(() => odd.Journal.Commands.Contains(version is OcppVersion.V16 ? "RemoteStartTransaction" : "RequestStartTransaction"), "it is told");
        ((string?)(await odd.Api.Get($"sessions/{(string)asked!["sessionId"]!}"))["state"]).Should().Be("starting");
        odd.Journal.Starts.Should().BeEmpty();
        var session = await odd.Charge();
        ((string?)session["id"]).Should().Be((string?)asked["sessionId"], "it is the stay that was asked for");
        ((long)session["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Theory, InEachVersion] // Catalogue T2
    public async Task And_begins_twice_is_one(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new StartsTwice());
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Deviations["starts-twice"].Should().Be(1);
        odd.Charger.Outlets[0].Busy.Should().BeFalse();
    }

    [Theory] // Catalogue T3
    [InlineData("stop-transaction-minus-one")]
    [InlineData("stop-transaction-zero")]
    public async Task And_ends_under_no_number_is_ended_all_the_same(string deviation)
    {
        await using var odd = await OddCharger.Living(running, Deviation.Named(deviation)!);
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        await odd.IsNamed("guessed-transaction");
    }

    [Fact] // Catalogue T3
    public async Task And_ends_under_a_number_of_nobody_is_confirmed_kept_and_not_lost()
    {
        await using var odd = await OddCharger.Living(running, new StopsUnknown());
        await odd.StartCharging(readings: 3);
        odd.Charger.Unplug(1);
        await Eventually.True(() => odd.Charger.Unconfirmed == 0, "the stop is confirmed");
        await odd.IsNamed("unknown-transaction");
        var session = await odd.Session();
        ((long)session["energyWh"]!).Should().BeInRange(1, odd.MeteredWh(), "its samples are counted");
        // Nobody else has to wait for it.
        await odd.StartCharging(readings: odd.Journal.Meters.Count + 2);
        await odd.Api.Until($"sessions?chargerId={odd.Id}", l => l["items"]!.AsArray().Count == 2, "the next driver charges");
    }

    [Theory, InEachVersion] // Catalogue T3
    public async Task And_is_ended_once_more_after_a_restart_is_billed_once(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new StopsAgainAfterBoot());
        var session = await odd.Charge();
        odd.Charger.Reboot(hard: true);
        await Eventually.True(() => odd.Journal.Boots == 2 && odd.Journal.Deviations.ContainsKey("stop-again-after-boot"), "it has said it again");
        await Eventually.True(() => odd.Charger.Unconfirmed == 0, "it is confirmed");
        (await odd.Ended()).ToJsonString().Should().Be(session.ToJsonString(), "nothing has changed");
        await odd.HasOneRecord(session);
    }

    [Fact] // Catalogue T5
    public async Task Is_given_a_positive_number_of_32_bits_and_another_each_time()
    {
        await using var odd = await OddCharger.Living(running, new HasRoomForSmallNumbers());
        for (var stay = 1; stay <= 3; stay++)
        {
            await odd.StartCharging(readings: odd.Journal.Meters.Count + 1);
            odd.Charger.Unplug(1);
            await Eventually.True(() => odd.Charger.Unconfirmed == 0, "all is confirmed");
        }

        var numbers = odd.Journal.Starts.Select(s => s.TransactionId).ToArray();
        numbers.Should().HaveCount(3).And.OnlyHaveUniqueItems().And.OnlyContain(n => int.Parse(n, CultureInfo.InvariantCulture) > 0);
        odd.Journal.Boots.Should().Be(1, "it has never fallen over one");
    }

    [Theory, InEachVersion] // Catalogue T12
    public async Task And_is_metered_after_its_end_stays_as_it_ended(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new ReadsAfterItsStop());
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        (await odd.Settled())["oddities"]!.AsArray().Select(o => (string)o!).Should().Contain("meter-after-stop");
    }

    [Theory, InEachVersion] // Catalogue T12
    public async Task And_ends_by_nobody_is_the_drivers_who_began_it(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new StopsWithoutToken());
        await odd.StartCharging();
        await odd.StopCharging();
        var session = await odd.Settled();
        ((string?)session["token"]).Should().Be(odd.Token);
        ((string?)session["stopReason"]).Should().Be("Local");
        ((long)session["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Theory] // Catalogue T13
    [InEachVersion("stop-before-start", "stopped-before-start")]
    [InEachVersion("stop-in-the-future", "clock-off")]
    public async Task And_ends_at_a_time_that_cannot_be_has_lasted_as_long_as_it_did(OcppVersion version, string deviation, string oddity)
    {
        await using var odd = await OddCharger.Living(running, version, Deviation.Named(deviation)!);
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        var session = await odd.Settled();
        session["oddities"]!.AsArray().Select(o => (string)o!).Should().Contain(oddity);
        ((DateTimeOffset)session["endedAt"]!).Should().BeOnOrAfter((DateTimeOffset)session["startedAt"]!).And.BeBefore(DateTimeOffset.UtcNow + TimeSpan.FromMinutes(1));
    }

    [Theory, InEachVersion] // Catalogue T14
    public async Task And_never_ends_keeps_its_energy_and_nobody_from_charging(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new NeverStops());
        await odd.StartCharging(readings: 3);
        odd.Charger.Unplug(1);
        await Eventually.True(() => odd.Charger.Unconfirmed == 0, "there is nothing more to come");
        var first = await odd.Session();
        ((long)first["energyWh"]!).Should().BePositive();
        await odd.StartCharging(readings: odd.Journal.Meters.Count + 2);
        var list = await odd.Api.Until($"sessions?chargerId={odd.Id}", l => l["items"]!.AsArray().Count == 2, "the next driver has a session of her own");
        var next = list["items"]!.AsArray().Single(s => (string?)s!["id"] != (string?)first["id"])!;
        ((string?)next["state"]).Should().Be("charging");
        JsonNode before = await odd.Api.Get($"sessions/{(string)first["id"]!}");
        ((long)before["energyWh"]!).Should().BeGreaterThanOrEqualTo((long)first["energyWh"]!);
        before["oddities"]!.AsArray().Select(o => (string)o!).Should().Contain("start-while-running");
    }
}
