namespace Electra.Fleet.Tests;

public sealed class A_card_payment
{
    [Theory]
    [InlineData("cost-as-temperature", "madic-lafon", 0)]
    [InlineData("on-site-pay", "HYC300", 2)]
    [InlineData("asks-the-price", "e-totem", 2)]
    [InlineData("card-tx-report", "dbt", 1)]
    [InlineData("payment-receipts", "ies", 2)]
    [InlineData("payment-beside-the-data", "autel-dc", 1)]
    [InlineData("adhoc-payment", "siemens", 1)]
    [InlineData("random-card-token", "abb", 0)]
    [InlineData("one-credit-token", "ads-tec", 0)]
    public async Task Is_told_in_the_makers_own_way(string deviation, string make, int messages)
    {
        await using var world = await World.Open([Deviation.Named(deviation)!], make);
        world.System.Data = """{"idTag":"PAID-77"}""";
        await world.Live();
        world.Charger.PlugIn(1, new Vehicle(Garage.Model("renault-5-52"), soc: 20));
        (await world.Charger.Present(1, "CARD-1")).Should().BeTrue();
        await world.Until(() => world.Charger.Outlets[0].DeliveredWh > 500, "it charges", secondsAStep: 5);
        (await world.Charger.Present(1, "CARD-1")).Should().BeTrue("the card that began it ends it");
        await world.Until(() => world.Charger.Unconfirmed == 0, "all is told");
        world.System.Of("Authorize").Should().BeEmpty();
        world.System.Of("DataTransfer").Should().HaveCount(messages);
        world.Journal.Stops.Should().ContainSingle();
        world.Journal.Surprises.Should().BeEmpty();
        if (deviation == "on-site-pay")
            world.Journal.Starts.Single().Question.Token.Should().Be("PAID-77");
        if (deviation == "cost-as-temperature")
            world.System.Of("StopTransaction").Single().Should().Contain("\"Celcius\"").And.Contain("CARTEBANCAIRE");
    }

    [Fact]
    public async Task Leaves_other_drivers_alone()
    {
        await using var world = await World.Open([Deviation.Named("adhoc-payment")!], "siemens");
        await world.Live();
        world.Charger.PlugIn(1, new Vehicle(Garage.Model("renault-5-52"), soc: 20));
        await world.Charger.Present(1, "04A2B3C4D5");
        await World.UntilStill(() => world.Journal.Starts.Count == 1, "it starts");
        world.Journal.Starts.Single().Question.Token.Should().Be("04A2B3C4D5");
        world.System.Of("Authorize").Should().ContainSingle();
    }

    [Theory]
    [InlineData("tag-serial-suffix", "04A2B3C4D5_00000001")]
    [InlineData("tag-semicolon", ";04A2B3C4D5")]
    [InlineData("tag-with-spaces", " 04 A2 B3 C4 D5")]
    public async Task Or_a_token_is_spelled_in_the_makers_own_way(string deviation, string tag)
    {
        await using var world = await World.Open([Deviation.Named(deviation)!], "keba");
        await world.Live();
        world.Charger.PlugIn(1, new Vehicle(Garage.Model("renault-5-52"), soc: 20));
        await world.Charger.Present(1, "04A2B3C4D5");
        await World.UntilStill(() => world.Journal.Starts.Count == 1, "it starts");
        world.System.Of("Authorize").Single().Should().Contain($"\"{tag}\"");
        world.System.Of("StartTransaction").Single().Should().Contain($"\"{tag}\"");
    }
}
