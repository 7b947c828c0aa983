namespace Electra.Domain.Tests.Sessions;

public sealed class The_energy_of_a_session
{
    private static Session Running(long meterStart = 1000, DateTimeOffset? at = null, long? maxPowerW = 150_000, DateTimeOffset? now = null, params Sample[] samples)
    {
        var session = A.Session().When(Lyon.Open(meter: meterStart, at: at, maxPowerW: maxPowerW), now ?? Lyon.At(1)).State;
        return SessionFolding.WithSamples(session, samples, Lyon.At(31));
    }

    private static Outcome<Session, SessionFact, SessionReply> Closed(Session session, long stop, DateTimeOffset? at = null, params Sample[] samples) =>
        new Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply>(session).When(Lyon.Close(stop, at, samples), Lyon.At(31));

    [Theory]
    [InlineData(5200, 4200)]
    [InlineData(1000, 0)]
    [InlineData(61_000, 60_000)]
    public void Is_stop_minus_start(long stop, long energy)
    {
        var outcome = Closed(Running(), stop);
        outcome.Fact<TransactionWasClosed>().Should().BeEquivalentTo(new { EnergyWh = energy, Rule = SessionEnergy.Registers });
        outcome.Oddities.Should().BeEmpty();
    }

    [Fact]
    public void With_a_meter_that_went_back_is_that_of_the_last_sample()
    {
        var outcome = Closed(Running(samples: [Lyon.Register(4000, 20)]), 300);

        outcome.Fact<TransactionWasClosed>().Should().BeEquivalentTo(new { EnergyWh = 3000, Rule = SessionEnergy.LastSample, MeterStopWh = 300 });
        outcome.Oddities.Should().Equal("meter-went-back");
    }

    [Fact]
    public void With_a_meter_that_went_back_and_no_sample_is_nothing() =>
        Closed(Running(), 300).Fact<TransactionWasClosed>().Should().BeEquivalentTo(new { EnergyWh = 0, Rule = SessionEnergy.Nothing });

    [Theory]
    [InlineData(150_000L)]
    [InlineData(null)]
    public void Is_not_what_cannot_have_flowed(long? plate)
    {
        // T8: an offline placeholder 0 at the start, 910 kWh of life at the stop, half an hour later.
        var outcome = Closed(Running(meterStart: 0, maxPowerW: plate, samples: [Lyon.Register(2000, 10)]), 910_000);

        outcome.Fact<TransactionWasClosed>().Should().BeEquivalentTo(new { EnergyWh = 2000, Rule = SessionEnergy.LastSample });
        outcome.Oddities.Should().Equal("energy-impossible");
    }

    [Fact]
    public void Of_a_clock_that_stands_still_is_paid_all_the_same()
    {
        // Two hours offline at 1970, start and stop arrive in one minute.
        var outcome = Closed(Running(at: DateTimeOffset.UnixEpoch, now: Lyon.At(30.9)), 31_000, DateTimeOffset.UnixEpoch);
        outcome.Fact<TransactionWasClosed>().Should().BeEquivalentTo(new { EnergyWh = 30_000, Rule = SessionEnergy.Registers });
    }

    [Fact]
    public void Of_a_long_stay_on_a_wrong_clock_is_measured_on_that_clock()
    {
        // Eight hours at 150 kW from 1970 on, told within a minute.
        var outcome = Closed(Running(at: DateTimeOffset.UnixEpoch, now: Lyon.At(30.9)), 801_000, DateTimeOffset.UnixEpoch.AddHours(8));
        outcome.Fact<TransactionWasClosed>().EnergyWh.Should().Be(800_000);
    }

    [Fact]
    public void Does_not_overflow_at_the_ends_of_a_long()
    {
        foreach (var start in new[] { long.MinValue, -1, 0, long.MaxValue })
        {
            foreach (var stop in new[] { long.MinValue, -1, 0, long.MaxValue })
                Closed(Running(meterStart: start, samples: [Lyon.Register("1e15", 3), Lyon.Register("-9e11", 4)]), stop).State.EnergyWh.Should().BeInRange(0, 10_000_000);
        }
    }

    [Fact]
    public void So_far_is_the_highest_believed_register() => Running(samples:
    [
        Lyon.Register(1000, 1), Lyon.Register(3000, 10), Lyon.Register(2000, 5), // out of order (T13)
        Lyon.Register(0, 11),                                                   // Transaction.Begin = 0, or a drop to zero (T8, T9)
        Lyon.Register(910_000, 12),                                             // a placeholder (T8)
    ]).EnergyWh.Should().Be(2000);

    [Fact]
    public void Folded_again_much_later_is_the_same()
    {
        Sample[] samples = [Lyon.Register(3000, 10), Lyon.Register(910_000, 12)];
        var session = A.Session().When(Lyon.Open(), Lyon.At(1)).State;
        var live = SessionFolding.WithSamples(session, samples, Lyon.At(12));

        SessionFolding.WithAllSamples(session, [.. samples.Select(s => new HeardSample(s, Lyon.At(12)))]).Meter.Should().Be(live.Meter);
    }

    [Fact]
    public void So_far_has_its_rule_and_its_confidence()
    {
        Running().Energy.Should().Be(Energy.None);
        Running(samples: [Lyon.Register(3000, 10)]).Energy.Should().Be(new Energy(2000, SessionEnergy.LastSample, EnergyConfidence.Measured));
    }

    [Fact]
    public void Of_a_record_from_before_its_confidence_was_told_has_that_of_its_rule() =>
        new Closing(300, 3000, SessionEnergy.LastSample, "Local", null, Lyon.At(31)).Energy.Confidence.Should().Be(EnergyConfidence.Corrected);

    [Theory]
    [InlineData("5.2", "kWh", 5200L)]
    [InlineData("5200", "Wh", 5200L)]
    [InlineData(" 5200 ", "Wh", 5200L)]
    [InlineData("5200.4", "Wh", 5200L)]
    [InlineData("5.2", "KWH", 5200L)]
    [InlineData("1e3", "Wh", 1000L)]
    [InlineData("", "Wh", null)]
    [InlineData("5,200", "Wh", null)]
    [InlineData("NaN", "Wh", null)]
    [InlineData("9999999999999999999999999999999999", "Wh", null)]
    public void Is_read_in_its_unit(string value, string unit, long? wh) => Readings.RegisterWh(Lyon.Register(value, 1, unit)).Should().Be(wh);

    [Fact]
    public void Is_not_read_from_a_phase_or_from_signed_data()
    {
        Readings.RegisterWh(Lyon.Register(5200, 1) with { Phase = "L1" }).Should().BeNull();
        Readings.RegisterWh(Lyon.Register("5200", 1) with { Format = "SignedData" }).Should().BeNull();
    }

    [Fact]
    public void Takes_the_samples_of_its_stop_into_account() =>
        Closed(Running(), 300, samples: [Lyon.Register(4500, 30)]).Fact<TransactionWasClosed>().EnergyWh.Should().Be(3500);
}
