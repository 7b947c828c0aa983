namespace Electra.Domain.Tests.Chargers;

public sealed class A_reservation_at_a_charger
{
    private const string Of16 = """{"connectorId":1,"expiryDate":"2026-11-24T10:00:00Z","idTag":"04A2B3C4D5","reservationId":7,"parentIdTag":"FLEET"}""";

    private const string Of2 = """
        {"id":7,"expiryDateTime":"2026-11-24T11:00:00+01:00","idToken":{"idToken":"04A2B3C4D5","type":"ISO14443"},"connectorType":"cCCS2","evseId":1,"groupIdToken":{"idToken":"FLEET","type":"Central"}}
        """;

    private static readonly DateTimeOffset Ten = Lyon.At(120);

    private static Scenario<ChargerDecider, Charger, ChargerInput, ChargerFact, ChargerReply> Holding => A.Charger().After(Took("reserve-now", Of16));

    private static TakeOrder Took(string command, string payload, string? status = "Accepted") =>
        new(new(command, payload), new Answered("Any", "1", status, "{}", Lyon.Morning, Lyon.Morning));

    private static Hear Ends(int number, string status) => new(new ReservationEnded(number, status), [], Lyon.Policy);

    [Fact]
    public void Is_kept_as_it_was_ordered_in_each_version()
    {
        A.Charger().When(Took("reserve-now", Of16)).State.Reservations.Should().Equal(new HeldReservation(7, 1, 1, null, Lyon.Alice, "FLEET", Ten));
        A.Charger().When(Took("reserve-now", Of2)).State.Reservations.Should().Equal(new HeldReservation(7, 1, null, "cCCS2", Lyon.Alice, "FLEET", Ten));
    }

    [Fact]
    public void Of_any_connector_is_at_none()
    {
        const string any = """{"connectorId":0,"expiryDate":"2026-11-24T10:00:00Z","idTag":"04A2B3C4D5","reservationId":8}""";
        A.Charger().When(Took("reserve-now", any)).State.Reservations.Should().Equal(new HeldReservation(8, null, null, null, Lyon.Alice, null, Ten));
    }

    [Theory]
    [InlineData("Occupied")]
    [InlineData("Faulted")]
    [InlineData("Rejected")]
    public void Is_none_where_the_charger_does_not_take_it(string status)
    {
        A.Charger().When(Took("reserve-now", Of2, status)).ThenNothing();
        A.Charger().When(new TakeOrder(new("reserve-now", Of2), new TimedOut("ReserveNow"))).ThenNothing();
    }

    [Fact]
    public void Takes_the_place_of_one_of_the_same_number_and_is_the_same_when_it_is_ordered_again()
    {
        Holding.When(Took("reserve-now", Of16)).ThenNothing();
        var moved = Holding.When(Took("reserve-now", Of16.Replace("\"connectorId\":1", "\"connectorId\":2", StringComparison.Ordinal)));
        moved.State.Reservations.Should().ContainSingle().Which.Evse.Should().Be(2);
    }

    [Theory]
    [InlineData("Accepted", Reservations.Cancelled)]
    [InlineData("Rejected", Reservations.Lost)] // H02.FR.01: it does not know it, catalogue R2
    public void Is_over_when_it_is_cancelled(string answer, string status)
    {
        var cancelled = Holding.When(Took("cancel-reservation", """{"reservationId":7}""", answer));
        cancelled.Then(new ReservationGone(7, status, Lyon.Morning, Told: true));
        cancelled.State.Reservations.Should().BeEmpty();
        Holding.When(Took("cancel-reservation", """{"reservationId":8}""", answer)).ThenNothing();
    }

    [Theory]
    [InlineData("Expired")]
    [InlineData("Removed")]
    [InlineData("NoTransaction")]
    [InlineData(Reservations.Used)]
    public void Is_over_once_when_the_charger_says_so(string status)
    {
        Holding.When(Ends(7, status), Lyon.At(1)).Then(new ReservationGone(7, status, Lyon.At(1), Told: true)).State.Reservations.Should().BeEmpty();
        Holding.After(Ends(7, status)).When(Ends(7, status)).ThenNothing().Answering(new(Noted.Instance));
        Holding.When(Ends(8, status)).ThenNothing();
    }

    [Fact]
    public void Is_forgotten_after_its_time_when_another_is_taken()
    {
        var later = Of2.Replace("\"id\":7", "\"id\":9", StringComparison.Ordinal).Replace("2026-11-24T11", "2026-11-25T11", StringComparison.Ordinal);
        Holding.When(Took("reserve-now", later), Lyon.At(119)).State.Reservations.Select(r => r.Id).Should().Equal(9, 7);
        Holding.When(Took("reserve-now", later), Ten).State.Reservations.Select(r => r.Id).Should().Equal(9);
        A.Charger().When(Took("reserve-now", Of16), Ten).ThenNothing();
    }

    [Fact]
    public void Is_kept_among_as_many_as_a_charger_can_have_at_most()
    {
        var charger = Enumerable.Range(1, 80).Aggregate(A.Charger(), (c, n) => c.After(Took("reserve-now", Of16.Replace("\"reservationId\":7", $"\"reservationId\":{n}", StringComparison.Ordinal))));
        charger.State.Reservations.Select(r => r.Id).Should().Equal(Enumerable.Range(17, 64).Reverse());
    }

    [Theory]
    [InlineData(7, 7)]
    [InlineData(0, null)]
    [InlineData(-1, null)]
    [InlineData(null, null)]
    public void Is_used_by_the_transaction_that_names_it(int? told, int? used)
    {
        Reservations.UsedBy(Lyon.Start() with { ReservationId = told }).Should().Be(used);
        Reservations.UsedBy(Lyon.News(TransactionStage.Started) with { ReservationId = told }).Should().Be(used);
        Reservations.UsedBy(new Beat()).Should().BeNull();
    }
}
