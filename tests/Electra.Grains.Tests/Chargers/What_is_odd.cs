using System.Diagnostics.Metrics;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using FluentAssertions;

namespace Electra.Grains.Tests.Chargers;

public sealed class What_is_odd(Cluster cluster)
{
    private static async Task<long> Times(Bay bay, string name) => (await bay.Charger.Show()).Charger.Oddities.SingleOrDefault(o => o.Name == name)?.Times ?? 0;

    [Fact]
    public async Task Is_counted_each_time_though_it_is_recorded_once_an_hour_and_survives_the_activation()
    {
        var bay = await Bay.Connected(cluster);
        for (var i = 0; i < 5; i++)
            await bay.Says(new TokenShown(bay.Token), new Oddity("padded-token", "x"));
        (await Times(bay, "padded-token")).Should().Be(5);

        await cluster.Deactivate(bay.Charger.GetGrainId());

        (await Times(bay, "padded-token")).Should().Be(5, "what was only counted is written as the last thing");
    }

    [Fact]
    public async Task On_the_wire_reaches_the_charger_with_its_number_also_after_its_socket_has_closed()
    {
        var bay = await Bay.Connected(cluster);
        await bay.Charger.Odd(bay.LinkNumber, [new(new("empty-frame"), 40), new(new("bad-frame", "is not a JSON array"), 2)]);
        (await Times(bay, "empty-frame")).Should().Be(40);
        (await Times(bay, "bad-frame")).Should().Be(2);
        await bay.Charger.Disconnect(bay.LinkNumber, "the line broke");
        await bay.Charger.Odd(bay.LinkNumber, [new(new("late-answer"), 1)]);
        await bay.Charger.Odd(bay.LinkNumber + 1, [new(new("extra-element"), 1)]);
        (await Times(bay, "late-answer")).Should().Be(1);
        (await Times(bay, "extra-element")).Should().Be(0, "no such link was ever granted");
    }

    [Fact]
    public async Task Is_measured_once_each_time_however_far_in_it_is_carried()
    {
        Dictionary<string, long> measured = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (instrument is { Name: "electra.oddities", Meter.Name: "Electra.Grains" })
                    l.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            lock (measured)
                measured[(string)tags[0].Value!] = measured.GetValueOrDefault((string)tags[0].Value!) + value;
        });
        listener.Start();
        var bay = await Bay.Connected(cluster);
        Oddity odd = new($"only-here-{Guid.NewGuid():N}");

        var opened = (Domain.Chargers.TransactionOpened)(await bay.Says(bay.Start(), odd))!;
        await bay.Says(new Metered(bay.One, opened.Transaction, [bay.Register(2_000_000)]), odd);
        await bay.Says(new TransactionStopped(opened.Transaction, null, 2_000_000, cluster.Clock.GetUtcNow(), "Local", []), odd);

        lock (measured)
            measured[odd.Name].Should().Be(3);
        (await bay.Session((await bay.Connector()).Starts[0].Session)).Oddities.Should().Contain(odd.Name);
    }

    [Fact]
    public async Task About_its_make_is_known_when_its_socket_opens()
    {
        var bay = await Bay.Connected(cluster);
        await bay.Boots();
        var reference = cluster.Grains.CreateObjectReference<Contracts.IChargerLink>(bay.Link);
        (await bay.Charger.Connect(new("ocpp1.6", "127.0.0.1:50001", "test", []), reference)).Identity!.Vendor.Should().Be("alpitronic GmbH");
    }
}
