using System.Text.Json;
using CsCheck;
using Electra.Domain.Stations.Promises;
using Electra.Domain.Tests.Laws;

namespace Electra.Domain.Tests.Stations.Promises;

public sealed class A_promise_under_faults
{
    private static readonly Gen<ChargerTraits> Traits = Any.Of(
        new ChargerTraits(), new(DefaultLasts: true), new(DefaultLasts: true), new(LimitMeans.Default), new(LimitMeans.Default, true));

    [Fact]
    public void Is_kept_at_every_instant_whatever_is_lost_late_refused_restarted_or_disobeyed() =>
        Gen.Select(Gen.Int, Traits.Array[3], Gen.Double[0, 12].Array[5, 30]).Sample(
            (seed, traits, pauses) => Run(seed, traits, pauses), iter: 2_000, threads: 1);

    [Fact]
    public void Is_rebuilt_from_the_record_alone() =>
        Gen.Select(Gen.Int, Traits.Array[3], Gen.Double[0, 12].Array[5, 40]).Sample(
            (seed, traits, pauses) =>
            {
                var yard = Run(seed, traits, pauses, written: true);
                var row = JsonSerializer.Serialize(yard.State);
                JsonSerializer.Serialize(yard.Recorded).Should().Be(row);
                JsonSerializer.Serialize(JsonSerializer.Deserialize<StationPromises>(row)).Should().Be(row);
            }, iter: 200, threads: 1);

    [Fact]
    public void Is_of_full_use_again_once_nothing_fails_any_more() =>
        Gen.Select(Gen.Int, Traits.Array[3], Gen.Double[0, 12].Array[5, 40]).Sample(
            (seed, traits, pauses) =>
            {
                var yard = Run(seed, traits, pauses);
                yard.Heal();
                RealPlace[] places = [.. yard.Chargers.SelectMany(c => c.Places)];
                yard.Targets(places.ToDictionary(p => p.Evse, _ => 50_000L));
                yard.Pass(TimeSpan.FromMinutes(3));

                yard.State.Overruns.Should().BeEmpty();
                // Less than the least change is not worth an order.
                var least = (ulong)yard.Model.Policy.LeastChangeW - 1;
                foreach (var place in places.Where(p => !p.LiesOfLimit && !p.LiesOfDefault))
                    place.CouldDrawW(yard.Now).Should().BeCloseTo(place.Transaction is null ? 5_000 : 50_000, place.Transaction is null ? 0 : least, "{0}", place.Evse);
            }, iter: 200, threads: 1);

    private static SimulatedYard Run(int seed, ChargerTraits[] traits, double[] pauses, bool written = false)
    {
        var yard = SimulatedStations.Mixed(seed, traits, faults: true, written);
        foreach (var seconds in pauses)
        {
            yard.Happen();
            yard.Pass(TimeSpan.FromSeconds(seconds > 11 ? seconds * 6 : seconds > 7 ? 0 : seconds));
        }

        return yard;
    }
}
