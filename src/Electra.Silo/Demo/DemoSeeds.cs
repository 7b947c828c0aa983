using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Drivers;
using Electra.Domain.Stations;

namespace Electra.Silo.Demo;

/// <summary>Provisions the demo's network through the grains, as an operator would. What is there already stays as it is.</summary>
internal sealed class DemoSeeds(IGrainFactory grains)
{
    private const string By = "demo";
    private const int AtOnce = 12;

    public async Task Sow(CancellationToken cancellation)
    {
        var limit = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(DemoPlaces.All.Index(), limit, async (place, _) => await Sow(place.Index, place.Item));
        await Parallel.ForEachAsync(DemoChargers.Tokens, limit, async (uid, _) =>
        {
            var token = grains.Token(uid);
            if ((await token.Show()).Settings is null)
                await token.Provision(new(uid, new(TokenType.Rfid, TokenStatus.Accepted, null, null, null, null, AllowConcurrent: false), By));
        });
    }

    private async Task Sow(int index, DemoPlace place)
    {
        var station = grains.Station(new(place.Code));
        if ((await station.Show()).Settings is null)
            await station.Provision(new ProvisionStation(new(place.Code), DemoChargers.Station(place), By));
        var settings = DemoChargers.Charger(index, place);
        for (var number = 1; number <= place.Chargers; number++)
        {
            var id = DemoChargers.Id(place, number);
            var charger = grains.Charger(id);
            if (!(await charger.Door()).Known)
                await charger.Provision(new Provision(id, settings, KeepPassword: false, By));
        }
    }
}
