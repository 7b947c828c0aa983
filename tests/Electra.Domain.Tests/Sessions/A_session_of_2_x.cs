namespace Electra.Domain.Tests.Sessions;

public sealed class A_session_of_2_x
{
    private static Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply> Nobodys => A.Session().After(Lyon.Nobodys());

    [Fact]
    public void That_has_told_no_token_yet_is_not_called_one_without_right() =>
        A.Session().When(Lyon.Nobodys(), Lyon.At(1)).Oddities.Should().BeEmpty();

    [Fact]
    public void That_never_tells_a_token_is_called_so_when_it_ends() =>
        Nobodys.When(new CloseTransaction(Lyon.Stop() with { Token = null }, []), Lyon.At(31)).Oddities.Should().Contain("started-without-right");

    [Fact]
    public void Is_whose_token_is_told_first_and_nobody_elses()
    {
        var known = Nobodys.When(new LearnStart(Lyon.Alice, Lyon.Good), Lyon.At(2));
        (known.State.Token, known.State.Standing).Should().Be((Lyon.Alice, TokenStanding.Accepted));
        A.Session().After(Lyon.Nobodys()).After(new LearnStart(Lyon.Alice, Lyon.Good)).When(new LearnStart(Lyon.Bob, Lyon.Good)).ThenNothing();
    }

    [Fact]
    public void Learns_where_its_meter_stood_and_when_it_began_from_first_news_that_come_late()
    {
        var learnt = Nobodys.When(new LearnStart(MeterStartWh: 500, At: Lyon.At(-10)), Lyon.At(2)).State;
        (learnt.MeterStartWh, learnt.StartedAt, learnt.Meter.Disordered).Should().Be((500, Lyon.At(-10), true));
        A.Session().After(Lyon.Open()).When(new LearnStart(MeterStartWh: 500, At: Lyon.At(5)), Lyon.At(6)).ThenNothing();
    }

    [Fact]
    public void Whose_stop_tells_no_meter_ends_with_its_last_sample_and_ends_once()
    {
        var ended = A.Session().After(Lyon.Open(sawPlug: false)).After(new ReadMeter([Lyon.Register(4_000, 20)], [], Folded: false), Lyon.At(20));
        ended = new(SessionFolding.WithSamples(ended.State, [Lyon.Register(4_000, 20)], Lyon.At(20)));
        var close = new CloseTransaction(Lyon.Stop() with { MeterStopWh = null }, []);
        var first = ended.When(close, Lyon.At(31));
        (first.State.EnergyWh, first.State.Closing!.MeterStopWh, first.State.Closing.Energy.Confidence).Should().Be((3_000, null, EnergyConfidence.Corrected));
        ended.After(close, Lyon.At(31)).When(close, Lyon.At(32)).ThenNothing();
    }

    [Theory]
    [InlineData(ChargingState.EvConnected, SessionState.Preparing)]
    [InlineData(ChargingState.Idle, SessionState.Preparing)]
    [InlineData(ChargingState.Charging, SessionState.Charging)]
    [InlineData(ChargingState.SuspendedEv, SessionState.Suspended)]
    [InlineData(ChargingState.SuspendedEvse, SessionState.Suspended)]
    public void Is_as_far_as_its_charger_says(ChargingState told, SessionState state) => Nobodys.When(new SeeFlow(told)).State.State.Should().Be(state);

    [Fact]
    public void That_has_charged_and_waits_for_its_unplug_is_suspended() =>
        Nobodys.After(new SeeFlow(ChargingState.Charging)).When(new SeeFlow(ChargingState.EvConnected)).State.State.Should().Be(SessionState.Suspended);

    [Fact]
    public void Keeps_what_its_vehicle_needs_once()
    {
        var needs = new NoteVehicle(new(1, "DC", Lyon.At(120), EnergyWh: 40_000, SocPercent: 12));
        Nobodys.When(needs).State.Needs!.SocPercent.Should().Be(12);
        Nobodys.After(needs).When(needs).ThenNothing();
    }

    [Fact]
    public void Knows_from_its_beginning_what_its_vehicle_had_told_before_it()
    {
        NoteVehicle told = new(new(1, "DC", SocPercent: 12), new(1, null, "{}"));
        var open = Lyon.Nobodys();
        A.Session().When(open with { Vehicle = told }).State.Should().Match<Session>(s => s.Needs == told.Needs && s.VehicleSchedule == told.Schedule);
        // Its connector's own word comes after the charger's, which had nothing of it.
        A.Session().After(open).When(open with { Vehicle = told }).Answering(new(SessionVerdict.Repeated, TokenStanding.Invalid)).State.Needs.Should().Be(told.Needs);
        A.Session().After(open).After(new NoteVehicle(new(1, "DC", SocPercent: 80))).When(open with { Vehicle = told }).ThenNothing();
    }

    [Fact]
    public void Knows_which_reservation_it_is_for_from_its_start_or_once_that_is_told()
    {
        var open = Lyon.Nobodys();
        A.Session().When(open with { Report = open.Report with { ReservationId = 7 } }).State.ReservationId.Should().Be(7);
        A.Session().When(open with { Report = open.Report with { ReservationId = 0 } }).State.ReservationId.Should().BeNull("some write 0 for none");
        Nobodys.When(new LearnStart(ReservationId: 7)).State.ReservationId.Should().Be(7);
        Nobodys.After(new LearnStart(ReservationId: 7)).When(new LearnStart(ReservationId: 8)).ThenNothing();
    }

    [Fact]
    public void Is_asked_for_under_a_number_of_its_own()
    {
        var asked = A.Session().When(new AskStart(Lyon.Asked, Lyon.Place, Lyon.Alice, TimeSpan.FromMinutes(5)));
        asked.Effects.OfType<SendOrder>().Single().Order.Should().Be(new StartCharging(Lyon.Left, Lyon.Alice, SessionNames.StartNumber(Lyon.Asked)));
        SessionNames.StartNumber(Lyon.Born).Should().BePositive().And.NotBe(SessionNames.StartNumber(Lyon.Asked));
    }
}
