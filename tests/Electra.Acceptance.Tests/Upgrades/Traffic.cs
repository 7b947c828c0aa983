using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using Electra.Acceptance.Tests.Program;
using Electra.Acceptance.Tests.Sockets;

namespace Electra.Acceptance.Tests.Upgrades;

/// <summary>Chargers of mixed versions that charge one car after the other over whichever silo lets them in, and what they were told is accepted.</summary>
public sealed class Traffic : IAsyncDisposable
{
    private const int SamplesOfACharge = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentBag<(string Transaction, long MeterWh)> starts = [];
    private readonly ConcurrentBag<(string Transaction, long MeterWh)> samples = [];
    private readonly ConcurrentBag<(string Transaction, long MeterWh)> stops = [];
    private readonly ConcurrentBag<int> goodbyes = [];
    private readonly ConcurrentDictionary<string, ElectraProgram> places = new();
    private volatile ElectraProgram[] doors;
    private Task driving = Task.CompletedTask;
    private long longestSilence;
    private int shaken;

    private Traffic(ElectraProgram[] doors) => this.doors = doors;

    /// <summary>Calls that were confirmed.</summary>
    public int Confirmed => starts.Count + samples.Count + stops.Count;

    /// <summary>The longest that a charger went without an answer.</summary>
    public TimeSpan LongestSilence => TimeSpan.FromTicks(Interlocked.Read(ref longestSilence));

    /// <summary>With what sockets were closed; 0: cut.</summary>
    public IReadOnlyCollection<int> Goodbyes => goodbyes;

    /// <summary>Provisions so many chargers and lets them charge, at all of these silos.</summary>
    public static async Task<Traffic> Begin(int chargers, params ElectraProgram[] doors)
    {
        await doors[0].Api.Station("lyon-1");
        for (var n = 0; n < chargers; n++)
        {
            await doors[0].Api.Charger($"T{n}", "lyon-1");
            await doors[0].Api.Token($"TT{n}");
        }

        var traffic = new Traffic(doors);
        traffic.driving = Task.WhenAll(Enumerable.Range(0, chargers).Select(n => Task.Run(() => traffic.Drive(n))));
        return traffic;
    }

    /// <summary>From now on these are the silos that chargers come to.</summary>
    public void Go(params ElectraProgram[] now) => doors = now;

    /// <summary>Every second charger loses its line, and knocks at the last of the doors first.</summary>
    public void Shake() => Interlocked.Increment(ref shaken);

    /// <summary>Chargers whose last answer came from this silo.</summary>
    public int At(ElectraProgram program) => places.Values.Count(place => place == program);

    /// <summary>Waits until so many more calls were confirmed.</summary>
    public Task More(int calls)
    {
        var enough = Confirmed + calls;
        return Eventually.True(() => Confirmed >= enough, $"{calls} more calls are confirmed", TimeSpan.FromSeconds(90));
    }

    /// <summary>Lets every call come to its end, and no new one begin.</summary>
    public async Task End()
    {
        await stop.CancelAsync();
        await driving;
    }

