using Electra.Contracts;
using Electra.Domain.Chargers;
using Electra.Domain.Connectors;
using Electra.Domain.Drivers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;
using Electra.Ledger.Reading;
using FluentAssertions;
using Microsoft.Data.Sqlite;

namespace Electra.Grains.Tests.Turns;

/// <summary>A connector tells its session of a start as soon as its own entry is on its way: what holds when that entry is refused.</summary>
public sealed class A_connector_and_its_session(Cluster cluster)
{
    [Fact]
    public async Task Are_recorded_in_the_order_in_which_they_know()
    {
        var bay = await Bay.Connected(cluster);
        await bay.Starts();
        var session = (await bay.Connector()).Session!.Value;

        var connectors = await cluster.Get<ILedgerReader>().After(ConnectorOf(bay), 0);
        var sessions = await cluster.Get<ILedgerReader>().After(SessionOf(session), 0);

        sessions[0].Number.Should().BeGreaterThan(connectors[^1].Number);
    }

    [Fact]
    public async Task Both_know_a_start_whose_first_entry_was_refused_when_it_is_asked_again()
    {
        var bay = await Bay.Connected(cluster);
        await bay.Is(Condition.Preparing);
        await MovesOnElsewhere(bay);
        var start = bay.Start();

        var first = () => bay.Starts(start);
        await first.Should().ThrowAsync<OwnedElsewhereException>();
        var opened = await bay.Starts(start);

        var connector = await bay.Connector();
        var session = await bay.Session();
        connector.Transaction.Should().Be(opened.Transaction);
        session.Transaction.Should().Be(opened.Transaction);
        session.Id.Should().Be(SessionNames.BornBy(bay.Id, start, cluster.Clock.GetUtcNow()));
        (await bay.Starts(start)).Should().Be(opened);
        (await SessionsOf(bay)).Should().Be(1);
    }

    [Fact]
    public async Task Are_one_pair_where_the_clock_of_the_charger_does_not_run()
    {
        var bay = await Bay.Connected(cluster);
        await bay.Is(Condition.Preparing);
        await MovesOnElsewhere(bay);
        var start = bay.Start() with { At = null };

        var first = () => bay.Starts(start);
        await first.Should().ThrowAsync<OwnedElsewhereException>();
        var opened = await bay.Starts(start);

        (await bay.Session()).Transaction.Should().Be(opened.Transaction);
        (await SessionsOf(bay)).Should().Be(1);
    }

    [Fact]
    public async Task Hold_no_token_where_a_start_did_not_come_to_life()
    {
        var (bay, other) = (await Bay.Connected(cluster), await Bay.Connected(cluster));
        await bay.Is(Condition.Preparing);
        await MovesOnElsewhere(bay);
        // Its clock does not run: nothing runs ahead of the entry that is refused.
        var start = bay.Start() with { At = null };

        var first = () => bay.Starts(start);
        await first.Should().ThrowAsync<OwnedElsewhereException>();

        (await other.Starts(other.Start() with { Token = bay.Token })).Verdict.Standing.Should().Be(TokenStanding.Accepted);
        (await bay.Starts(start)).Verdict.Standing.Should().Be(TokenStanding.ConcurrentTx);
    }

    [Fact]
    public async Task Say_the_same_of_a_status_whose_first_entry_was_refused_when_it_is_told_again()
    {
        var bay = await Bay.Connected(cluster);
        await bay.Starts();
        await MovesOnElsewhere(bay);

        var first = () => bay.Is(Condition.SuspendedEv);
        await first.Should().ThrowAsync<OwnedElsewhereException>();
        await bay.Is(Condition.SuspendedEv);

        (await bay.Connector()).Reported.Should().Be(Condition.SuspendedEv);
        (await bay.Session()).Seen.Should().Be(Condition.SuspendedEv);
    }

    private Task MovesOnElsewhere(Bay bay) => cluster.MovesOnElsewhere<Connector, ConnectorFact>(
        cluster.Grains.Connector(bay.Id, bay.One), new ConnectorOddity(new("unlisted-input", "elsewhere")));

    private async Task<long> SessionsOf(Bay bay)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(cluster.Folder, "ledger.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select count(distinct grain) from entries where grain like 'session/%' and body like $charger";
        command.Parameters.AddWithValue("$charger", $"%{bay.Id.Value}%");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private string ConnectorOf(Bay bay) => cluster.Grains.Connector(bay.Id, bay.One).GetGrainId().ToString();

    private string SessionOf(SessionId session) => cluster.Grains.Session(session).GetGrainId().ToString();
}
