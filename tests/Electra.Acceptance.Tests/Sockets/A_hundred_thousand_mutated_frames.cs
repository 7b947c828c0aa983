using System.Diagnostics;
using System.Globalization;
using System.Net;
using Electra.Acceptance.Tests.Program;
using Electra.Acceptance.Tests.Sockets.Mutated;
using Electra.Ocpp.Tests;
using Electra.Ocpp.V16;
using Electra.Ocpp.V201;
using Electra.Ocpp.V21;

namespace Electra.Acceptance.Tests.Sockets;

/// <summary>
/// What chargers in the field really send, and worse: a seeded generator over real sockets, half of the chargers read tolerantly, half strictly;
/// where there are two versions, each of them has half of either.
/// <c>MUTATION_SEED</c> repeats a run, <c>MUTATED_FRAMES</c> makes it longer.
/// </summary>
public sealed class A_hundred_thousand_mutated_frames(ITestOutputHelper output)
{
    private const int Chargers = 20;
    private const int Parts = 5;

    // The runtime compiles its hot paths anew and the databases fill their caches for some 40,000 frames; from there on growth is a leak's.
    private const int Warm = 2;
    private const int MostGrowthMiB = 64;

    private static readonly int Frames = Setting("MUTATED_FRAMES") ?? 100_000;

    // Words of a log line that tells of a fault of ours.
    private static readonly string[] Faults =
    [
        "xception", "gets no answer", "fail:", "crit:", "The socket of charger", "could not be told", "NullReference", "   at ",
    ];

    [Theory]
    [InlineData("1.6")]
    [InlineData("2.0.1", "2.1")]
    public async Task Leave_no_call_unanswered_no_grain_stuck_and_no_memory_lost(params string[] versions)
    {
        var seed = Setting("MUTATION_SEED") ?? Random.Shared.Next();
        output.WriteLine($"MUTATION_SEED={seed}");
        await using var home = Home.Sqlite();
        // 192 MiB of heap: what is kept for ever would end the program.
        await using var program = await ElectraProgram.Start(home, ("Electra__Ocpp__BadFramesPerMinute", "0"), ("DOTNET_GCConserveMemory", "7"), ("DOTNET_GCHeapHardLimit", "0xC000000"));
        await program.Api.Station("lyon-1");
        await program.Api.Token("04A2B3C4D5");
        List<(string Id, string Version, FuzzedCharger Charger)> fleet = [];
        for (var n = 0; n < Chargers; n++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"MAD-{n:00}");
            await program.Api.Charger(id, "lyon-1", extra: $$""","validation":"{{(n % 2 == 0 ? "tolerant" : "strict")}}" """);
            var version = versions[n / 2 % versions.Length];
            fleet.Add((id, version, new(program, id, version, unchecked(seed + n * 7919))));
        }

        var clock = Stopwatch.StartNew();
        List<long> resident = [];
        for (var part = 0; part < Parts; part++)
        {
            try
            {
                await Task.WhenAll(fleet.Select(c => c.Charger.Send(Frames / Chargers / Parts)));
            }
            catch (TimeoutException unanswered)
            {
                throw new TimeoutException($"seed {seed}: {unanswered.Message}\n{string.Join('\n', program.Output.Split('\n').Where(IsFault).Take(20))}", unanswered);
            }

            resident.Add(ResidentMiB(program));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Frames} frames in {clock.Elapsed.TotalSeconds:F1} s; resident after each fifth {string.Join(", ", resident)} MiB; results {Sum(fleet, 3)}, errors {Sum(fleet, 4)}, contradicted {Sum(fleet, 5)}, cut off {fleet.Sum(c => c.Charger.Cut)}"));
        await Task.WhenAll(fleet.Select(c => c.Charger.Leave()));
        fleet.ForEach(c => c.Charger.Dispose());

        fleet.SelectMany(c => c.Charger.Wrong).Take(20).Should().BeEmpty("seed {0}", seed);
        program.Output.Split('\n').Where(IsFault).Take(20).Should().BeEmpty("seed {0}", seed);
        (resident[^1] - resident[Warm - 1]).Should().BeLessThan(MostGrowthMiB, "memory is flat, seed {0}", seed);
        await Task.WhenAll(fleet.Select(c => c.Version == "1.6" ? Charges(program, c.Id) : Charges2(program, c.Id, c.Version)));
    }

    [Fact]
    public void Are_made_of_each_action_that_a_charger_of_any_version_may_say()
    {
        foreach (var (version, actions) in new[] { ("1.6", V16Dialect.Reports), ("2.0.1", V201Dialect.Reports), ("2.1", V21Dialect.Reports) })
            RealisticCalls.Of(version, new Random(1)).Actions.Should().Contain(actions, "of {0}", version);
        RealisticCalls.Of("2.1", new Random(1)).Actions.Should().Contain(GoldenPayloads.V21.Unconfirmed);
        GoldenPayloads.V21.Unconfirmed.Should().ContainSingle();
    }

    // A socket that ends by itself in the moment in which it is told to end, or to send an order (which ends with it): Orleans says so, and nothing is wrong.
    private static bool IsFault(string line) => Array.Exists(Faults, fault => line.Contains(fault, StringComparison.Ordinal))
        && !line.Contains("IChargerLink.Close", StringComparison.Ordinal) && !line.Contains("IChargerLink.Send", StringComparison.Ordinal);

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;

    // Each charger's grain and each connector's still does what it is there for.
    private static async Task Charges(ElectraProgram program, string id)
    {
        await using var charger = await RawCharger.Booted(program, id);
        foreach (var connector in (int[])[1, 2])
        {
            await charger.Status("Available", connector);
            var transaction = await charger.Start("04A2B3C4D5", 1000, connector);
            transaction.Should().BePositive();
            await charger.Stop(transaction, 2000);
        }

        (await program.Api.Send(HttpMethod.Get, $"chargers/{id}")).Status.Should().Be(HttpStatusCode.OK);
    }

    private static async Task Charges2(ElectraProgram program, string id, string version)
    {
        await using var station = await Station201.Booted(program, id, version);
        foreach (var evse in (int[])[1, 2])
        {
            await station.Status("Available", evse);
            var transaction = Guid.NewGuid().ToString();
            var began = await station.Event("Started", transaction, "Authorized", Station201.State("Charging"), Station201.Token("04A2B3C4D5") + Station201.Evse(evse) + Station201.Meter(1000));
            ((string?)began["idTokenInfo"]!["status"]).Should().NotBeNull();
            await station.Event("Ended", transaction, "StopAuthorized", ",\"stoppedReason\":\"Local\"", Station201.Meter(2000));
            var session = await program.Api.Until($"sessions?transactionId={transaction}", s => s["items"]!.AsArray() is [{ } only] && (string?)only["state"] is "ended" or "finishing", "it has ended");
            ((long)session["items"]![0]!["energyWh"]!).Should().Be(1000);
        }
    }

    private static int Sum(List<(string Id, string Version, FuzzedCharger Charger)> fleet, int kind) => fleet.Sum(c => c.Charger.Answers.GetValueOrDefault(kind));

    // Its own memory: pages of the program's files, which come in as code is first reached, are the machine's to give and take.
    private static long ResidentMiB(ElectraProgram program)
    {
        var line = File.ReadLines($"/proc/{program.Pid}/status").First(l => l.StartsWith("RssAnon:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }
}