    /// <summary>Whatever was confirmed is there, once.</summary>
    public async Task IsAllThere(ElectraApi api)
    {
        starts.Select(s => s.Transaction).Should().OnlyHaveUniqueItems("no transaction id is given twice");
        var ended = stops.ToDictionary(s => s.Transaction);
        foreach (var start in starts)
        {
            var list = await api.Until($"sessions?transactionId={start.Transaction}", l => l["items"]!.AsArray().Count > 0, $"the session of {start.Transaction}");
            var session = list["items"]!.AsArray().Should().ContainSingle("of transaction {0}", start.Transaction).Subject!;
            ((long)session["meterStartWh"]!).Should().Be(start.MeterWh);
            if (ended.TryGetValue(start.Transaction, out var end))
                ((long?)session["meterStopWh"]).Should().Be(end.MeterWh, "the stop of {0} was confirmed", start.Transaction);
            var readings = (await api.All($"sessions/{(string)session["id"]!}/readings")).Select(r => (string)r["value"]!).ToArray();
            readings.Should().OnlyHaveUniqueItems("each sample of {0} is kept once", start.Transaction);
            samples.Where(s => s.Transaction == start.Transaction).Select(s => s.MeterWh.ToString(CultureInfo.InvariantCulture))
                .Should().BeSubsetOf(readings, "each confirmed sample of {0} is kept", start.Transaction);
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Confirmed} calls confirmed ({starts.Count} starts, {samples.Count} samples, {stops.Count} stops), longest silence {LongestSilence.TotalSeconds:0.0} s");

    public async ValueTask DisposeAsync()
    {
        await End();
        stop.Dispose();
    }

    private async Task Drive(int number)
    {
        var register = 1_000L;
        await using var charger = new Roaming(this, number);
        while (!stop.IsCancellationRequested)
        {
            var (charge, begin) = (ToldCharge.In(ToldCharge.VersionOf(number / 2), $"TT{number}"), register);
            if (!await charger.Insist(charge.Start(begin)))
                return;
            starts.Add((charge.Transaction!, begin));
            for (var i = 0; i < SamplesOfACharge; i++)
            {
                var wh = register += 40;
                if (await charger.Insist(charge.Sample(wh)))
                    samples.Add((charge.Transaction!, wh));
            }

            var last = register += 10;
            if (await charger.Insist(charge.Stop(last)))
                stops.Add((charge.Transaction!, last));
        }
    }

    /// <summary>Repeats a message until it is confirmed, over as many sockets to as many silos as that takes.</summary>
    private sealed class Roaming(Traffic traffic, int number) : IAsyncDisposable
    {
        private RawCharger? socket;
        private ElectraProgram? door;
        private int attempt;
        private int shaken;
        private long answered = Stopwatch.GetTimestamp();

        public async Task<bool> Insist(Func<RawCharger, Task> call)
        {
            using var pause = new PeriodicTimer(Pause);
            while (!traffic.stop.IsCancellationRequested)
            {
                await pause.WaitForNextTickAsync(CancellationToken.None);
                if (shaken != Volatile.Read(ref traffic.shaken))
                    await Shaken();
                try
                {
                    if (socket is null)
                    {
                        var doors = traffic.doors;
                        door = doors[(number + attempt++) % doors.Length];
                        // Every second charger is shaken: some of every version are.
                        socket = await ToldCharge.Connect(door, $"T{number}", ToldCharge.VersionOf(number / 2));
                    }

                    var calling = call(socket);
                    // An answer that came just before the goodbye counts; nothing comes after it.
                    if (await Task.WhenAny(calling, socket.Closed) != calling)
                        await calling.WaitAsync(Pause);
                    await calling;
                    Heard();
                    return true;
                }
                catch (Exception fault) when (fault is IOException or TimeoutException or HandshakeRefusedException or WebSocketException or ObjectDisposedException or InvalidOperationException)
                {
                    await DisposeAsync();
                }
            }

            return false;
        }

        public async ValueTask DisposeAsync()
        {
            if (socket is not { } old)
                return;
            socket = null;
            if (old.Closed.IsCompletedSuccessfully)
                traffic.goodbyes.Add((int?)await old.Closed ?? 0);
            await old.DisposeAsync();
        }

        private async Task Shaken()
        {
            shaken = Volatile.Read(ref traffic.shaken);
            if (number % 2 == 0 && socket is not null)
            {
                socket.Cut();
                await DisposeAsync();
                var doors = traffic.doors.Length;
                attempt = doors - 1 - (number % doors);
            }
        }

        private void Heard()
        {
            traffic.places[$"T{number}"] = door!;
            var silence = Stopwatch.GetElapsedTime(answered).Ticks;
            answered = Stopwatch.GetTimestamp();
            for (var longest = traffic.LongestSilence.Ticks; silence > longest; longest = traffic.LongestSilence.Ticks)
                Interlocked.CompareExchange(ref traffic.longestSilence, silence, longest);
        }
    }
}
