using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Electra.Ledger.Commits;

/// <summary>Brings a batch to a known outcome: repeats what is unknown, and halves what is refused for its data until the culprit stands alone.</summary>
internal sealed class Settlement(IFlush flush, Pulse pulse, TimeProvider time, Telemetry telemetry, ILogger<Settlement> logger)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    public async ValueTask Settle(Batch batch, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var pause = ShortestPause;
        while (await Attempt(batch, cancellation) is { } fault)
        {
            if (flush.BlamesData(fault))
            {
                pulse.Answered();
                await Isolate(batch, fault, cancellation);
                return;
            }

            telemetry.Repeated();
            await Task.Delay(pause, cancellation);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }

        pulse.Answered();
        telemetry.Flushed(Stopwatch.GetElapsedTime(started), batch);
        batch.Tell();
    }

    private async ValueTask<Exception?> Attempt(Batch batch, CancellationToken cancellation)
    {
        var began = time.GetUtcNow();
        try
        {
            await flush.Write(batch, cancellation);
            return null;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            // Whatever it was, the commit may have happened: only the database can tell.
            if (!flush.BlamesData(fault))
                SayUnknown(began, fault);
            return fault;
        }
    }

    private void SayUnknown(DateTimeOffset began, Exception fault)
    {
        if (pulse.SilentSince is null)
            logger.FlushUnknown(fault.Message);
        pulse.Silent(began);
    }

    private async ValueTask Isolate(Batch batch, Exception fault, CancellationToken cancellation)
    {
        if (batch.Divisible)
        {
            var (first, second) = batch.Halves();
            if (!first.Empty)
                await Settle(first, cancellation);
            if (!second.Empty)
                await Settle(second, cancellation);
            return;
        }

        foreach (var entry in batch.Entries)
        {
            telemetry.Poisoned();
            logger.Poisoned(entry.Draft.Grain, entry.Draft.Version, fault.Message);
            entry.Tell(new Appended(AppendResult.Poisoned, Why: fault.Message));
        }

        foreach (var group in batch.Samples)
            await Isolate(group, fault, cancellation);

        if (batch.Struck.Count > 0)
            logger.PoisonedStrikes(batch.Struck.Count, fault.Message);
    }

    /// <summary>A group of samples that cannot be stored is stored one by one; what is at fault is left out, and said, because
    /// a charger that gets no answer would send all of them again for ever.</summary>
    private async ValueTask Isolate(PendingSamples group, Exception fault, CancellationToken cancellation)
    {
        if (group.Samples.Count > 1)
        {
            foreach (var sample in group.Samples)
            {
                var alone = new Batch();
                alone.Samples.Add(new PendingSamples([sample]));
                await Settle(alone, cancellation);
            }
        }
        else
        {
            telemetry.Poisoned();
            logger.PoisonedSamples(group.Samples.Count, group.Samples.Count > 0 ? group.Samples[0].Session.Value : "", fault.Message);
        }

        group.Tell();
    }
}
