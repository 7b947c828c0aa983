using System.Diagnostics;
using System.Globalization;
using Electra.Acceptance.Tests.Cluster;
using Electra.Acceptance.Tests.Program;
using Electra.Fleet.Running;

namespace Electra.Acceptance.Tests.Soak;

/// <summary>Busy chargers of all makes on lines that break, for as long as is asked: <c>ops/soak</c>.</summary>
[Collection(AloneOnTheMachine.Name)]
public sealed class A_network_that_runs_on_and_on(ITestOutputHelper output)
{
    private const int UsualMinutes = 10;
    private const int UsualSilos = 3;
    private const int MostSamples = 40;
    private const int LastLines = 30;

    // Sockets that are no charger's: those to the database and to other silos come and go.
    private const int OtherSockets = 40;

    [Fact, Trait("run", "nightly")]
    public async Task Loses_nothing_doubles_nothing_and_does_not_grow()
    {
        Nightly.Only();
        var duration = TimeSpan.FromMinutes(Setting("ELECTRA_SOAK_MINUTES", UsualMinutes));
        await using var postgres = await PostgresServer.Start();
        await using var home = await Home.On(postgres);
        var silos = await Silos(home, Setting("ELECTRA_SOAK_SILOS", UsualSilos));
        try
        {
            foreach (var token in SoakFleet.Tokens)
                await silos[0].Api.Token(token);
            await using var balancer = new Balancer([.. silos.Select(static s => s.Port)]);
            await Eventually.True(() => balancer.Ready == silos.Count, "the balancer knows all of them");
            var confirmed = new Confirmed();
            var running = SoakFleet.Before(balancer.Port, duration, confirmed).Run(TestContext.Current.CancellationToken);
            var memory = await Watch(silos, running, duration);
            var report = await running;
            var found = await SoakFindings.Of(confirmed, silos[^1], home);
            await SoakTable.Tell(SoakTable.Of(report, found, memory), output);
            Judge(report, found, memory);
        }
        finally
        {
            foreach (var silo in silos)
                await silo.DisposeAsync();
        }
    }

    private static void Judge(FleetReport report, SoakFindings found, IReadOnlyList<IReadOnlyList<SiloMemory>> memory)
    {
        report.EverConnected.Should().Be(report.Chargers);
        report.MessagesLost.Should().Be(0, "no charger gives a message up: {0}", string.Join("; ", report.Problems));
        report.MessagesUnconfirmed.Should().Be(0, "what was left at the end was delivered");
        found.Starts.Should().BePositive();
        found.Lost.Should().BeEmpty();
        found.Doubled.Should().BeEmpty();
        found.Stuck.Should().BeEmpty();
        found.VerifyCode.Should().Be(0, "the ledger keeps its own rules: {0}", found.Verify);
        foreach (var silo in memory)
        {
            var steady = silo.SkipLast(1).ToList();
            Trend.Of([.. steady.Select(static m => (m.At, (double)m.Heap))])?.IsFlat.Should().BeTrue("objects do not become more");
            Trend.Of([.. steady.Select(static m => (m.At, (double)m.Resident))])?.IsFlat.Should().BeTrue("resident memory does not grow");
            silo[^1].Sockets.Should().BeLessThan(silo[0].Sockets + OtherSockets, "chargers that have gone leave no socket behind");
        }
    }

    // The first sample is of before the fleet, the last of after it.
    private static async Task<IReadOnlyList<IReadOnlyList<SiloMemory>>> Watch(IReadOnlyList<ElectraProgram> silos, Task running, TimeSpan duration)
    {
        var began = Stopwatch.GetTimestamp();
        var samples = silos.Select(static _ => new List<SiloMemory>()).ToList();
        var every = TimeSpan.FromSeconds(Math.Max(20, duration.TotalSeconds / MostSamples));
        while (!running.IsCompleted)
        {
            var elapsed = Stopwatch.GetElapsedTime(began);
            if (elapsed < duration || samples[0].Count == 0)
                await Sample();
            await Task.WhenAny(running, Spell.Of(every));
        }

        await Eventually.True(() => silos.Zip(samples).All(static s => SiloMemory.SocketsOf(s.First.Pid) < s.Second[0].Sockets + OtherSockets), "sockets are closed", TimeSpan.FromSeconds(60))
            .ContinueWith(static _ => { }, TaskScheduler.Default);
        await Sample();
        return samples;

        async Task Sample()
        {
            for (var i = 0; i < silos.Count; i++)
            {
                if (!silos[i].Running)
                    throw new InvalidOperationException($"silo {i + 1} has ended: {string.Join('\n', silos[i].Output.Split('\n').TakeLast(LastLines))}");
                samples[i].Add(await SiloMemory.Of(silos[i], Stopwatch.GetElapsedTime(began)));
            }
        }
    }

    private static async Task<IReadOnlyList<ElectraProgram>> Silos(Home home, int count)
    {
        List<ElectraProgram> silos = [];
        for (var i = 0; i < count; i++)
            silos.Add(await ElectraProgram.Start(home, ("Electra__Ocpp__OnboardUnknownChargers", "true")));
        return silos;
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
}
