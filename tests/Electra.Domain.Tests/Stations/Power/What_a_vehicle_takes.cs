using Electra.Domain.Stations.Power;

namespace Electra.Domain.Tests.Stations.Power;

public sealed class What_a_vehicle_takes
{
    private const double Least = 5_000;

    // A car of the 800 V class as a tester would draw it.
    private static readonly VehicleProfile Fast = new(233_000, 74_000, 697, [new(0, 150_000), new(10, 220_000), new(50, 233_000), new(80, 120_000), new(100, 10_000)]);

    [Theory]
    [InlineData(0, 150_000)]
    [InlineData(5, 185_000)]
    [InlineData(65, 176_500)]
    [InlineData(100, 10_000)]
    public void Is_its_model_s_curve_at_its_charge(double soc, double w) => Fast.TakesW(soc).Should().BeApproximately(w, 1);

    [Fact]
    public void Is_not_known_from_a_curve_without_a_charge()
    {
        Fast.TakesW(null).Should().BeNull();
        Fast.TakesW(double.NaN).Should().BeNull();
        (Fast with { Curve = [] }).TakesW(50).Should().BeNull();
    }

    [Fact]
    public void Is_a_modest_offer_where_nothing_is_known()
    {
        VehicleAsk.Of(null, null, null, null, Least).Should().Be(new VehicleAsk(50_000, AskOrigin.FirstOffer));
        VehicleAsk.Of(Fast with { MaxDcPowerW = 34_000 }, null, null, null, Least).W.Should().Be(34_000);
    }

    [Fact]
    public void Is_never_more_than_it_said() =>
        VehicleAsk.Of(Fast, 50, null, 80_000, Least).Should().Be(new VehicleAsk(80_000, AskOrigin.Told));

    [Fact]
    public void Is_learnt_within_a_minute_from_one_that_nobody_knows()
    {
        var envelope = Drive(takes: _ => 160_000, seconds: 60, every: 10);

        envelope.AskW(50_000, Least).Should().BeInRange(160_000, 215_000);
        Drive(takes: _ => 160_000, seconds: 120, every: 10).Should().Match<VehicleEnvelope>(e => e.State == EnvelopeState.Settled && e.LevelW == 160_000);
    }

    [Fact]
    public void Falls_with_its_taper_and_wastes_little()
    {
        double Tapering(double s) => 160_000 - (s * 100);
        var envelope = Drive(Tapering, seconds: 600, every: 10);

        envelope.AskW(50_000, Least).Should().BeInRange(Tapering(600), Tapering(600) * 1.08);
    }

    [Fact]
    public void Rises_again_with_one_that_warms_up()
    {
        var envelope = Drive(s => s < 300 ? 60_000 : Math.Min(180_000, 60_000 + ((s - 300) * 500)), seconds: 700, every: 10);

        envelope.AskW(50_000, Least).Should().BeGreaterThanOrEqualTo(180_000);
    }

    [Fact]
    public void Is_not_taken_for_little_while_it_starts()
    {
        var envelope = Drive(s => s < 30 ? 0 : Math.Min(120_000, (s - 30) * 5_000), seconds: 70, every: 5);

        envelope.LevelW.Should().BeGreaterThan(60_000);
    }

    [Fact]
    public void Stays_enough_to_begin_again_for_one_that_takes_nothing() =>
        Drive(_ => 0, seconds: 900, every: 30).AskW(50_000, Least).Should().Be(Least);

    [Fact]
    public void Is_not_forgotten_while_the_station_holds_it_low()
    {
        var learnt = Drive(_ => 150_000, seconds: 120, every: 10);

        var low = learnt.With(new(30_000, 30_000, null, Sites.Morning.AddHours(1)));

        low.AskW(50_000, Least).Should().BeGreaterThan(150_000);
        low.With(new(30_000, 30_000, 40, Sites.Morning.AddHours(2))).With(new(30_000, 30_000, 60, Sites.Morning.AddHours(3))).LevelW.Should().BeApproximately(135_000, 1);
    }

    [Fact]
    public void Teaches_nothing_where_the_sample_is_none_or_late()
    {
        var learnt = Drive(_ => 150_000, seconds: 60, every: 10);

        learnt.With(new(100_000, double.NaN, null, Sites.Morning.AddHours(1))).Should().BeSameAs(learnt);
        learnt.With(new(double.NaN, 10_000, null, Sites.Morning.AddHours(1))).Should().BeSameAs(learnt);
        learnt.With(new(100_000, -4, null, Sites.Morning.AddHours(1))).Should().BeSameAs(learnt);
        learnt.With(new(100_000, 10_000, null, Sites.Morning)).Should().BeSameAs(learnt);
    }

    [Fact]
    public void Is_what_it_shows_where_it_is_far_below_its_model()
    {
        var cold = Drive(_ => 60_000, seconds: 120, every: 10);

        VehicleAsk.Of(Fast, 30, cold, null, Least).Should().Match<VehicleAsk>(a => a.Origin == AskOrigin.Learnt && a.W > 64_199 && a.W < 64_201);
        VehicleAsk.Of(Fast, 90, cold, null, Least).Origin.Should().Be(AskOrigin.Profile);
    }

    [Fact]
    public void Must_be_what_brings_its_energy_by_its_departure()
    {
        var leaves = Sites.Morning.AddHours(1);

        Departure.NeedW(100_000, 30_000, leaves, Sites.Morning).Should().BeApproximately(33_000, 1);
        Departure.NeedW(100_000, 200_000, leaves, Sites.Morning).Should().Be(100_000);
        Departure.NeedW(100_000, 30_000, Sites.Morning, Sites.Morning).Should().Be(100_000, "it is late");
        Departure.NeedW(100_000, null, leaves, Sites.Morning).Should().Be(0);
        Departure.NeedW(100_000, 30_000, null, Sites.Morning).Should().Be(0);
        Departure.NeedW(double.NaN, 30_000, leaves, Sites.Morning).Should().Be(0);
    }

    [Fact]
    public void Must_be_more_early_on_where_it_will_take_less_later()
    {
        var leaves = Sites.Morning.AddHours(1);
        var flat = Departure.NeedW(233_000, 37_000, leaves, Sites.Morning);

        Departure.NeedW(233_000, 37_000, leaves, Sites.Morning, Fast, 50).Should().BeGreaterThan(flat * 1.5);
        Fast.SecondsFor(10, 51_800).Should().BeInRange(15 * 60, 17 * 60, "10 to 80 % takes some 16 minutes by this curve");
    }

    // Told what it may, it takes what it can; asked again after each sample.
    private static VehicleEnvelope Drive(Func<double, double> takes, int seconds, int every)
    {
        var envelope = VehicleEnvelope.Unseen;
        for (var second = 0; second <= seconds; second += every)
        {
            var told = envelope.AskW(50_000, Least);
            envelope = envelope.With(new(told, Math.Min(told, takes(second)), null, Sites.Morning.AddSeconds(second)));
        }

        return envelope;
    }
}
