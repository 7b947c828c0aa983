using Electra.Fleet.Makes;

namespace Electra.Fleet.Tests;

public sealed class A_cabinet
{
    [Fact]
    public void Gives_one_car_what_it_wants_in_whole_modules()
    {
        var cabinet = new Cabinet(Make.All["HYC300"], outlets: 2);
        cabinet.Want(0, 160_000);
        cabinet.OfferedTo(0).Should().Be(225_000);
    }

    [Fact]
    public void Takes_modules_back_for_a_second_car()
    {
        var cabinet = new Cabinet(Make.All["HYC300"], outlets: 2);
        cabinet.Want(0, 290_000);
        cabinet.OfferedTo(0).Should().Be(300_000);
        cabinet.Want(1, 290_000);
        cabinet.OfferedTo(0).Should().Be(150_000);
        cabinet.OfferedTo(1).Should().Be(150_000);
    }

    [Fact]
    public void Leaves_the_rest_to_the_one_who_wants_it()
    {
        var cabinet = new Cabinet(Make.All["HYC400"], outlets: 2);
        cabinet.Want(0, 50_000);
        cabinet.Want(1, 350_000);
        (cabinet.OfferedTo(0), cabinet.OfferedTo(1)).Should().Be((100_000, 300_000));
    }
}
