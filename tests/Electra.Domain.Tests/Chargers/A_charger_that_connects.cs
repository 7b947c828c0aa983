namespace Electra.Domain.Tests.Chargers;

public sealed class A_charger_that_connects
{
    private static readonly Connect Socket = new("ocpp1.6", "10.4.0.17:50412", "S127.0.0.1:11111:1", []);

    [Fact]
    public void Has_a_link_of_the_next_number()
    {
        var outcome = A.Charger().When(Socket);
        outcome.Then(new ChargerConnected(1, "ocpp1.6", "10.4.0.17:50412", "S127.0.0.1:11111:1", Lyon.Morning)).Answering(new(Link: 1));
    }

    [Fact]
    public void Again_replaces_its_link()
    {
        var outcome = A.Charger().After(Socket).When(Socket, Lyon.At(1));

        outcome.Facts.Should().SatisfyRespectively(
            f => f.Should().Be(new ChargerDisconnected(1, "replaced by a newer socket", Lyon.At(1))),
            f => f.Should().BeOfType<ChargerConnected>().Which.Link.Should().Be(2));
        outcome.State.Link!.Number.Should().Be(2);
    }

    [Fact]
    public void Is_not_disconnected_by_the_end_of_an_older_link() =>
        A.Charger().After(Socket).After(Socket).When(new Disconnect(1, "closed by the charger")).ThenNothing().State.Link!.Number.Should().Be(2);

    [Fact]
    public void Never_gets_a_number_twice()
    {
        var gone = A.Charger().After(Socket).After(new Disconnect(1, "closed by the charger"), Lyon.At(5));

        gone.State.Link.Should().BeNull();
        gone.When(Socket, Lyon.At(6)).Reply.Link.Should().Be(2);
    }

    [Fact]
    public void Keeps_the_last_hundred_connections_newest_first()
    {
        var charger = A.Charger();
        for (var minute = 0; minute < 120; minute++)
            charger = charger.After(Socket, Lyon.At(minute));

        charger.State.Connects.Should().HaveCount(100).And.BeInDescendingOrder().And.StartWith(Lyon.At(119));
    }
}
