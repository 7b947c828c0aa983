namespace Electra.Domain.Tests.Connectors;

public sealed class A_vehicle_that_speaks
{
    private static readonly NeedsTold Needs = new(1, "DC", Lyon.At(120), EnergyWh: 40_000, SocPercent: 12);
    private static readonly VehicleScheduleTold Schedule = new(1, Lyon.At(2), """{"id":1}""");

    private static Scenario<ConnectorDecider, Connector, ConnectorInput, ConnectorFact, ConnectorReply> Plugged => A.Connector().After(Lyon.Report(Condition.Occupied));

    [Fact]
    public void Before_anybodys_stay_is_heard_by_the_session_that_begins()
    {
        var told = Plugged.After(Hears(new(Needs))).After(Hears(new(Schedule: Schedule)), Lyon.At(1));
        told.State.Vehicle.Should().Be(new VehicleWords(Needs, Schedule, Lyon.At(1)));
        var begun = told.When(Begins(), Lyon.At(90));
        Opening(begun).Vehicle.Should().Be(new NoteVehicle(Needs, Schedule));
        begun.State.Vehicle.Should().BeNull("it is its session's");
    }

    [Fact]
    public void May_speak_before_its_plug_is_told_and_is_believed_for_a_while()
    {
        var told = A.Connector().After(Hears(new(Needs)));
        Opening(told.When(Begins(), Lyon.At(9))).Vehicle.Should().Be(new NoteVehicle(Needs));
        Opening(told.When(Begins(), Lyon.At(10))).Vehicle.Should().BeNull("nobody was seen there");
        Opening(told.After(Lyon.Report(Condition.Occupied)).When(Begins(), Lyon.At(10))).Vehicle.Should().NotBeNull();
        told.When(Hears(new(Schedule: Schedule)), Lyon.At(10)).State.Vehicle!.Needs.Should().BeNull("it was another's");
    }

    [Fact]
    public void Is_heard_once_in_the_same_words_and_by_its_newest_ones()
    {
        Plugged.After(Hears(new(Needs))).When(Hears(new(Needs))).ThenNothing().Answering(new(ConnectorVerdict.Repeated));
        Plugged.After(Hears(new(Needs))).When(Hears(new(Needs with { SocPercent = 13 }))).State.Vehicle!.Needs!.SocPercent.Should().Be(13);
    }

    [Fact]
    public void Is_its_sessions_to_hear_while_its_transaction_runs()
    {
        var running = Plugged.After(Begins());
        running.When(Hears(new(Needs))).ThenNothing().Answering(new(ConnectorVerdict.Ignored, running.State.Session, "tx"));
        running.After(new EndTransaction("tx")).When(Hears(new(Needs))).State.Vehicle.Should().NotBeNull("the next is another session");
    }

    [Theory]
    [InlineData(Condition.Available)]
    [InlineData(Condition.Reserved)]
    public void Is_forgotten_when_it_has_left(Condition condition) =>
        Plugged.After(Hears(new(Needs))).When(Lyon.Report(condition)).State.Vehicle.Should().BeNull();

    [Fact]
    public void Is_not_forgotten_when_its_connector_fails() =>
        Plugged.After(Hears(new(Needs))).When(Lyon.Report(Condition.Faulted)).State.Vehicle.Should().NotBeNull();

    [Fact]
    public void Is_forgotten_with_the_transaction_that_was_nobodys()
    {
        var forming = Plugged.After(new FormTransaction(new("tx", Lyon.At(1), 1_000))).After(Hears(new(Needs)));
        forming.When(new FormTransaction(new("tx", Lyon.At(1), 1_000, State: ChargingState.EvConnected))).State.Vehicle.Should().NotBeNull();
        forming.When(new EndTransaction("tx")).State.Vehicle.Should().BeNull();
        forming.When(new FormTransaction(new("another", Lyon.At(30), 1_000))).State.Vehicle.Should().BeNull("the one before has ended unheard");
        Opening(forming.When(Begins(), Lyon.At(60))).Vehicle.Should().NotBeNull();
    }

    [Fact]
    public void Is_not_heard_by_a_charge_of_before()
    {
        var told = Plugged.After(Begins("now", Lyon.At(30))).When(Begins("then", Lyon.At(5), offline: true), Lyon.At(31));
        Opening(told).Vehicle.Should().BeNull();
    }

    private static HearVehicle Hears(NoteVehicle told) => new(told);

    private static OpenTransaction Opening(Outcome<Connector, ConnectorFact, ConnectorReply> outcome) =>
        (OpenTransaction)outcome.Effects.OfType<TellSession>().Single(e => e.Input is OpenTransaction).Input;

    private static BeginTransaction Begins(string transaction = "tx", DateTimeOffset? at = null, bool offline = false)
    {
        TransactionStarted start = new(Lyon.Left, Lyon.Alice, 1_000, at ?? Lyon.At(1), Named: new(transaction, offline));
        return new(Lyon.Charger, start, transaction, new(Lyon.Born, Lyon.Place, start, transaction, Lyon.Good, true, []));
    }
}
