using Electra.Acceptance.Tests.Program;
using Electra.Fleet;
using Electra.Fleet.Deviations;

namespace Electra.Acceptance.Tests.Deviations;

public sealed class A_boot_that_is_odd(Running running)
{
    [Theory, InEachVersion] // Catalogue B1
    public async Task And_never_comes_does_not_keep_a_driver_from_charging(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new NeverBoots());
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Boots.Should().Be(0);
    }

    [Fact] // Catalogue B1
    public async Task And_is_left_out_on_reconnect_is_not_missed()
    {
        await using var odd = await OddCharger.Living(running, new SkipsBootOnReconnect());
        await odd.StartCharging();
        odd.Charger.DropSocket();
        await Eventually.True(() => odd.Journal.Connections == 2 && odd.Charger.Connected, "it is back");
        odd.Charger.Unplug(1);
        ((long)(await odd.Ended())["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Boots.Should().Be(1);
    }

    [Theory, InEachVersion] // Catalogue B2
    public async Task And_must_be_over_before_anything_is_asked_is_waited_for(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new DislikesEarlyCommands());
        await Eventually.True(() => odd.Journal.Commands.Contains(odd.ReadsSettings), "it is configured after its boot");
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Connections.Should().Be(1, "nothing was asked too early");
    }

    [Theory, InEachVersion] // Catalogue B3
    public async Task And_is_asked_for_again_by_an_operator_alone_for_it_may_restart_the_charger(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new RebootsWhenAskedToBoot());
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Boots.Should().Be(1, "nobody asked for it");
        var (status, answer, _) = await odd.Api.Send(HttpMethod.Post, $"chargers/{odd.Id}/commands/trigger-message", """{"requestedMessage":"BootNotification"}""");
        ((int)status).Should().Be(200, "an operator may: {0}", answer?.ToJsonString());
        await Eventually.True(() => odd.Journal.Boots == 2 && odd.Charger.Connected, "it has restarted, once");
        await odd.Api.Until($"chargers/{odd.Id}", c => (bool)c["online"]!, "it is back");
    }

    [Theory, InEachVersion] // Catalogue B4
    public async Task And_comes_again_and_again_is_answered_each_time_and_not_configured_each_time(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new BootsAgainAndAgain(TimeSpan.FromMilliseconds(150)));
        ((long)(await odd.Charge(readings: 4))["energyWh"]!).Should().Be(odd.MeteredWh());
        await Eventually.True(() => odd.Journal.Deviations["boots-again-and-again"] >= 10, "it has booted ten times");
        odd.Journal.Connections.Should().Be(1);
        odd.Journal.Commands.Count(c => c == odd.ReadsSettings).Should().BeLessThanOrEqualTo(4, "it is read, changed and read back once for what it first said it is, and once for what it says then");
    }

    [Theory, InEachVersion] // Catalogue B6
    public async Task With_names_that_are_too_long_is_accepted_and_they_are_kept(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new TellsTooMuchOfItself());
        await odd.IsNamed("string-too-long");
        ((string?)(await odd.Api.Get($"chargers/{odd.Id}"))["serialNumber"]).Should().Be(TellsTooMuchOfItself.Serial);
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Theory, InEachVersion] // Catalogue B7
    public async Task With_settings_in_its_own_spelling_is_understood(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new LiesAboutItsSettings());
        var variables = await odd.Api.Until(
            $"chargers/{odd.Id}/variables", v => v["items"]!.AsArray().Count > 0, "its settings are read");
        variables["items"]!.ToJsonString().Should().NotContain("\"different\"").And.NotContain("\"refused\"", "a read-only flag that lies keeps nobody from trying");
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Theory, InEachVersion] // Catalogue B8
    public async Task With_settings_that_it_will_not_have_changed_goes_on_with_its_own(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new RefusesSettings());
        (await odd.Api.Until($"chargers/{odd.Id}/variables", v => v["items"]!.AsArray().Any(i => (string?)i!["drift"] == "refused"), "the refusal is shown"))
            .ToJsonString().Should().Contain(version is OcppVersion.V16 ? "MeterValuesSampledData" : "SampledDataCtrlr.TxUpdatedMeasurands");
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Theory, InEachVersion] // Catalogue B9
    public async Task With_every_trigger_refused_is_told_as_the_charger_said_it(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new RefusesTriggers());
        var (status, answer, _) = await odd.Api.Send(HttpMethod.Post, $"chargers/{odd.Id}/commands/trigger-message", version is OcppVersion.V16
            ? """{"requestedMessage":"MeterValues","connectorId":1}""" : """{"requestedMessage":"MeterValues","evse":{"id":1}}""");
        ((int)status).Should().Be(200);
        ((string?)answer!["status"]).Should().Be("Rejected");
        (_, answer, _) = await odd.Api.Send(HttpMethod.Post, $"chargers/{odd.Id}/commands/change-availability", version is OcppVersion.V16
            ? """{"connectorId":0,"type":"Inoperative"}""" : """{"operationalStatus":"Inoperative"}""");
        ((string?)answer!["status"]).Should().Be("Rejected");
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Fact] // Catalogue B11
    public async Task With_a_list_of_profiles_that_is_too_short_keeps_nothing_from_being_asked()
    {
        await using var odd = await OddCharger.Living(running, new ListsOnlyCore());
        var (status, answer, _) = await odd.Api.Send(HttpMethod.Post, $"chargers/{odd.Id}/commands/get-local-list-version", "{}");
        ((int)status).Should().Be(200, "{0}", answer?.ToJsonString());
        (status, answer, _) = await odd.Api.Send(HttpMethod.Post, $"chargers/{odd.Id}/commands/trigger-message", """{"requestedMessage":"StatusNotification","connectorId":1}""");
        ((string?)answer!["status"]).Should().Be("Accepted");
    }
}
