namespace Electra.Domain.Tests.Connectors;

public sealed class The_phase_of_a_connector
{
    [Theory]
    [InlineData(null, false, Phase.Unknown, Phase.Charging)]
    [InlineData(Condition.Available, false, Phase.Available, Phase.Charging)]
    [InlineData(Condition.Preparing, true, Phase.Preparing, Phase.Charging)]
    [InlineData(Condition.Charging, true, Phase.Finishing, Phase.Charging)]
    [InlineData(Condition.SuspendedEv, true, Phase.Finishing, Phase.SuspendedEv)]
    [InlineData(Condition.SuspendedEvse, true, Phase.Finishing, Phase.SuspendedEvse)]
    [InlineData(Condition.Finishing, true, Phase.Finishing, Phase.Charging)]
    [InlineData(Condition.Reserved, false, Phase.Reserved, Phase.Charging)]
    [InlineData(Condition.Unavailable, true, Phase.Unavailable, Phase.Charging)]
    [InlineData(Condition.Faulted, true, Phase.Faulted, Phase.Faulted)]
    [InlineData(Condition.Occupied, true, Phase.Finishing, Phase.Charging)]
    public void Is_computed_from_what_is_true(Condition? reported, bool plugged, Phase afterTransaction, Phase duringTransaction)
    {
        var connector = new Connector { Reported = reported, Plugged = plugged, Session = Lyon.Born };

        connector.Phase.Should().Be(afterTransaction);
        (connector with { Transaction = "17" }).Phase.Should().Be(duringTransaction);
    }

    [Theory]
    [InlineData(ChargingState.Idle, false, Phase.Preparing)]
    [InlineData(ChargingState.EvConnected, false, Phase.Preparing)]
    [InlineData(ChargingState.Charging, true, Phase.Charging)]
    [InlineData(ChargingState.SuspendedEv, true, Phase.SuspendedEv)]
    [InlineData(ChargingState.SuspendedEvse, true, Phase.SuspendedEvse)]
    [InlineData(ChargingState.EvConnected, true, Phase.Finishing)]
    public void In_a_transaction_of_2_x_follows_what_it_tells_of_charging(ChargingState flow, bool flowed, Phase phase) =>
        new Connector { Reported = Condition.Occupied, Session = Lyon.Born, Transaction = "tx", Flow = flow, Flowed = flowed }.Phase.Should().Be(phase);

    [Theory]
    [InlineData(Condition.Occupied, ChargingState.EvConnected, Phase.Preparing)]
    [InlineData(Condition.Available, ChargingState.Idle, Phase.Preparing)]
    [InlineData(Condition.Available, ChargingState.EvConnected, Phase.Available)]
    [InlineData(Condition.Reserved, ChargingState.Idle, Phase.Reserved)]
    public void With_a_transaction_that_is_nobodys_yet_is_preparing_while_its_vehicle_is_there(Condition reported, ChargingState state, Phase phase) =>
        new Connector { Reported = reported, Forming = new("tx", null, null, State: state) }.Phase.Should().Be(phase);

    [Fact]
    public void Without_a_transaction_and_plugged_is_occupied_in_the_words_of_2_x() =>
        new Connector { Reported = Condition.Occupied, Plugged = true }.Phase.Should().Be(Phase.Occupied);

    [Theory]
    [InlineData(Condition.Charging)]
    [InlineData(Condition.SuspendedEv)]
    [InlineData(Condition.SuspendedEvse)]
    public void Without_a_session_that_it_charges_for_is_preparing(Condition reported) =>
        new Connector { Reported = reported, Plugged = true }.Phase.Should().Be(Phase.Preparing);

    [Fact]
    public void That_a_remote_start_waits_for_is_preparing() =>
        new Connector { Reported = Condition.Available, Expected = new(Lyon.Asked, Lyon.Alice, Lyon.Morning) }.Phase.Should().Be(Phase.Preparing);

    [Theory]
    [InlineData(Condition.Available, false)]
    [InlineData(Condition.Reserved, false)]
    [InlineData(Condition.Unavailable, true)]
    [InlineData(Condition.Faulted, true)]
    public void Knows_of_the_plug_by_the_words_that_speak_of_it(Condition next, bool plugged) =>
        A.Connector().After(Lyon.Report(Condition.Preparing)).When(Lyon.Report(next)).State.Plugged.Should().Be(plugged);

    [Fact]
    public void Forgets_a_plug_that_came_to_nothing()
    {
        // Else an offline start of yesterday would wait a day for an unplug that happened yesterday.
        A.Connector().After(Lyon.Report(Condition.Preparing, 0)).When(Lyon.Report(Condition.Available, 1), Lyon.At(1)).State.TellsPlug.Should().BeFalse();
    }
}
