namespace Electra.Domain.Tests.Drivers;

public sealed class A_vehicle_model
{
    private static readonly VehicleModelId Own = new("our-bus");
    private static readonly VehicleModelSettings Bus = new("Heuliez", "GX 337", 2021, null, VehicleFigures.None with { Plugs = ["IEC_62196_T2_COMBO"], MaxDcPowerW = 150_000 });

    [Fact]
    public void Of_ours_is_new_once_and_gone_when_taken_back()
    {
        var put = new ProvisionVehicleModel(Own, Bus, "key:ops");
        var known = A.Model().When(put).Then(new VehicleModelProvisioned(Own, Bus, "key:ops", Lyon.Morning)).Answering(true).State;

        VehicleModelDecider.Known(Own, known).Should().Be(new KnownModel(Own, Bus, ModelSource.Own));
        A.Model().After(put).When(put).Answering(false);
        var gone = A.Model().After(put).When(new RemoveVehicleModel("key:ops")).Then(new VehicleModelRemoved(Own, "key:ops", Lyon.Morning)).Answering(true).State;
        VehicleModelDecider.Known(Own, gone).Should().BeNull();
        A.Model().When(new RemoveVehicleModel("key:ops")).ThenNothing().Answering(false);
    }

    [Fact]
    public void Of_the_catalogue_is_known_by_itself_replaced_by_ours_and_there_again_without_it()
    {
        VehicleModelDecider.Known(Lyon.Megane, VehicleModelDecider.Initial)!.Source.Should().Be(ModelSource.Catalogue);
        var put = new ProvisionVehicleModel(Lyon.Megane, Bus, "key:ops");
        var replaced = A.Model().When(put).Answering(false).State;
        VehicleModelDecider.Known(Lyon.Megane, replaced).Should().Be(new KnownModel(Lyon.Megane, Bus, ModelSource.Own));
        var back = A.Model().After(put).When(new RemoveVehicleModel("key:ops")).Answering(true).State;
        VehicleModelDecider.Known(Lyon.Megane, back)!.Settings.Maker.Should().Be("Renault");
    }
}
