namespace Electra.Domain.Tests.Sessions;

public sealed class The_meter_of_a_session
{
    private static Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply> Charging => A.Session().After(Lyon.Open(), Lyon.At(1));

    private static MeterMemory Folded(params Sample[] samples) => SessionFolding.WithSamples(Charging.State, samples, Lyon.At(5)).Meter;

    [Fact]
    public void Remembers_power_and_soc_of_the_latest_sample_that_has_them()
    {
        var memory = Folded(Lyon.Power("98.5", 3, "kW"), Lyon.Soc("54", 3), Lyon.Power("60000", 2), Lyon.Soc("50", 2), Lyon.Register(2000, 4));
        memory.Should().BeEquivalentTo(new { PowerW = 98_500L, Soc = 54, LastWh = 2000L, LatestAt = Lyon.At(4), Count = 5 });
    }

    [Fact]
    public void Takes_each_value_by_its_own_time() =>
        Folded(Lyon.Soc("54", 3), Lyon.Power("60000", 2)).Should().BeEquivalentTo(new { PowerW = 60_000L, Soc = 54 });

    [Theory]
    [InlineData("-1")]
    [InlineData("101")]
    [InlineData("full")]
    public void Ignores_a_soc_that_is_none(string value) => Folded(Lyon.Soc("54", 3), Lyon.Soc(value, 4)).Soc.Should().Be(54);

    [Fact]
    public void Ignores_one_phase_and_signed_data() => Folded(
        Lyon.Power("98000", 3), Lyon.Power("33000", 4) with { Phase = "L1" }, Lyon.Power("3131", 5) with { Format = "SignedData" }).PowerW.Should().Be(98_000);

    [Fact]
    public void Adds_phases_where_there_is_no_total() =>
        Folded(Lyon.Power("33000", 3) with { Phase = "L1" }, Lyon.Power("32000", 3) with { Phase = "L2" }, Lyon.Power("31", 3, "kW") with { Phase = "L3" }).PowerW.Should().Be(96_000);

    [Fact]
    public void Shows_what_was_given_back_and_bills_it_not()
    {
        var memory = Folded(Lyon.Register(5000, 2) with { Measurand = Readings.ExportRegister }, Lyon.Register(6500, 4) with { Measurand = Readings.ExportRegister });
        memory.Should().BeEquivalentTo(new { ExportedWh = 1500L, LastWh = (long?)null });
    }

    [Fact]
    public void Takes_kilowatts_that_are_watts_for_watts()
    {
        var memory = Folded(Lyon.Power("98500", 3, "kW")); // T9
        memory.Should().BeEquivalentTo(new { PowerW = 98_500L, Odd = MeterOddities.UnitOff });
    }

    [Theory]
    [InlineData("Percent")]
    [InlineData("%")]
    public void Reads_a_soc_whatever_its_unit_is_called(string unit) => Folded(Lyon.Soc("54.4", 3) with { Unit = unit, Location = "EV" }).Soc.Should().Be(54); // T11

    [Fact]
    public void Names_a_value_that_is_no_number_once()
    {
        var first = Charging.When(new ReadMeter([Lyon.Register("12,5", 2)], []), Lyon.At(2));
        first.Facts.OfType<SessionOddity>().Should().ContainSingle().Which.Oddity.Should().Be(new Oddity("unreadable-sample", "Energy.Active.Import.Register: 12,5"));
        new Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply>(first.State).When(new ReadMeter([Lyon.Register("NaN", 3)], []), Lyon.At(2.5)).ThenNothing();
    }

    [Fact]
    public void Is_marked_where_samples_come_in_disorder()
    {
        Folded(Lyon.Register(2000, 2), Lyon.Register(3000, 3)).Disordered.Should().BeFalse();
        var session = SessionFolding.WithSamples(Charging.State, [Lyon.Register(3000, 3)], Lyon.At(3));
        SessionFolding.WithSamples(session, [Lyon.Register(3000, 3)], Lyon.At(3)).Meter.Disordered.Should().BeTrue("it may be one sent again");
        SessionFolding.WithSamples(session, [Lyon.Register("3100", null)], Lyon.At(4)).Meter.Should().BeEquivalentTo(new { Disordered = true, LastWh = 3100L });
        SessionFolding.WithSamples(session, [Lyon.Soc("54", 3)], Lyon.At(3)).Meter.Disordered.Should().BeFalse("no energy is counted by it");
    }

    [Fact]
    public void Counts_a_sample_without_a_time_as_the_latest() => Folded(Lyon.Power("98000", 3), Lyon.Power("50000", 0) with { TakenAt = null }).PowerW.Should().Be(50_000);

    [Fact]
    public void Is_told_now_and_then()
    {
        var first = Charging.When(new ReadMeter([Lyon.Register(2000, 2), Lyon.Power("98000", 2), Lyon.Soc("54", 2)], []), Lyon.At(2));
        first.Then(new SessionProgressed(1000, 2000, 98_000, 54, Lyon.At(2)));

        var next = new Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply>(first.State);
        next.When(new ReadMeter([Lyon.Register(2500, 2.5)], []), Lyon.At(2.5)).ThenNothing().Answering(new(SessionVerdict.Done));
        next.When(new ReadMeter([Lyon.Register(3000, 3)], []), Lyon.At(3)).Fact<SessionProgressed>().EnergyWh.Should().Be(2000);
    }

    [Fact]
    public void After_the_stop_is_kept_and_named_once()
    {
        var closed = Charging.After(Lyon.Close(), Lyon.At(31));
        var late = new ReadMeter([Lyon.Register(9000, 32)], []);
        var outcome = closed.When(late, Lyon.At(32));

        outcome.Oddities.Should().Equal("meter-after-stop");
        SessionFolding.WithSamples(outcome.State, late.Samples, Lyon.At(32)).EnergyWh.Should().Be(4200, "the stop was final (T7)");
        closed.After(late, Lyon.At(32)).When(late, Lyon.At(33)).ThenNothing();
    }

    [Fact]
    public void Names_an_oddity_once() =>
        Charging.After(new ReadMeter([], [new("unknown-measurand", "Request.Energy")]), Lyon.At(2)).When(new ReadMeter([], [new("unknown-measurand", "Request.Energy")]), Lyon.At(2.1)).ThenNothing();
}
