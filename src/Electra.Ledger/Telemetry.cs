using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Electra.Ledger.Commits;

namespace Electra.Ledger;

/// <summary>The ledger's instruments.</summary>
public sealed class Telemetry : IDisposable
{
    /// <summary>The meter's and the activity source's name, to be subscribed to.</summary>
    public const string Name = "Electra.Ledger";

    private static readonly ActivitySource Spans = new(Name);

    private readonly Meter meter = new(Name);
    private readonly ConcurrentDictionary<string, long> lags = new();
    private readonly Counter<long> dropped;
    private readonly Counter<long> poisoned;
    private readonly Counter<long> repeats;
    private readonly Counter<long> forgotten;
    private readonly Histogram<double> flushDuration;
    private readonly Histogram<long> flushSize;
    private readonly Gauge<long> debtsDue;
    private readonly Gauge<long> size;
    private long flushes;

    /// <summary>Makes the instruments.</summary>
    public Telemetry()
    {
        flushDuration = meter.CreateHistogram<double>("electra.ledger.flush.duration", "s", "How long a flush takes until its outcome is known.");
        flushSize = meter.CreateHistogram<long>("electra.ledger.flush.size", "{entry}", "Entries that share a flush.");
        repeats = meter.CreateCounter<long>("electra.ledger.flush.repeats", "{flush}", "Flushes repeated because their outcome was unknown.");
        poisoned = meter.CreateCounter<long>("electra.ledger.poisoned", "{entry}", "Entries and sample groups that the database cannot store.");
        dropped = meter.CreateCounter<long>("electra.ledger.messages.dropped", "{message}", "OCPP messages left out of the log.");
        forgotten = meter.CreateCounter<long>("electra.ledger.upkeep.forgotten", "{item}", "What was kept long enough and is gone, by kind.");
        meter.CreateObservableGauge("electra.ledger.upkeep.age", () => SinceUpkeep?.Invoke().TotalSeconds ?? 0, "s", "How long ago upkeep was last carried out, on any silo.");
        debtsDue = meter.CreateGauge<long>("electra.debts.due", "{debt}", "Effects that are due and not struck off, in the whole network.");
        size = meter.CreateGauge<long>("electra.ledger.size", "By", "What the database takes on its disk.");
        meter.CreateObservableGauge("electra.ledger.silence", () => Silence?.Invoke().TotalSeconds ?? 0, "s", "For how long the database has not answered; 0: it does.");
        meter.CreateObservableGauge("electra.ledger.queue", () => Queue?.Invoke() ?? 0, "{entry}", "Drafts waiting for a flush.");
        meter.CreateObservableGauge("electra.ledger.messages.queue", () => Messages?.Invoke() ?? 0, "{message}", "OCPP messages waiting to be written.");
        meter.CreateObservableGauge("electra.ledger.messages.size", () => MessageBytes?.Invoke() ?? 0, "By", "What those take.");
        meter.CreateObservableGauge("electra.ledger.follower.lag", Lags, "{entry}", "Entries that a follower has yet to fold.");
    }

    /// <summary>Tells how many drafts wait.</summary>
    internal Func<int>? Queue { get; set; }

    /// <summary>Tells how long ago upkeep was carried out.</summary>
    internal Func<TimeSpan>? SinceUpkeep { get; set; }

    internal void Forgot(string kind, long count) => forgotten.Add(count, new KeyValuePair<string, object?>("kind", kind));

    /// <summary>Tells how many OCPP messages wait.</summary>
    internal Func<int>? Messages { get; set; }

    /// <summary>Tells what they take.</summary>
    internal Func<long>? MessageBytes { get; set; }

    internal void Flushed(TimeSpan took, Batch batch)
    {
        flushDuration.Record(took.TotalSeconds);
        flushSize.Record(batch.Entries.Count);
        if (!Spans.HasListeners())
            return;
        flushes++;
        foreach (var entry in batch.Entries)
            Trace(entry, batch, took)?.SetTag("electra.entry", entry.Found.Number).SetTag("electra.result", entry.Found.Result.ToString()).Stop();
        foreach (var samples in batch.Samples)
            Trace(samples, batch, took)?.Stop();
    }

    // A flush serves turns of many traces: each that is recorded has a span of its own for it, and the flush's number in all of them says that
    // they were one.
    private Activity? Trace(Pending pending, Batch batch, TimeSpan took) => pending.Trace is not { } turn ? null
        : Spans.StartActivity("ledger.flush", ActivityKind.Client, turn.Context, startTime: DateTimeOffset.UtcNow - took)?
            .SetTag("electra.flush", flushes).SetTag("electra.flush.entries", batch.Entries.Count);

    /// <summary>Tells for how long the database has been silent.</summary>
    internal Func<TimeSpan>? Silence { get; set; }

    /// <summary>Somebody reads the figures that must be asked of the database.</summary>
    internal bool WantsFigures => debtsDue.Enabled || size.Enabled;

    internal void Figures(long due, long bytes)
    {
        debtsDue.Record(due);
        size.Record(bytes);
    }

    internal void Repeated() => repeats.Add(1);

    internal void Poisoned() => poisoned.Add(1);

    internal void Dropped(int count) => dropped.Add(count);

    internal void Lag(string follower, long entries) => lags[follower] = entries;

    private IEnumerable<Measurement<long>> Lags() =>
        lags.Select(lag => new Measurement<long>(lag.Value, new KeyValuePair<string, object?>("follower", lag.Key)));

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();
}
