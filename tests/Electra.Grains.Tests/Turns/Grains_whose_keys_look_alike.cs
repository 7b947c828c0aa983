using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using FluentAssertions;

namespace Electra.Grains.Tests.Turns;

/// <summary>Orleans' storage takes keys that look like numbers for numbers: theirs is one row.</summary>
public sealed class Grains_whose_keys_look_alike(Cluster cluster)
{
    [Fact]
    public async Task Do_not_take_each_other_s_row_for_their_own()
    {
        string[] names = ["00004711", "4711", "0004711"];
        foreach (var name in names)
        {
            var charger = cluster.Grains.Charger(new(name));
            await charger.Provision(new(new(name), new(new("site-of-" + name), null, 1, null, null, BootVerdict.Accepted, [], [new(1, 150_000, [])]), false, "test"));
            await cluster.Deactivate(charger.GetGrainId());
        }

        foreach (var name in names.Concat(names.Reverse()))
        {
            var charger = cluster.Grains.Charger(new(name));
            (await charger.Show()).Charger.Settings.Station.Should().Be(new StationId("site-of-" + name));
            await cluster.Deactivate(charger.GetGrainId());
        }
    }
}
