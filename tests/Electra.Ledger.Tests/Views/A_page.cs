using Electra.Ledger.Views;

namespace Electra.Ledger.Tests.Views;

public abstract class A_page(bool onPostgres) : ViewsTest(onPostgres)
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(100)]
    public async Task Follows_the_last_without_gap_or_repetition_where_times_are_equal(int limit)
    {
        await using var silo = await Start();
        await Folded(silo, await Some(silo));

        var found = await All(cursor => ViewsOf(silo).Sessions(new(cursor, limit), new()));

        found.Should().HaveCount(20).And.OnlyHaveUniqueItems();
        found.Should().BeInDescendingOrder(s => s.StartedAt);
        found.Should().Equal((await ViewsOf(silo).Sessions(new(null, 500), new())).Items);
        var cdrs = await All(cursor => ViewsOf(silo).Cdrs(new(cursor, limit), null, null, null));
        cdrs.Select(c => c.Id).Should().HaveCount(20).And.OnlyHaveUniqueItems();
        (await All(cursor => ViewsOf(silo).Chargers(new(cursor, limit), null))).Select(c => c.Value).Should().BeEquivalentTo("C1", "c2", "C3", "c4", "C5");
        (await All(cursor => ViewsOf(silo).Tokens(new(cursor, limit)))).Should().HaveCount(7);
        (await All(cursor => ViewsOf(silo).Stations(new(cursor, limit)))).Should().HaveCount(2);
    }

    [Fact]
    public async Task Holds_what_was_asked_for()
    {
        await using var silo = await Start();
        await Folded(silo, await Some(silo));

        async Task<string[]> Found(SessionFilter filter, params string[] stations) =>
            [.. (await ViewsOf(silo).Sessions(new(null, 100, stations is [] ? null : stations), filter)).Items.Select(s => s.Id.Value).Order(StringComparer.Ordinal)];

        (await Found(new(ChargerId: "C2"))).Should().Equal("s-02", "s-07", "s-12", "s-17");
        (await Found(new(ChargerId: "c2", EvseId: 2))).Should().Equal("s-02", "s-12");
        (await Found(new(Token: "tag-3"))).Should().Equal("s-03", "s-10", "s-17");
        (await Found(new(TransactionId: "11"))).Should().Equal("s-11");
        (await Found(new(StationId: "paris-1", State: "ended"))).Should().HaveCount(8);
        (await Found(new(StationId: "paris-1"), Lyon)).Should().BeEmpty();
        (await Found(new(), Lyon)).Should().HaveCount(12);
        (await Found(new(From: Network.Morning.AddHours(1), To: Network.Morning.AddHours(2)))).Should().Equal("s-05", "s-06", "s-07", "s-08", "s-09");
        (await Found(new(From: Network.Morning.AddHours(1).ToOffset(TimeSpan.FromHours(2)), To: Network.Morning.AddHours(2)))).Should().HaveCount(5);
        (await Found(new(State: "charging"))).Should().BeEmpty();
        (await Found(new(Token: "a\0b"))).Should().BeEmpty();
        (await Found(new(Token: "a\uD800"))).Should().BeEmpty();
        (await ViewsOf(silo).Sessions(new(null, 100, []), new())).Items.Should().BeEmpty();
        (await ViewsOf(silo).Chargers(new(null, 100, [Lyon]), null)).Items.Select(c => c.Value).Should().Equal("C1", "c2", "C3");
        (await ViewsOf(silo).Chargers(new(null, 100), "paris-1")).Items.Select(c => c.Value).Should().Equal("c4", "C5");
        (await ViewsOf(silo).Stations(new(null, 100, ["paris-1"]))).Items.Select(s => s.Value).Should().Equal("paris-1");
        (await ViewsOf(silo).Cdrs(new(null, 100, [Lyon]), "s-01", null, null)).Items.Should().ContainSingle();
        (await ViewsOf(silo).Cdrs(new(null, 100), null, null, Network.Morning)).Items.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("AAAA")]
    [InlineData("cx8x")]
    public async Task Is_refused_for_a_cursor_that_nobody_gave(string cursor)
    {
        await using var silo = await Start();

        await silo.Invoking(async s => await ViewsOf(s).Sessions(new(cursor, 10), new())).Should().ThrowAsync<BadCursorException>();
        await silo.Invoking(async s => await ViewsOf(s).Chargers(new(cursor, 10), null)).Should().ThrowAsync<BadCursorException>();
        await silo.Invoking(async s => await s.Get<IAuditTrail>().Read(new(cursor, 10))).Should().ThrowAsync<BadCursorException>();
    }

    [Fact]
    public async Task Is_refused_for_another_lists_cursor()
    {
        await using var silo = await Start();
        await Folded(silo, await Some(silo));
        var other = (await ViewsOf(silo).Chargers(new(null, 2), null)).Next!;

        await silo.Invoking(async s => await ViewsOf(s).Tokens(new(other, 10))).Should().ThrowAsync<BadCursorException>();
        await silo.Invoking(async s => await ViewsOf(s).Cdrs(new(other, 10), null, null, null)).Should().ThrowAsync<BadCursorException>();
    }

    // Twenty stays: five at a time begin in the same moment.
    private static async Task<Network> Some(Silo silo)
    {
        var network = new Network(silo.Writer);
        await network.Station(Lyon);
        await network.Station("paris-1", "Paris Nord");
        string[] chargers = ["C1", "c2", "C3", "c4", "C5"];
        foreach (var (charger, i) in chargers.Select((charger, i) => (charger, i)))
            await network.Charger(charger, i < 3 ? Lyon : "paris-1");
        for (var i = 0; i < 7; i++)
            await network.Token($"Tag-{i}");
        for (var i = 0; i < 20; i++)
        {
            network.Now = Network.Morning.AddHours(i / 5).AddMilliseconds(500);
            var at = (i + 4) % 5;
            await network.Opens($"s-{i:D2}", chargers[at], at < 3 ? Lyon : "paris-1", new((i % 2) == 0 ? 2 : 1), $"TAG-{i % 7}", $"{i}");
        }

        network.Now = Network.Morning.AddHours(6);
        for (var i = 0; i < 20; i++)
        {
            await network.Closes($"s-{i:D2}", $"{i}", 5_000);
            await network.Session($"s-{i:D2}", new Electra.Domain.Sessions.SeeUnplugged());
        }

        return network;
    }

    private static async Task<IReadOnlyList<T>> All<T>(Func<string?, ValueTask<Page<T>>> next)
    {
        var found = new List<T>();
        string? cursor = null;
        do
        {
            var page = await next(cursor);
            found.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return found;
    }
}

public sealed class A_page_on_PostgreSQL() : A_page(onPostgres: true);

public sealed class A_page_on_SQLite() : A_page(onPostgres: false);
