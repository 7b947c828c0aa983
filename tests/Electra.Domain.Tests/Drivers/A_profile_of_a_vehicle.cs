using CsCheck;
using Electra.Domain.Stations.Power;
using Electra.Domain.Tests.Laws;

namespace Electra.Domain.Tests.Drivers;

public sealed class A_profile_of_a_vehicle
{
    private static readonly Gen<VehicleFigures> Figures =
        from plugs in Any.Of<string[]>([], ["CHADEMO"], ["IEC_62196_T2", "IEC_62196_T2_COMBO"])
        from powers in Any.Of<long?>(null, 50_000, 150_000, 250_000).Array[3]
        from battery in Any.Of<long?>(null, 52_000, 77_000)
        from volts in Any.Of<double?>(null, 352, 697)
        from high in Any.Of<int?>(null, 400, 800)
        from curve in Any.Of<CurvePoint[]>([], [new(0, 100_000), new(100, 8_000)], [new(0, 40_000), new(50, 46_000), new(100, 12_000)])
        select new VehicleFigures(plugs, powers[0], powers[1], battery, volts, high, powers[2], curve);

    [Fact]
    public void Of_several_layers_is_the_same_whichever_are_laid_together_first() => Gen.Select(Figures, Figures, Figures).Sample((own, model, below) =>
        own.Over(model).Over(below).Should().BeEquivalentTo(own.Over(model.Over(below)), o => o.WithStrictOrdering()));

    [Fact]
    public void Is_not_changed_by_figures_that_say_nothing() => Figures.Sample(figures =>
    {
        figures.Over(VehicleFigures.None).Should().Be(figures);
        VehicleFigures.None.Over(figures).Should().Be(figures);
        figures.Over(figures).Should().Be(figures);
    });

    [Fact]
    public void Never_takes_more_than_its_most_and_never_more_where_the_charger_is_low() => Gen.Select(Figures, Gen.Double[0, 100]).Sample((figures, soc) =>
    {
        var (anywhere, low) = (VehicleProfiles.Of(figures), VehicleProfiles.Of(figures, 500));
        (anywhere is null).Should().Be(figures.MaxDcPowerW is null && figures.Curve.Count == 0, "something must be said of direct current");
        (low is null).Should().Be(anywhere is null);
        if (anywhere is null)
            return;
        low!.MaxDcPowerW.Should().BeLessThanOrEqualTo(anywhere.MaxDcPowerW);
        anywhere.NominalVoltage.Should().BePositive();
        (anywhere.TakesW(soc) ?? 0).Should().BeLessThanOrEqualTo(figures.MaxDcPowerW ?? double.MaxValue);
        if (figures.VoltageClass != 800)
            low.Should().BeEquivalentTo(anywhere);
    });

    [Fact]
    public void Is_of_the_model_but_for_what_the_vehicle_says_itself()
    {
        var worn = new VehicleSettings(Lyon.Megane, VehicleFigures.None with { BatteryWh = 51_000, MaxDcPowerW = 80_000 }, null, null, null, null, null);
        var model = VehicleCatalogue.Find(Lyon.Megane);

        VehicleProfiles.Of(model, null).Should().BeEquivalentTo(new { MaxDcPowerW = 130_000.0, BatteryWh = 60_000.0, NominalVoltage = 352.0 });
        var profile = VehicleProfiles.Of(model, worn)!;
        profile.Should().BeEquivalentTo(new { MaxDcPowerW = 80_000.0, BatteryWh = 51_000.0, NominalVoltage = 352.0 });
        profile.TakesW(15).Should().Be(80_000);
        profile.TakesW(80).Should().Be(38_000);
        VehicleProfiles.Of(null, worn with { Figures = VehicleFigures.None }).Should().BeNull();
    }

    [Fact]
    public void Of_800_V_at_a_charger_that_ends_at_500_V_is_what_it_can_step_up()
    {
        VehicleProfiles.Of(VehicleCatalogue.Find(new("porsche-taycan-j12")), null, 500)!.MaxDcPowerW.Should().BeLessThan(320_000).And.BePositive();
        VehicleProfiles.Of(VehicleCatalogue.Find(new("mercedes-cla-250")), null, 500)!.TakesW(20).Should().Be(0, "it does not charge there at all");
        VehicleProfiles.Of(VehicleCatalogue.Find(new("mercedes-cla-250")), null, 920)!.TakesW(20).Should().BeGreaterThan(200_000);
    }
}
