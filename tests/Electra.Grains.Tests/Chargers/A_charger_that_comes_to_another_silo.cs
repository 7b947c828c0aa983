using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.TestKit;
using FluentAssertions;

namespace Electra.Grains.Tests.Chargers;

/// <summary>A charger is where its socket is, with all that is its own.</summary>
public sealed class A_charger_that_comes_to_another_silo(TwoSilos silos) : IClassFixture<TwoSilos>
{
    private static readonly Outlet One = new(1);

    private static readonly Condition[] Changes =
        [Condition.Available, Condition.Unavailable, Condition.Available, Condition.Unavailable, Condition.Available, Condition.Unavailable];

    [Fact]
    public async Task Takes_its_grain_along_and_its_link_stands()
    {
        var (id, _) = await silos.Provisioned("MOVES-1");
        var first = await silos.Connect(0, id);
        await silos.From(0).Charger(id).Report(first.Number, new Booted(new("alpitronic GmbH", "HYC_300", "A-1", "1.4.2")), []);
        (await silos.Where(silos.From(0).Charger(id))).Should().Be(0);

        var second = await silos.Connect(1, id);
        await Eventually.True(async () => await silos.Where(silos.From(1).Charger(id)) == 1, "the grain is where the socket is");
        (await silos.From(1).Charger(id).Report(second.Number, new Beat(), [])).Should().NotBeNull("the link stands");
        (await silos.From(1).Charger(id).Show()).Charger.Link!.Number.Should().Be(second.Number);
        await Eventually.True(() => first.Link.Closed is not null, "the old socket is told to close");
        await silos.From(0).Charger(id).Order(new ReportAgain("StatusNotification", One));
        second.Link.Told.Should().ContainItemsAssignableTo<ReportAgain>();
        (await silos.From(0).Charger(id).Report(first.Number, new Beat(), [])).Should().BeNull("the old socket is fenced for ever");
    }

    [Fact]
    public async Task Takes_its_connector_and_the_session_along_in_the_middle_of_a_charge()
    {
        var (id, token) = await silos.Provisioned("MOVES-2");
        var first = await silos.Connect(0, id);
        var charger = silos.From(0).Charger(id);
        await charger.Report(first.Number, new Booted(new("alpitronic GmbH", "HYC_300", "A-2", "1.4.2")), []);
        var opened = (TransactionOpened)(await charger.Report(first.Number, new TransactionStarted(One, token, 1_000, DateTimeOffset.UtcNow), []))!;
        var session = (await silos.From(0).Connector(id, One).Show()).Session!.Value;
        (await silos.Where(silos.From(0).Session(session))).Should().Be(0);

        var second = await silos.Connect(1, id);
        charger = silos.From(1).Charger(id);
        await charger.Report(second.Number, new OutletChanged(One, Condition.Charging, "NoError", At: DateTimeOffset.UtcNow), []);
        await Eventually.True(
            async () => await silos.Where(silos.From(1).Connector(id, One)) == 1 && await silos.Where(silos.From(1).Session(session)) == 1, "both are there");
        await charger.Report(second.Number, new TransactionStopped(opened.Transaction, token, 5_000, DateTimeOffset.UtcNow, "Local", []), []);
        (await silos.From(0).Session(session).Show()).Closing!.EnergyWh.Should().Be(4_000);
    }

    [Fact]
    public async Task Goes_on_writing_the_row_that_it_wrote_where_it_was()
    {
        var (id, _) = await silos.Provisioned("MOVES-4");
        var first = await silos.Connect(0, id);
        foreach (var condition in Changes)
            await silos.From(0).Charger(id).Report(first.Number, new OutletChanged(null, condition, "NoError"), []);
        var second = await silos.Connect(1, id);
        await Eventually.True(async () => await silos.Where(silos.From(1).Charger(id)) == 1, "the grain is where the socket is");
        foreach (var condition in Changes)
            await silos.From(1).Charger(id).Report(second.Number, new OutletChanged(null, condition, "NoError"), []);
        silos.Ear.Heard(3004).Where(text => text.Contains(id.Value, StringComparison.OrdinalIgnoreCase)).Should().BeEmpty("no other has written it");
    }

    [Fact]
    public async Task Keeps_a_socket_that_is_offered_twice()
    {
        var (id, _) = await silos.Provisioned("MOVES-3");
        var link = new ScriptedLink(silos.From(0), id);
        var reference = silos.From(0).CreateObjectReference<IChargerLink>(link);
        var connect = new Connect("ocpp1.6", "127.0.0.1:50000", "test", []);
        await silos.From(0).Charger(id).Connect(connect, reference);
        var again = await silos.From(0).Charger(id).Connect(connect, reference);
        (await silos.From(0).Charger(id).Report(again.Link, new Beat(), [])).Should().NotBeNull();
        await silos.From(0).Charger(id).Order(new ReportAgain("StatusNotification", One));
        link.Told.Should().ContainItemsAssignableTo<ReportAgain>();
        link.Closed.Should().BeNull("whoever did not hear that it was recorded asked once more");
    }
}
