namespace Electra.Domain.Tests.Chargers;

public sealed class The_oddities_of_a_charger
{
    private static readonly Oddity Long = new("string-too-long", "chargePointSerialNumber: 34 characters");

    private readonly OddityTally tally = new();
    private Charger state = A.Charger().After(new Onboard(Lyon.Charger)).State;

    [Fact]
    public void Are_recorded_once_an_hour_and_counted_each_time()
    {
        Says(Lyon.At(0), Long).Should().Equal(new ChargerOddity(Long, Lyon.At(0)));
        for (var minute = 1; minute < 60; minute++)
            Says(Lyon.At(minute), Long).Should().BeEmpty();
        state.Oddities.Single().Times.Should().Be(1);
        tally.Shown(state).Oddities.Single().Times.Should().Be(60, "people are shown what is true");
        Says(Lyon.At(60), Long).Should().Equal(new ChargerOddity(Long, Lyon.At(60), 60));
        tally.Shown(state).Oddities.Should().Equal(new OddityMet("string-too-long", 61, Lyon.At(0), Lyon.At(60), Long.Detail));
        Says(Lyon.At(121), Long).Should().Equal(new ChargerOddity(Long, Lyon.At(121)));
    }

    [Fact]
    public void Are_counted_by_name() =>
        Says(Lyon.At(0), new("empty-text", "iccid"), Long, new("empty-text", "imsi")).Should()
            .Equal(new ChargerOddity(new("empty-text", "iccid"), Lyon.At(0), 2), new ChargerOddity(Long, Lyon.At(0)));

    [Fact]
    public void Are_not_lost_where_an_entry_was_not_written()
    {
        Says(Lyon.At(0), Long);
        Says(Lyon.At(1), Long).Should().BeEmpty();
        Weighed(Lyon.At(60), Long).Should().Equal(new ChargerOddity(Long, Lyon.At(60), 2));
        Weighed(Lyon.At(61), Long).Should().Equal([new ChargerOddity(Long, Lyon.At(61), 2)], "the one before was refused, and the charger sends its message again");
    }

    [Fact]
    public void That_are_left_are_told_as_the_last_thing()
    {
        Says(Lyon.At(0), Long);
        Says(Lyon.At(1), Long, Long);
        var rest = tally.Rest(state);
        rest.Should().Equal(new OddityTold(Long, 2));
        var last = tally.Weigh(state, ChargerDecider.Decide(state, new NoteOddities(rest), Lyon.At(2)), Lyon.At(2));
        last.Facts.Should().Equal(new ChargerOddity(Long, Lyon.At(2), 2));
        last.Facts.Aggregate(state, ChargerDecider.Evolve).Oddities.Single().Times.Should().Be(3);
        new OddityTally().Rest(state).Should().BeEmpty();
    }

    [Fact]
    public void That_were_met_on_the_wire_are_told_with_their_number() =>
        A.Charger().When(new NoteOddities([new(new("empty-frame"), 400)])).State.Oddities.Single().Times.Should().Be(400);

    private ChargerFact[] Says(DateTimeOffset now, params Oddity[] oddities)
    {
        var facts = Weighed(now, oddities);
        state = facts.Aggregate(state, ChargerDecider.Evolve);
        return facts;
    }

    private ChargerFact[] Weighed(DateTimeOffset now, params Oddity[] oddities) =>
        [.. tally.Weigh(state, ChargerDecider.Decide(state, new Hear(new Beat(), oddities, Lyon.Policy), now), now).Facts];
}
