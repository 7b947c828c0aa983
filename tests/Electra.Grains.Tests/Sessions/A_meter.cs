using Electra.Domain.Chargers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.Ledger.Samples;
using FluentAssertions;

namespace Electra.Grains.Tests.Sessions;

public sealed class A_meter(Cluster cluster)
{
    private DateTimeOffset Now => cluster.Clock.GetUtcNow();

    [Fact]
    public async Task Whose_samples_come_in_disorder_counts_as_if_they_had_not()
    {
        // T9, T13: the register begins anew; the samples of before come last, and again.
        var (bay, start, transaction) = await Charging();
        var (first, zero, last) = (bay.Register(start.MeterStartWh + 4_000, Now.AddMinutes(-30)), bay.Register(300, Now.AddMinutes(-20)), bay.Register(900, Now.AddMinutes(-10)));
        foreach (var sample in new[] { zero, last, first, zero, first })
            await bay.Says(new Metered(bay.One, transaction, [sample]));
        var id = (await bay.Session()).Id!.Value;

        await bay.Stops(transaction, 1_000);

        (await bay.Session(id)).Energy.Should().Be(new Energy(5_000, SessionEnergy.Segments, EnergyConfidence.Corrected));
    }

    [Fact]
    public async Task Is_folded_the_same_after_everything_was_forgotten()
    {
        var (bay, start, transaction) = await Charging();
        await bay.Says(new Metered(bay.One, transaction, [bay.Register(start.MeterStartWh + 4_000, Now.AddMinutes(-30)), bay.Register(300, Now.AddMinutes(-20))]));
        await bay.Says(new Metered(bay.One, transaction, [bay.Register(900, Now.AddMinutes(-10)) with { TakenAt = null }]));
        var before = await bay.Session();
        before.EnergyWh.Should().Be(4_900);

        await bay.Forget(cluster);
        await bay.Connect();

        (await bay.Session()).Energy.Should().Be(before.Energy);
    }

    [Fact]
    public async Task Is_read_in_the_order_in_which_it_told_one_moment()
    {
        var (bay, _, transaction) = await Charging();
        var at = Now;
        Sample[] told = [.. Enumerable.Range(0, 8).Select(i => bay.Register(2_000_000 - i, at) with { Measurand = i % 2 == 0 ? "Voltage" : "Current.Import" })];
        await bay.Says(new Metered(bay.One, transaction, told));
        await bay.Says(new Metered(bay.One, transaction, [told[3], bay.Register(1, at) with { Measurand = "Voltage" }]));

        var session = await bay.Session();
        var page = await cluster.Get<ISampleReader>().Of(session.Id!.Value, session.Month, null, 100);
        page.Items.Select(i => i.Sample.Value).Should().Equal([.. told.Select(s => s.Value), "1"]);
    }

    [Theory] // T4, T5
    [InlineData("9223372036854775807")]
    [InlineData("0")]
    [InlineData("-1")]
    public async Task Of_a_number_that_was_never_given_is_of_the_transaction_that_runs_there(string transaction)
    {
        var (bay, start, _) = await Charging();
        await bay.Meters(transaction, start.MeterStartWh + 2_000);
        (await bay.Session()).Should().Match<Session>(s => s.EnergyWh == 2_000);
        (await bay.Charger.Show()).Charger.Oddities.Should().Contain(o => o.Name == "meter-without-transaction");
    }

    [Fact] // J01
    public async Task That_is_the_chargers_main_one_is_no_vehicles_also_where_there_is_one_outlet()
    {
        var bay = await Bay.Connected(cluster, "ocpp2.0.1");
        var settings = (await bay.Charger.Show()).Charger.Settings;
        await bay.Charger.Provision(new(bay.Id, settings with { Evses = [settings.Evses[0]] }, true, "test"));
        var start = bay.Start() with { At = Now.AddHours(-1), Named = new("tx-main", State: ChargingState.Charging) };
        await bay.Starts(start);
        await bay.Says(new Metered(null, null, [bay.Register(start.MeterStartWh + 90_000)], Main: true));
        await bay.Says(new Metered(bay.One, null, [bay.Register(start.MeterStartWh + 2_000)]));
        (await bay.Session()).EnergyWh.Should().Be(2_000);
    }

    private async Task<(Bay Bay, TransactionStarted Start, string Transaction)> Charging()
    {
        var bay = await Bay.Connected(cluster);
        var start = bay.Start() with { At = Now.AddHours(-1) };
        return (bay, start, (await bay.Starts(start)).Transaction);
    }
}
