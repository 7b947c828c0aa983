using System.Globalization;
using Electra.Acceptance.Tests.Http;
using Electra.Acceptance.Tests.Program;
using Electra.Fleet;
using Electra.Fleet.Deviations;
using Electra.Fleet.Vehicles;

namespace Electra.Acceptance.Tests.Deviations;

/// <summary>Transactions of OCPP 2.0.1 that are told otherwise than they should: each is one session with its energy, and one record.</summary>
public sealed class An_event_that_is_odd(Running running)
{
    [Fact] // Catalogue U1
    public Task Without_its_connector_is_of_the_place_that_it_names() => IsOneSession(new NamesNoConnector());

    [Fact] // Catalogue U2
    public Task Where_others_are_lost_counts_what_came() => IsOneSession(new LosesEvents());

    [Fact] // Catalogue U2
    public Task That_comes_twice_counts_once() => IsOneSession(new RepeatsEvents());

    [Fact] // Catalogue U2
    public async Task That_is_numbered_anew_after_a_restart_goes_on_with_its_session()
    {
        await using var odd = await OddCharger.With(running, [new NumbersAnew()], make: "go-e", version: OcppVersion.V201);
        await odd.Live();
        await odd.StartCharging(readings: 3);
        odd.Charger.CutPower(TimeSpan.FromSeconds(30));
        await Eventually.True(() => odd.Journal.Boots == 2 && odd.Charger.Connected, "it is back");
        var readings = odd.Journal.Meters.Count;
        await Eventually.True(() => odd.Journal.Meters.Count > readings + 1, "it goes on metering");
        odd.Charger.Unplug(1);
        await Eventually.True(() => odd.Charger.Unconfirmed == 0, "all is confirmed");
        ((long)(await odd.Ended())["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Deviations.Should().ContainKey("sequence-anew");
    }

    [Fact] // Catalogue U3
    public Task Without_its_trigger_is_understood() => IsOneSession(new GivesNoTrigger());

    [Fact] // Catalogue U4
    public Task Of_which_more_is_said_to_wait_ends_all_the_same() => IsOneSession(new AlwaysHasMessages(), acts: false);

    [Fact] // Catalogue U5
    public async Task Of_a_reservation_that_was_over_when_its_token_was_let_is_the_holders()
    {
        await using var odd = await OddCharger.With(running, [], version: OcppVersion.V201);
        await odd.Live();
        var until = (odd.Now + TimeSpan.FromHours(2)).ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var answer = await odd.Api.Command(odd.Id, "reserve-now",
            $$$"""{"id":7,"expiryDateTime":"{{{until}}}","idToken":{"idToken":"{{{odd.Token}}}","type":"ISO14443"},"evseId":1}""");
        ((string?)answer["status"]).Should().Be("Accepted");
        await odd.Shows("reserved");
        (await odd.Charger.Present(1, odd.Token)).Should().BeTrue("it is for this token");
        await odd.Shows("available");
        odd.Charger.PlugIn(1, new Vehicle(Garage.Model("renault-5-52"), soc: 20));
        await Eventually.True(() => odd.Journal.Meters.Count >= 2, "it charges");
        odd.Charger.Unplug(1);
        ((long)(await odd.Ended())["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Starts.Single().Question.ReservationId.Should().Be(7);
    }

    private async Task IsOneSession(Deviation deviation, bool acts = true)
    {
        await using var odd = await OddCharger.With(running, [deviation], version: OcppVersion.V201);
        await odd.Live();
        var session = await odd.Charge(readings: 4);
        ((string?)(await odd.Api.Get($"chargers/{odd.Id}"))["protocol"]).Should().Be("ocpp2.0.1");
        ((long)session["energyWh"]!).Should().Be(odd.MeteredWh());
        ((int)session["evseId"]!).Should().Be(1);
        await odd.HasOneRecord(session);
        odd.Journal.Failures.Should().BeEmpty("all of it is accepted");
        odd.Journal.Deviations.ContainsKey(deviation.Name).Should().Be(acts);
    }
}
