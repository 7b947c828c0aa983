using Electra.Ledger.Reading;
using Electra.Ledger.Samples;
using Electra.Ledger.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Electra.Ledger.Commits;

/// <summary>The silo's one writer of the record: an idle one flushes at once, a busy one takes all that waits into the next flush.</summary>
internal sealed class Committer(
    Intake intake,
    Settlement settlement,
    Counters counters,
    Pulse pulse,
    LedgerGate gate,
    Wake wake,
    RecentEntries recent,
    Telemetry telemetry,
    ILogger<Committer> logger) : BackgroundService, ILedgerWriter
{
    private static readonly TimeSpan NudgeEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LastFlushes = TimeSpan.FromSeconds(5);
    private const int IdleNudges = 20;
    private const int MostRounds = 8;

    private readonly Batch batch = new();
    private readonly List<StoredEntry> written = [];
    private readonly CancellationTokenSource stopped = new();
    private int idle;

    public bool Reachable => pulse.SilentSince is null;

    public DateTimeOffset? SilentSince => pulse.SilentSince;

    public ValueTask<Appended> Append(EntryDraft draft, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var pending = new PendingEntry(draft);
        return intake.Add(pending)
            ? new ValueTask<Appended>(cancellation.CanBeCanceled ? pending.Done.WaitAsync(cancellation) : pending.Done)
            : new ValueTask<Appended>(new Appended(AppendResult.Overloaded));
    }

    public void Strike(DebtKey debt) => intake.Strike(debt);

    public ValueTask<bool> Store(IReadOnlyList<SampleRecord> samples, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(samples);
        if (samples.Count == 0)
            return new ValueTask<bool>(true);
        var pending = new PendingSamples(samples);
        return intake.Add(pending)
            ? new ValueTask<bool>(cancellation.CanBeCanceled ? pending.Done.WaitAsync(cancellation) : pending.Done)
            : new ValueTask<bool>(false);
    }

    public ValueTask<long> Take(string counter, int count, CancellationToken cancellation = default) => counters.Take(counter, count, cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        telemetry.Queue = () => intake.Count;
        telemetry.Silence = () => pulse.Silence;
        using var running = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var nudging = Nudge(running.Token);
        try
        {
            // An error of this program's own ends the loop, and the host with it: a silo that cannot write must not go on.
            await Task.Run(() => Run(stoppingToken), CancellationToken.None);
        }
        finally
        {
            await running.CancelAsync();
            await nudging;
        }
    }

    /// <summary>What waits when the program stops is still flushed, as long as the database answers promptly.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        intake.Close();
        stopped.CancelAfter(LastFlushes);
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        base.Dispose();
        stopped.Dispose();
    }

    private async Task Run(CancellationToken stopping)
    {
        try
        {
            await gate.Ready.WaitAsync(stopping);
            while (await intake.Something(stopped.Token))
            {
                await Gather();
                await FlushOnce();
            }

            await FlushOnce();
        }
        catch (OperationCanceledException)
        {
            // Stopping: whoever still waits is told so below.
        }
        finally
        {
            AbandonRest();
        }
    }

    // Not by a clock: the flush stands behind the turns that are ready to run just now, as long as they bring more. An idle program has none.
    private async ValueTask Gather()
    {
        var waiting = 0;
        for (var round = 0; round < MostRounds && intake.Count > waiting; round++)
        {
            waiting = intake.Count;
            await Task.Yield();
        }
    }

    private async ValueTask FlushOnce()
    {
        batch.Clear();
        intake.Fill(batch);
        // A committer without work asks every few seconds whether the database still answers: an empty batch.
        if (batch.Empty && ++idle < IdleNudges)
        {
            recent.Forget();
            return;
        }

        idle = 0;
        await settlement.Settle(batch, stopped.Token);
        Announce();
    }

    private void Announce()
    {
        written.Clear();
        foreach (var entry in batch.Entries)
        {
            if (entry.Found is { Result: AppendResult.Won, Number: > 0 and var number })
                written.Add(new(number, entry.Draft.Grain, entry.Draft.Version, entry.Draft.RecordedAt, entry.Draft.Body, entry.Draft.Facts));
        }

        if (written.Count == 0)
            return;
        written.Sort(static (a, b) => a.Number.CompareTo(b.Number));
        recent.Add(written);
        wake.Signal(written[^1].Number);
    }

    private async Task Nudge(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(NudgeEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
                intake.Nudge();
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private void AbandonRest()
    {
        batch.Abandon();
        var rest = 0;
        do
        {
            batch.Clear();
            intake.Fill(batch);
            rest += batch.Entries.Count + batch.Samples.Count;
            batch.Abandon();
        }
        while (!batch.Empty);
        if (rest > 0)
            logger.StoppedUnflushed(rest);
    }
}
