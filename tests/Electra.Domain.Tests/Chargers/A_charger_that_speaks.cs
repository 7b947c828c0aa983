namespace Electra.Domain.Tests.Chargers;

public sealed class A_charger_that_speaks
{
    private static Hear Hear(ChargerReport report) => new(report, [], Lyon.Policy);

    private static Hear Whole(Condition condition, DateTimeOffset? at = null, string? error = null) => Hear(new OutletChanged(null, condition, error, At: at));

    [Fact]
    public void Is_there() => A.Charger().When(Hear(new Beat())).ThenNothing();

    [Fact]
    public void As_a_whole_is_recorded_when_it_changes()
    {
        var charger = A.Charger().After(Whole(Condition.Available));
        charger.When(Whole(Condition.Available, error: "NoError")).ThenNothing();
        charger.When(Whole(Condition.Faulted, error: "PowerMeterFailure")).State.Should().BeEquivalentTo(new { Whole = Condition.Faulted, WholeError = "PowerMeterFailure" });
    }

    [Fact]
    public void As_a_whole_in_words_of_a_connector_is_odd() => A.Charger().When(Whole(Condition.Charging)).Oddities.Should().Equal("unlisted-state-of-whole");

    [Fact]
    public void Has_its_clock_measured_when_it_moves()
    {
        var first = A.Charger().When(Whole(Condition.Available, Lyon.At(-2)));
        first.Fact<ClockMeasured>().OffsetMs.Should().Be(-120_000);

        ClockOffset.Measured(first.State, Lyon.Morning.AddMilliseconds(-121_500), Lyon.Morning).Should().BeNull();
        ClockOffset.Measured(first.State, Lyon.Morning, Lyon.Morning).Should().Be(new ClockMeasured(0, Lyon.Morning));
        ClockOffset.Measured(first.State, null, Lyon.Morning).Should().BeNull();
        ClockOffset.Measured(first.State, DateTimeOffset.MinValue, Lyon.Morning).Should().BeNull("a time told late only says that the clock is not behind by more");
        ClockOffset.Measured(first.State, DateTimeOffset.MinValue, Lyon.At(61)).Should().NotBeNull("after an hour it is believed");
        ClockOffset.Measured(first.State, DateTimeOffset.MaxValue, Lyon.Morning).Should().NotBeNull();
    }

    [Fact]
    public void Of_its_time_is_recorded_only_when_it_moves()
    {
        var charger = A.Charger().After(new MeasureClock(Lyon.At(-2)));
        charger.State.ClockOffsetMs.Should().Be(-120_000);
        charger.When(new MeasureClock(Lyon.At(8)), Lyon.At(10)).ThenNothing();
        charger.When(new MeasureClock(Lyon.At(10)), Lyon.At(10)).Then(new ClockMeasured(0, Lyon.At(10)));
    }

    [Fact]
    public void In_its_makers_words_is_kept_and_not_understood() => A.Charger().When(Hear(new VendorMessage("fr.e-totem", "EtotemTpeDemandePrix", "{}")))
        .Then(new VendorSpoke("fr.e-totem", "EtotemTpeDemandePrix", "{}", Lyon.Morning)).Answering(new(new VendorAnswered("UnknownVendorId")));

    [Fact]
    public void Of_a_job_is_recorded() => A.Charger().When(Hear(new JobProgressed("firmware", "Downloaded"))).Then(new JobReported("firmware", "Downloaded", Lyon.Morning));

    [Fact]
    public void Of_a_token_is_recorded_with_its_worth() => A.Charger().When(new HearToken(Lyon.Alice, TokenStanding.Expired, []))
        .Then(new TokenWasShown(Lyon.Alice, TokenStanding.Expired, Lyon.Morning));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    public void Of_the_end_of_a_transaction_that_nobody_knows_is_parked_and_confirmed(string transaction)
    {
        var outcome = A.Charger().When(new ParkStop(Lyon.Stop() with { Transaction = transaction }, []));

        outcome.Fact<StopParked>().Should().Be(new StopParked(transaction, Lyon.Alice, 5200, Lyon.At(31), "EVDisconnected", Lyon.Morning));
        outcome.Oddities.Should().Equal("unknown-transaction");
        outcome.Answering(new(new TransactionClosed(null)));
    }

    [Fact]
    public void Of_an_outlet_that_nobody_provisioned_makes_it_known()
    {
        var charger = A.Charger(new ChargerProvisioned(Lyon.Charger, Lyon.Provisioned, "key:ops", Lyon.Morning));
        charger.When(new MeetOutlet(Lyon.Left)).ThenNothing();

        var outcome = charger.When(new MeetOutlet(new(2)));
        outcome.Oddities.Should().Equal("unprovisioned-connector");
        outcome.State.Outlets().Should().Equal(Lyon.Left, new Outlet(2));
        A.Charger([new ChargerProvisioned(Lyon.Charger, Lyon.Provisioned, "key:ops", Lyon.Morning), .. outcome.Facts]).When(new MeetOutlet(new(2))).ThenNothing();
    }

    [Fact]
    public void Of_its_outlets_is_not_odd_where_none_was_provisioned() =>
        A.Charger().After(new Onboard(Lyon.Charger)).When(new MeetOutlet(Lyon.Left)).Then(new OutletDiscovered(Lyon.Left, Lyon.Morning));
}
