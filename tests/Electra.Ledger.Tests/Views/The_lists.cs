using System.Text;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Ledger.Tests.Shapes;
using Electra.Ledger.Views;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Electra.Ledger.Tests.Views;

public abstract class The_lists(bool onPostgres) : ViewsTest(onPostgres)
{
    [Fact]
    public async Task Are_folded_once_by_two_silos_that_race()
    {
        await using var one = await Start(followBatch: 7);
        await using var two = await Start(followBatch: 5);
        var network = new Network(one.Writer);
        await network.Charger("C1", Lyon);
        for (var i = 1; i <= 60; i++)
            await Stay(network, $"s-{i:D2}", Lyon, "C1", $"{i}");
        await Folded(one, network);

        var events = await EventsOf(two);

        events.Select(e => e.Number).Should().Equal(Enumerable.Range(1, events.Count).Select(i => (long)i));
        events.Count(e => e.Type == "session.started").Should().Be(60);
        events.Count(e => e.Type == "session.ended").Should().Be(60);
        (await Rows(one, "select count(*) from view_cdrs")).Should().Equal("60");
    }

    [Fact]
    public async Task Are_the_same_after_a_rebuild_and_so_are_the_numbers_of_events()
    {
        await using var silo = await Start(followBatch: 10);
        var network = new Network(silo.Writer);
        await network.Station(Lyon);
        await network.Charger("C1", Lyon);
        for (var i = 1; i <= 20; i++)
        {
            await network.Says("C1", new(1), i % 2 == 0 ? Condition.Available : Condition.Preparing);
            await Stay(network, $"s-{i:D2}", Lyon, "C1", $"{i}");
        }

        await Folded(silo, network);
        var before = await Everything(silo);

        (await silo.Following.Rebuild("views")).Should().BeTrue();

        await Eventually.True(
            async () => (await Rows(silo, "select generation, building_generation from followers where name = 'views'"))[0] == "2|", "the rebuilt tables are in use");
        (await Everything(silo)).Should().Equal(before);
        before.Count(row => row.StartsWith("view_events|", StringComparison.Ordinal)).Should().BeGreaterThan(60);
    }

    [Fact]
    public async Task Stop_by_name_at_a_fact_that_they_do_not_know()
    {
        using var heard = new Heard();
        await using var silo = await Start(services => services.AddSingleton<ILoggerProvider>(heard));
        var network = new Network(silo.Writer);
        await network.Charger("C1", Lyon);
        await Folded(silo, network);
        var reached = network.Last;

        await network.Write("charger/C1", """{"facts":[{"kind":"teleported","to":"Mars"}]}""");
        await network.Charger("C2", Lyon);

        await Eventually.True(() => heard.Said.Any(line => line.Level == LogLevel.Error && line.Text.Contains("views", StringComparison.Ordinal)), "it says that it stopped");
        var fault = heard.Said.First(line => line.Level == LogLevel.Error).Fault.Should().BeOfType<UnreadableEntryException>().Subject;
        fault.Message.Should().Contain("charger/C1").And.Contain("version 2").And.Contain("teleported");
        (await silo.Following.Position("views")).Should().Be(reached);
        (await ViewsOf(silo).Chargers(new(null, 10), null)).Items.Should().ContainSingle();
    }

    [Fact] // One that they did not know would stop all lists of the network.
    public async Task Know_every_kind_of_fact_that_may_be_recorded()
    {
        await using var silo = await Start();
        var network = new Network(silo.Writer);
        await network.Charger("C1", Lyon);
        await network.Opens("s-1", "C1", Lyon, new(1), "04A2", "17");
        foreach (var (file, written) in Family.All.SelectMany(static family => family.Today()))
        {
            if (file.Split('.') is ["entry", var family, ..])
                await network.Write(family switch { "connector" => "connector/C1/1.1", "charger" or "device" or "files" or "local-list" => $"{family}/C1", _ => $"{family}/s-1" }, Encoding.UTF8.GetString(written()));
        }

        await Folded(silo, network);
    }

    [Fact]
    public async Task Pass_over_things_that_are_none_of_theirs()
    {
        await using var silo = await Start();
        var network = new Network(silo.Writer);
        await network.Write("barrier/hotel-1-in", """{"facts":[{"kind":"opened"}]}""");
        await network.Charger("C1", Lyon);
        await Folded(silo, network);

        (await ViewsOf(silo).Chargers(new(null, 10), null)).Items.Should().ContainSingle();
    }

    [Fact]
    public async Task Know_what_is_open()
    {
        await using var silo = await Start();
        var network = new Network(silo.Writer);
        await network.Charger("C1", Lyon);
        await Stay(network, "s-1", Lyon, "C1", "1");
        await network.Opens("s-2", "C1", Lyon, new(1), "04a2b3c4d5", "2");
        await network.Session("s-3", new Electra.Domain.Sessions.AskStart(
            new("s-3"), new(new("C1"), new(Lyon), new(2), null), new("04A2B3C4D5"), TimeSpan.FromMinutes(1)));
        await network.Opens("s-4", "C1", Lyon, new(3), "OTHER", "4");
        await network.Closes("s-4", "4", 2_000);
        await Folded(silo, network);

        (await ViewsOf(silo).OpenSessionsOf(new ChargerId("c1"))).Select(s => s.Id.Value).Should().BeEquivalentTo("s-2", "s-3");
        (await ViewsOf(silo).OpenSessionsOf(new TokenId("04A2b3c4d5"))).Select(s => s.Id.Value).Should().BeEquivalentTo("s-2", "s-3");
        (await ViewsOf(silo).OpenSessionsOf(new TokenId("OTHER"))).Should().BeEmpty("its transaction has ended, though the car is still there");
        (await ViewsOf(silo).Sessions(new(null, 10), new(State: "finishing"))).Items.Should().ContainSingle();
    }

    [Fact]
    public async Task Are_empty_before_their_first_step()
    {
        await using var silo = await Start();

        (await ViewsOf(silo).Sessions(new(null, 10), new())).Items.Should().BeEmpty();
        (await ViewsOf(silo).EventRange()).Should().Be((0, 0));
    }

    private static async Task Stay(Network network, string session, string station, string charger, string transaction)
    {
        await network.Opens(session, charger, station, new(1), "04A2B3C4D5", transaction);
        network.Pass(900);
        await network.Closes(session, transaction, 15_000);
        await network.Session(session, new Electra.Domain.Sessions.SeeUnplugged());
    }

    private static async Task<IReadOnlyList<string>> Everything(Silo silo)
    {
        var all = new List<string>();
        foreach (var table in ViewSchema.All)
            all.AddRange((await Rows(silo, $"select * from {table}")).Select(row => $"{table}|{row}").Order(StringComparer.Ordinal));
        return all;
    }
}

public sealed class The_lists_on_PostgreSQL() : The_lists(onPostgres: true);

public sealed class The_lists_on_SQLite() : The_lists(onPostgres: false);
