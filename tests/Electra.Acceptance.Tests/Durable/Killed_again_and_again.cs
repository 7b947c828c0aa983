using System.Collections.Concurrent;
using System.Globalization;
using Electra.Acceptance.Tests.Program;
using Electra.Acceptance.Tests.Sockets;
using Electra.Fleet;

namespace Electra.Acceptance.Tests.Durable;

/// <summary>The promise that everything stands on: what a charger was told is accepted is there, once, whatever was killed and whichever version it speaks.</summary>
public sealed class Killed_again_and_again
{
    private const int Chargers = 16;
    private const int Kills = 3;

    public static TheoryData<string> Homes => Home.Both;

    [Theory]
    [MemberData(nameof(Homes))]
    public async Task Loses_and_doubles_nothing_that_was_confirmed(string kind)
    {
        await using var home = await Home.Of(kind);
        await using var program = await ElectraProgram.Start(home);
        await program.Api.Station("lyon-1");
        for (var i = 0; i < Chargers; i++)
        {
            await program.Api.Charger($"K{i}", "lyon-1");
            await program.Api.Token($"KT{i}");
        }

        var confirmed = new Confirmed();
        using var stop = new CancellationTokenSource();
        var drivers = Enumerable.Range(0, Chargers).Select(i => new StubbornCharger(program, $"K{i}", $"KT{i}", ToldCharge.VersionOf(i), confirmed).Run(stop.Token)).ToArray();
        for (var kill = 1; kill <= Kills; kill++)
        {
            var enough = confirmed.Count + 150;
            await Eventually.True(() => confirmed.Count >= enough, "load is under way", TimeSpan.FromSeconds(60));
            await program.Kill();
            await program.Start();
        }

        var last = confirmed.Count + 50;
        await Eventually.True(() => confirmed.Count >= last, "running transactions go on", TimeSpan.FromSeconds(60));
        await stop.CancelAsync();
        await Task.WhenAll(drivers);

        await Compare(program, confirmed);
        await program.Terminate();
        await Verification.Of(home);
    }

    private static async Task Compare(ElectraProgram program, Confirmed confirmed)
    {
        confirmed.Starts.Select(s => s.Transaction).Should().OnlyHaveUniqueItems("no transaction id is given twice");
        var stopped = confirmed.Stops.ToDictionary(s => s.Transaction);
        foreach (var start in confirmed.Starts)
        {
            var list = await program.Api.Until(
                $"sessions?transactionId={start.Transaction}", l => l["items"]!.AsArray().Count > 0, $"session of {start.Transaction}");
            var session = list["items"]!.AsArray().Should().ContainSingle("of transaction {0}", start.Transaction).Subject!;
            ((long)session["meterStartWh"]!).Should().Be(start.MeterWh);
            if (stopped.TryGetValue(start.Transaction, out var stop))
                ((long?)session["meterStopWh"]).Should().Be(stop.MeterWh, "the stop of {0} was confirmed", start.Transaction);
            // What was told again has the number that it had, and none was left out.
            session["oddities"]!.ToJsonString().Should().NotContain("events-missing", "all news of {0} were told", start.Transaction);
            var readings = (await program.Api.All($"sessions/{(string)session["id"]!}/readings")).Select(r => (string)r["value"]!).ToArray();
            readings.Should().OnlyHaveUniqueItems("each sample of {0} is kept once", start.Transaction);
            confirmed.Meters.Where(m => m.Transaction == start.Transaction).Select(m => m.MeterWh.ToString(CultureInfo.InvariantCulture))
                .Should().BeSubsetOf(readings, "each confirmed sample of {0} is kept", start.Transaction);
        }
    }

    /// <summary>What chargers were told is accepted.</summary>
    private sealed class Confirmed
    {
        public ConcurrentBag<(string Transaction, long MeterWh)> Starts { get; } = [];

        public ConcurrentBag<(string Transaction, long MeterWh)> Meters { get; } = [];

        public ConcurrentBag<(string Transaction, long MeterWh)> Stops { get; } = [];

        public int Count => Starts.Count + Meters.Count + Stops.Count;
    }

    /// <summary>Repeats every message until it is confirmed, over as many sockets as that takes, as a charger with a full memory does.</summary>
    private sealed class StubbornCharger(ElectraProgram program, string id, string token, OcppVersion version, Confirmed confirmed)
    {
        private RawCharger? socket;
        private long register = 1_000;

        public async Task Run(CancellationToken stop)
        {
            while (!stop.IsCancellationRequested)
            {
                var (charge, begin) = (ToldCharge.In(version, token), register);
                if (!await Insist(charge.Start(begin), stop))
                    break;
                confirmed.Starts.Add((charge.Transaction!, begin));
                for (var i = 0; i < 4; i++)
                {
                    var wh = register += 40;
                    if (await Insist(charge.Sample(wh), stop))
                        confirmed.Meters.Add((charge.Transaction!, wh));
                }

                var end = register += 10;
                if (await Insist(charge.Stop(end), stop))
                    confirmed.Stops.Add((charge.Transaction!, end));
            }

            if (socket is not null)
                await socket.DisposeAsync();
        }

        private async Task<bool> Insist(Func<RawCharger, Task> call, CancellationToken stop)
        {
            using var retry = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    socket ??= await ToldCharge.Connect(program, id, version);
                    await call(socket);
                    return true;
                }
                catch (Exception fault) when (fault is IOException or TimeoutException or HandshakeRefusedException or System.Net.WebSockets.WebSocketException or ObjectDisposedException or InvalidOperationException)
                {
                    if (socket is not null)
                        await socket.DisposeAsync();
                    socket = null;
                    await retry.WaitForNextTickAsync(CancellationToken.None);
                }
            }

            return false;
        }
    }
}
