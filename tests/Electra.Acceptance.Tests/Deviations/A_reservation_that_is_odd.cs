using System.Globalization;
using Electra.Acceptance.Tests.Http;
using Electra.Acceptance.Tests.Program;
using Electra.Fleet;
using Electra.Fleet.Deviations;

namespace Electra.Acceptance.Tests.Deviations;

/// <summary>Reservations as messages: what is shown is what the charger says, and whoever it lets charge has a session.</summary>
public sealed class A_reservation_that_is_odd(Running running)
{
    private const string Another = "04C0FFEE11";

    [Theory, InEachVersion] // Catalogue R1
    public async Task And_is_never_told_leaves_the_holder_a_charge(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new NeverSaysReserved());
        await Reserve(odd, odd.Token);
        await odd.Shows("available");
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        odd.Journal.Starts.Single().Question.ReservationId.Should().Be(7);
    }

    [Theory, InEachVersion] // Catalogue R1
    public async Task And_is_told_after_its_end_keeps_nobody_from_charging(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new StaysReserved());
        await Reserve(odd, Another, TimeSpan.FromMinutes(3));
        await odd.Shows("reserved");
        await Eventually.True(() => odd.Charger.Outlets[0].Status == "Available", "it has expired");
        await odd.Shows("reserved");
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
        await odd.Shows("available");
    }

    [Theory, InEachVersion] // Catalogue R2
    public async Task And_is_forgotten_in_a_restart_is_shown_as_it_is(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new LosesReservations());
        await Reserve(odd, Another);
        await odd.Shows("reserved");
        await odd.Api.Command(odd.Id, "reset", odd.HardReset);
        await Eventually.True(() => odd.Journal.Boots == 2 && odd.Charger.Connected, "it has restarted");
        await odd.Shows("available");
        ((string?)(await odd.Api.Command(odd.Id, "cancel-reservation", """{"reservationId":7}"""))["status"]).Should().Be("Rejected");
        ((long)(await odd.Charge())["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    [Theory, InEachVersion] // Catalogue R3
    public async Task And_is_anothers_is_the_sessions_who_charges(OcppVersion version)
    {
        await using var odd = await OddCharger.Living(running, version, new LetsAnyoneCharge());
        await Reserve(odd, Another);
        await odd.Shows("reserved");
        var session = await odd.Charge();
        ((string?)session["token"]).Should().Be(odd.Token);
        ((long)session["energyWh"]!).Should().Be(odd.MeteredWh());
    }

    private static async Task Reserve(OddCharger odd, string token, TimeSpan? lasts = null)
    {
        await odd.Shows("available");
        var until = (odd.Now + (lasts ?? TimeSpan.FromHours(2))).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var answer = await odd.Api.Command(odd.Id, "reserve-now", odd.Version is OcppVersion.V16
            ? $$"""{"connectorId":1,"expiryDate":"{{until}}","idTag":"{{token}}","reservationId":7}"""
            : $$$"""{"id":7,"expiryDateTime":"{{{until}}}","idToken":{"idToken":"{{{token}}}","type":"ISO14443"},"evseId":1}""");
        ((string?)answer["status"]).Should().Be("Accepted");
    }
}
