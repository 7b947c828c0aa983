namespace Electra.Domain.Tests.Stations;

public sealed class A_station
{
    private static readonly StationSettings PartDieu = new(
        "Lyon Part-Dieu", "12 rue de la Villette", "69003", "Lyon", "FRA", 45.7602, 4.8590, "Europe/Paris", 400_000);

    [Fact]
    public void Is_new_once()
    {
        var put = new ProvisionStation(Lyon.Station, PartDieu, "key:ops");
        A.Station().When(put).Then(new StationProvisioned(Lyon.Station, PartDieu, "key:ops", Lyon.Morning)).Answering(true);
        A.Station().After(put).When(put).Answering(false);
    }

    [Fact]
    public void Is_new_though_chargers_stood_there_before() =>
        A.Station().After(new PlaceCharger(Lyon.Station, Lyon.Charger, true)).When(new ProvisionStation(Lyon.Station, PartDieu, "key:ops")).Answering(true)
            .State.Chargers.Should().Equal(Lyon.Charger);

    [Fact]
    public void Has_each_charger_once_in_order_of_name()
    {
        var station = A.Station().After(new PlaceCharger(Lyon.Station, new("lyon-1-c"), true)).After(new PlaceCharger(Lyon.Station, new("LYON-1-A"), true));

        station.When(new PlaceCharger(Lyon.Station, new("LYON-1-C"), true)).ThenNothing();
        station.State.Chargers.Select(c => c.Value).Should().Equal("LYON-1-A", "lyon-1-c");
    }

    [Fact]
    public void Loses_a_charger_that_moves()
    {
        var station = A.Station().After(new PlaceCharger(Lyon.Station, Lyon.Charger, true));

        station.When(new PlaceCharger(Lyon.Station, new("lyon-1-a"), false)).Then(new ChargerRemoved(new("lyon-1-a"), Lyon.Morning)).State.Chargers.Should().BeEmpty();
        A.Station().When(new PlaceCharger(Lyon.Station, Lyon.Charger, false)).ThenNothing();
    }
}
