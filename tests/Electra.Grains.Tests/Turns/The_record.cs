using Electra.Domain.Chargers;
using Electra.Domain.Sessions;
using FluentAssertions;
using Microsoft.Data.Sqlite;

namespace Electra.Grains.Tests.Turns;

public sealed class The_record(Cluster cluster)
{
    [Fact]
    public async Task Is_enough_when_all_rows_are_deleted()
    {
        var bay = await Bay.Connected(cluster);
        for (var i = 0; i < 30; i++)
            await bay.Is(i % 2 == 0 ? Condition.Preparing : Condition.Available);
        var start = bay.Start();
        var opened = await bay.Starts(start);
        await bay.Meters(opened.Transaction, start.MeterStartWh + 1_234);
        var (charger, connector, session) = ((await bay.Charger.Show()).Charger, await bay.Connector(), await bay.Session());

        await bay.Forget(cluster);
        await DeleteRows();

        (await bay.Connector()).Should().BeEquivalentTo(connector);
        (await bay.Session(session.Id)).Should().BeEquivalentTo(session, o => o.Excluding(s => s.Meter.Count));
        (await bay.Charger.Show()).Charger.Should().BeEquivalentTo(charger, o => o.Excluding(c => c.Link).Excluding(c => c.Oddities));
    }

    [Fact]
    public async Task Is_enough_when_a_row_cannot_be_read()
    {
        var bay = await Bay.Connected(cluster);
        for (var i = 0; i < 6; i++)
            await bay.Is(i % 2 == 0 ? Condition.Preparing : Condition.Available);
        var connector = await bay.Connector();
        await bay.Forget(cluster);
        await Rows("update OrleansStorage set PayloadBinary = x'7b226e6f'");
        (await bay.Connector()).Should().BeEquivalentTo(connector);
    }

    [Fact]
    public async Task Lets_every_path_through_at_once_without_a_turn_that_is_stuck()
    {
        var bays = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Bay.Connected(cluster)));
        var all = bays.SelectMany(bay => new[] { bay.Boots(), Charge(bay), Start(bay), bay.Charger.Order(new ReadSettings([])), bay.Charger.Show() });
        await Task.WhenAll(all).WaitAsync(TimeSpan.FromSeconds(60));
        foreach (var bay in bays)
            (await bay.Connector()).Transaction.Should().BeNull();

        static async Task Charge(Bay bay)
        {
            for (var i = 0; i < 3; i++)
            {
                await bay.Is(Condition.Preparing);
                var start = bay.Start();
                var opened = await bay.Starts(start);
                await bay.Meters(opened.Transaction, start.MeterStartWh + 50);
                await bay.Stops(opened.Transaction, start.MeterStartWh + 100);
                await bay.Is(Condition.Available);
            }
        }

        static Task Start(Bay bay) => bay.Charger.Start(new(SessionNames.AskedBy("all", bay.Id.Value), bay.Two, bay.Token));
    }

    private Task DeleteRows() => Rows("delete from OrleansStorage");

    private async Task Rows(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(cluster.Folder, "rows.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
