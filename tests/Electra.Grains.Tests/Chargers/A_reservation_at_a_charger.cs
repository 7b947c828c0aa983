using Electra.Domain.Chargers;
using Electra.Ledger.Views;
using Electra.TestKit;
using FluentAssertions;

namespace Electra.Grains.Tests.Chargers;

public sealed class A_reservation_at_a_charger(Cluster cluster)
{
    [Fact]
    public async Task Of_1_6_is_kept_until_a_transaction_is_for_it_and_everybody_hears_of_it()
    {
        var bay = await Bay.Connected(cluster);
        await Reserve(bay, 7);
        await bay.Forget(cluster);
        await bay.Connect();
        (await Held(bay)).Should().ContainSingle().Which.Should().Match<HeldReservation>(r => r.Id == 7 && r.Evse == 1 && r.Token == bay.Token);

        await bay.Starts(bay.Start() with { ReservationId = 7 });
        (await bay.Session()).ReservationId.Should().Be(7);
        (await Held(bay)).Should().BeEmpty();
        var events = await Eventually.Get(
            async () => (await cluster.Get<IViews>().Events(0, 10_000, ["charger.reservation"], null)).Where(e => e.Charger == bay.Id.Value).ToList(),
            e => e.Count >= 2, "both are told");
        events.Select(e => e.Data).Should().SatisfyRespectively(
            held => held.Should().Contain("\"status\":\"held\"").And.Contain(bay.Token.Value), used => used.Should().Contain("\"status\":\"used\""));
    }

    [Fact]
    public async Task Is_not_used_by_a_transaction_that_names_another_or_none()
    {
        var bay = await Bay.Connected(cluster);
        await Reserve(bay, 7);
        await bay.Starts();
        await bay.Starts(bay.Start(bay.Two) with { ReservationId = 8 });
        (await Held(bay)).Should().ContainSingle();
        (await bay.Session((await bay.Connector(bay.Two)).Session)).ReservationId.Should().Be(8, "it is what the charger says");
    }

    [Fact]
    public async Task Of_2_x_is_the_sessions_also_where_that_is_told_after_its_beginning()
    {
        var bay = await Bay.Connected(cluster, "ocpp2.0.1");
        await bay.Charger.Order(new Verbatim("reserve-now", $$"""
            {"id":9,"expiryDateTime":"{{Hence(60)}}","idToken":{"idToken":"{{bay.Token.Value}}","type":"ISO14443"},"evseId":1}
            """));
        (await Held(bay)).Should().ContainSingle();
        await bay.Says(News(bay, TransactionStage.Started));
        await bay.Says(News(bay, TransactionStage.Updated) with { ReservationId = 9, Token = bay.Token });
        (await bay.Session()).Should().Match<Domain.Sessions.Session>(s => s.ReservationId == 9 && s.Token == bay.Token);
        (await Held(bay)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("cancelled")]
    [InlineData("told")]
    public async Task Is_over_when_it_is_cancelled_or_told_to_be_over(string how)
    {
        var bay = await Bay.Connected(cluster);
        await Reserve(bay, 7);
        if (how == "told")
            (await bay.Says(new ReservationEnded(7, "Removed"))).Should().Be(Noted.Instance);
        else
            await bay.Charger.Order(new Verbatim("cancel-reservation", """{"reservationId":7}"""));
        (await Held(bay)).Should().BeEmpty();
    }

    [Fact]
    public async Task Is_none_where_the_charger_refuses_it()
    {
        var bay = await Bay.Connected(cluster);
        bay.Link.Answer = _ => ScriptedLink.Says("Occupied");
        await Reserve(bay, 7);
        (await Held(bay)).Should().BeEmpty();
    }

    private Task<OrderOutcome> Reserve(Bay bay, int number) => bay.Charger.Order(new Verbatim("reserve-now", $$"""
        {"connectorId":1,"expiryDate":"{{Hence(60)}}","idTag":"{{bay.Token.Value}}","reservationId":{{number}}}
        """));

    private string Hence(int minutes) =>
        cluster.Clock.GetUtcNow().AddMinutes(minutes).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<HeldReservation>> Held(Bay bay) => (await bay.Charger.Show()).Charger.Reservations;

    private TransactionProgressed News(Bay bay, TransactionStage stage) => new(
        $"T-{bay.Id.Value}", stage, null, cluster.Clock.GetUtcNow(), "ChargingStateChanged", false, bay.One, null, null, ChargingState.Charging, null, []);
}
