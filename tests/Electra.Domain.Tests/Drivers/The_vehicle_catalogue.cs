namespace Electra.Domain.Tests.Drivers;

public sealed class The_vehicle_catalogue
{
    public static TheoryData<string> Models => [.. VehicleCatalogue.All.Select(m => m.Id.Value)];

    [Fact]
    public void Has_the_66_models_that_were_gathered_each_once_in_order()
    {
        VehicleCatalogue.All.Should().HaveCount(66);
        VehicleCatalogue.All.Select(m => m.Id.Value).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
        VehicleCatalogue.Find(new("no-such-model")).Should().BeNull();
    }

    [Theory, MemberData(nameof(Models))]
    public void Would_be_taken_by_the_API_as_it_is(string id)
    {
        var model = VehicleCatalogue.Find(new(id))!;
        var figures = model.Figures;

        id.Should().MatchRegex("^[a-z0-9-]{1,48}$");
        (model.Maker, model.Model).Should().NotBe((null, null));
        model.FromYear.Should().BeInRange(2018, 2026).And.BeLessThanOrEqualTo(model.ToYear!.Value);
        figures.Plugs.Should().NotBeEmpty();
        figures.Plugs.Should().Contain(p => p == "IEC_62196_T2_COMBO" || p == "CHADEMO", "it is of vehicles that charge fast");
        figures.BatteryWh.Should().BeInRange(20_000, 700_000);
        figures.VoltageClass.Should().BeOneOf(400, 800);
        figures.Curve.Select(p => p.SocPercent).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        (figures.Curve[0].SocPercent, figures.Curve[^1].SocPercent).Should().Be((0, 100));
        figures.Curve.Should().OnlyContain(p => p.PowerW > 0 && p.PowerW <= figures.MaxDcPowerW);
    }

    [Theory] // From 10 to 80 %, as measured or told: figures gathered from testers and makers.
    [InlineData("renault-megane-ev60", 37)]
    [InlineData("renault-5-52", 30)]
    [InlineData("peugeot-e-208-51", 29)]
    [InlineData("tesla-model-y-lr", 27)]
    [InlineData("hyundai-ioniq-5-77", 18)]
    [InlineData("porsche-taycan-j12", 18)]
    [InlineData("bmw-i4-edrive40", 30)]
    [InlineData("mercedes-eactros-600", 72)]
    public void Charges_in_the_time_that_is_known_of_the_model(string id, double minutes)
    {
        var profile = VehicleProfiles.Of(VehicleCatalogue.Find(new(id)), null)!;

        (profile.SecondsFor(10, profile.BatteryWh * 0.7)!.Value / 60).Should().BeApproximately(minutes, minutes * 0.04);
    }
}
