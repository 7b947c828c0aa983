using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Electra.Acceptance.Tests.Program;
using Electra.Acceptance.Tests.Sockets;

namespace Electra.Acceptance.Tests.Load;

/// <summary>Chargers that do what they should, four calls a second each, and hold account of how long each answer took.</summary>
public sealed class HonestChargers : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    private readonly List<RawCharger> chargers = [];
    private readonly ConcurrentQueue<TimeSpan> taken = new();
    private readonly ConcurrentQueue<string> failed = new();
    private readonly CancellationTokenSource end = new();
    private Task working = Task.CompletedTask;

    /// <summary>Answers that nobody has looked at yet.</summary>
    public int Answered => taken.Count;

    /// <summary>Calls that had no answer.</summary>
    public IReadOnlyCollection<string> Failed => failed;

    public static async Task<HonestChargers> Start(ElectraProgram program, int count)
    {
        var honest = new HonestChargers();
        for (var n = 0; n < count; n++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"HONEST-{n:00}");
            await program.Api.Charger(id, "lyon-1");
            try
            {
                honest.chargers.Add(await RawCharger.Booted(program, id));
            }
            catch (TimeoutException fault)
            {
                throw new InvalidOperationException($"{id} had no answer to its boot; the program said: {program.Output}", fault);
            }
        }

        honest.working = Task.WhenAll(honest.chargers.Select(honest.Work));
        return honest;
    }

    /// <summary>What they did since they were asked last.</summary>
    public (int Calls, double P50Ms, double P99Ms, double MaxMs) Take()
    {
        List<double> times = [];
        while (taken.TryDequeue(out var time))
            times.Add(time.TotalMilliseconds);
        times.Sort();
        return times.Count == 0 ? default : (times.Count, times[times.Count / 2], times[times.Count * 99 / 100], times[^1]);
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await working;
        foreach (var charger in chargers)
            await charger.DisposeAsync();
        end.Dispose();
    }

    private async Task Work(RawCharger charger)
    {
        using var timer = new PeriodicTimer(Between);
        for (var n = 0; !end.IsCancellationRequested; n++)
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                // Every other one is durable.
                await (n % 2 == 0 ? charger.Status(n % 4 == 0 ? "Preparing" : "Available") : charger.Result("Heartbeat", "{}"));
                taken.Enqueue(Stopwatch.GetElapsedTime(started));
            }
            catch (Exception fault)
            {
                failed.Enqueue(fault.Message);
                return;
            }

            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }
}
