using Electra.Acceptance.Tests.Program;
using Electra.Fleet;
using Electra.Fleet.Deviations;

namespace Electra.Acceptance.Tests.Deviations;

public sealed class A_status_that_is_odd(Running running)
{
    [Fact] // Catalogue S1
    public async Task Of_the_whole_charger_decides_nothing_at_its_connectors()
    {
        await using var odd = await OddCharger.Living(running, new TellsStatesOfTheWhole());
        await odd.StartCharging();
        await odd.Shows("charging");
        await odd.Shows("available", evse: 2);
        await odd.IsNamed("unlisted-state-of-whole");
        odd.Charger.Unplug(1);
        ((long)(await odd.Ended())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Fact] // Catalogue S1
    public async Task Of_places_that_there_are_not_decides_nothing_at_those_that_there_are()
    {
        await using var odd = await OddCharger.With(running, [new TellsImpossiblePlaces()], version: OcppVersion.V201);
        await odd.Live();
        await odd.StartCharging();
        await odd.Shows("charging");
        await odd.Shows("available", evse: 2);
        await odd.IsNamed("degenerate-address");
        (await odd.Api.Get($"chargers/{odd.Id}"))["evses"]!.AsArray().Select(static e => e!["connectors"]!.AsArray().Count).Should().Equal(1, 1);
        odd.Charger.Unplug(1);
        ((long)(await odd.Ended())["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Failures.Should().BeEmpty("all of it is accepted");
        odd.Journal.Deviations.Should().ContainKey("impossible-places");
    }

    [Theory, InEachVersion] // Catalogue S2
    public async Task That_is_older_than_the_last_one_does_not_undo_it(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new SaysOldAvailable());
        await odd.StartCharging();
        await odd.Shows("charging");
        ((string?)(await odd.Session())["state"]).Should().Be("charging");
        odd.Charger.Unplug(1);
        ((long)(await odd.Ended())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Theory, InEachVersion] // Catalogue S3
    public async Task Of_available_before_the_stop_leaves_the_stop_its_say(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new AvailableBeforeStop());
        var session = await odd.Charge();
        ((long)session["energyWh"]!).Should().Be(odd.MeteredWh());
        ((long)session["meterStopWh"]!).Should().Be(odd.Journal.Stops.Single().Question.MeterStop);
    }

    [Theory, InEachVersion] // Catalogue S4
    public async Task That_blinks_ends_no_session(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new BlinksAvailable());
        await odd.StartCharging(readings: 4);
        ((string?)(await odd.Session())["state"]).Should().Be("charging");
        odd.Charger.Unplug(1);
        ((long)(await odd.Ended())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Theory, InEachVersion] // Catalogue S5
    public async Task Never_told_of_the_second_connector_is_known_by_its_transaction(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new TellsOneConnectorOnly());
        await odd.StartCharging(outlet: 2);
        await odd.Shows("charging", evse: 2);
        odd.Charger.Unplug(2);
        ((long)(await odd.Ended())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Theory, InEachVersion] // Catalogue S5
    public async Task Never_told_at_all_is_unknown_and_stops_nobody(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new TellsNoStatus());
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Fact] // Catalogue S6
    public async Task With_error_codes_of_its_own_is_kept_and_named()
    {
        await using var odd = await OddCharger.Living(running, new HasItsOwnErrorCodes());
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        await odd.IsNamed("unknown-value");
        odd.Journal.Failures.Should().BeEmpty();
    }

    [Fact] // Catalogue S7
    public async Task Of_suspended_for_plugged_is_a_car_all_the_same()
    {
        await using var odd = await OddCharger.Living(running, new SaysSuspendedForPlugged());
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Theory] // Catalogue S8
    [InEachVersion(Spelling.Absent)]
    [InEachVersion(Spelling.Epoch)]
    [InEachVersion(Spelling.YearOne)]
    [InEachVersion(Spelling.Local)]
    [InEachVersion(Spelling.ShortOffset)]
    [InEachVersion(Spelling.Tomorrow)]
    public async Task With_times_of_its_own_spelling_is_accepted_and_billed_right(OcppVersion version, Spelling spelling)
    {
        await using var odd = await OddCharger.Living(running, version, new SpellsTimesItsOwnWay(spelling));
        var session = await odd.Charge();
        ((long)session["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Failures.Should().BeEmpty();
        ((DateTimeOffset)session["startedAt"]!).Should().BeBefore(DateTimeOffset.UtcNow + TimeSpan.FromMinutes(6)).And.BeAfter(DateTimeOffset.UtcNow - TimeSpan.FromHours(4));
    }

    [Theory] // Catalogue S8
    [InEachVersion(90)]
    [InEachVersion(-180)]
    public async Task By_a_clock_that_is_wrong_is_billed_right(OcppVersion version, int minutes)
    {
        await using var odd = await OddCharger.Living(running, version, new ClockOff(TimeSpan.FromMinutes(minutes)));
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        var offset = (long)(await odd.Api.Get($"chargers/{odd.Id}"))["clockOffsetMs"]!;
        (offset / 60_000).Should().BeInRange(minutes - 90, minutes + 30, "its hurried clock began an hour behind");
    }

    [Theory, InEachVersion] // Catalogue S8
    public async Task In_local_time_until_the_boot_is_answered_does_not_hide_the_truth_for_two_hours(OcppVersion version)
    {
        // Unhurried: its clock is right once it is set.
        await using var odd = await OddCharger.With(running, [new IsLocalUntilItsBoot()], hurry: 1, version: version);
        await odd.Live();
        await odd.StartCharging(readings: 0);
        // In 2.x it charges when it says so, half a minute later.
        if (version is OcppVersion.V16)
            await odd.Shows("charging");
        else
            await odd.Session();
        odd.Charger.Unplug(1);
        ((long)(await odd.Ended())["energyWh"]!).Should().Be(odd.MeteredWh());
        await odd.Shows("available");
    }

    [Theory, InEachVersion] // Catalogue S9
    public async Task Told_three_times_over_is_one_and_charging_that_is_never_said_is_seen(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new RepeatsStatuses());
        await odd.StartCharging();
        await odd.Shows("charging");
        odd.Charger.Unplug(1);
        ((long)(await odd.Ended())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Theory, InEachVersion] // Catalogue S10
    public async Task Of_faulted_in_mid_charge_ends_nothing(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new FaultsWhileCharging());
        await odd.StartCharging();
        await odd.Shows("faulted");
        var before = (long)(await odd.Session())["energyWh"]!;
        await odd.Api.Until($"sessions/{(string)(await odd.Session())["id"]!}", s => (long)s["energyWh"]! > before, "energy flows on");
        odd.Charger.Unplug(1);
        ((long)(await odd.Ended())["energyWh"]!).Should().Be(odd.MeteredWh());
    }
}
