using System.Globalization;
using Electra.Acceptance.Tests.Cluster;
using Electra.Acceptance.Tests.Program;
using Electra.Fleet;
using Electra.Fleet.Chargers;
using Electra.Fleet.Running;

namespace Electra.Acceptance.Tests.Durable;

/// <summary>Chargers throw a message away after a few unanswered attempts. They keep it while there is no socket: hence absent, not mute.</summary>
public sealed class A_charger_that_gives_up
{
    private const int Chargers = 6;

    // After the first attempt 3 s, after the second 6 s: an answer of any kind but the right one would have made them give up within the outage.
    private const string RetryInterval = "3";

    /// <summary>Twelve seconds after the sockets are closed are enough to see it; <c>ELECTRA_OUTAGE_MINUTES=10</c> is the whole night's version.</summary>
    private static readonly TimeSpan Outage = TimeSpan.FromMinutes(
        double.Parse(Environment.GetEnvironmentVariable("ELECTRA_OUTAGE_MINUTES") ?? "0.2", CultureInfo.InvariantCulture));

    [Fact]
    public async Task After_three_attempts_has_lost_nothing_when_the_database_was_away()
    {
        await using var server = await PostgresServer.Start();
        await using var home = await Home.On(server);
        await using var program = await ElectraProgram.Start(home);
        await program.Api.Station("lyon-1");
        for (var i = 1; i <= Chargers; i++)
        {
            await program.Api.Charger($"G-{i}", "lyon-1");
            await program.Api.Token($"GT{i}", ""","allowConcurrent":true""");
        }

        using var stop = new CancellationTokenSource();
        var fleet = Fleet(program);
        var running = fleet.Run(stop.Token);
        await Eventually.True(() => fleet.Progress.Charging >= Chargers, "they charge", TimeSpan.FromSeconds(60));

        await server.Stop();
        await Eventually.True(() => fleet.Progress.Connected == 0, "the sockets are closed", TimeSpan.FromSeconds(90));
        await Spell.Of(Outage);
        await server.StartAgain();
        await program.UntilReady();
        // How long they wait before they dial again is not the matter here: by now it is half a minute.
        foreach (var charger in fleet.Chargers.Where(static charger => !charger.Connected))
            charger.Reconnect();
        await Eventually.True(() => fleet.Progress.Connected == Chargers, "all are back", TimeSpan.FromSeconds(120));

        await stop.CancelAsync();
        var report = await running;
        report.MessagesLost.Should().Be(0, "{0}", string.Join("; ", report.Problems));
        report.MessagesUnconfirmed.Should().Be(0);
        var list = await program.Api.Until(
            "sessions?limit=500", l => l["items"]!.AsArray().Count == report.SessionsStarted && l["items"]!.AsArray().All(s => s!["meterStopWh"] is not null),
            "every session is there, with its end");
        list["items"]!.AsArray().Select(s => (string)s!["transactionId"]!).Should().OnlyHaveUniqueItems();
    }

    private static FleetRunner Fleet(ElectraProgram program)
    {
        var fleet = new FleetRunner(new FleetOptions(
            new(program.Ocpp.ToString().TrimEnd('/')),
            Seeds: Enumerable.Range(0, Chargers).Select(i => new ChargerSeed($"G-{i + 1}", i / OcppVersions.All.Count % 2 == 0 ? "HYC300" : "C6EU")).Speaking(OcppVersions.All),
            Tokens: [.. Enumerable.Range(1, Chargers).Select(i => $"GT{i}")],
            Busy: true)
        {
            TakenAtStart = 1,
            FirstArrivals = TimeSpan.FromSeconds(5),
            LongestStay = TimeSpan.FromSeconds(40),
            Farewell = TimeSpan.FromSeconds(30),
            Configuration = new Dictionary<string, string>
            {
                ["TransactionMessageAttempts"] = "3",
                ["TransactionMessageRetryInterval"] = RetryInterval,
                ["MeterValueSampleInterval"] = "5",
            },
        });
        // They keep to three, whatever we would rather have.
        fleet.KeepTheirSettings();
        return fleet;
    }
}
