using System.Collections.Concurrent;
using Electra.Fleet.Chargers;
using Electra.Fleet.Journals;

namespace Electra.Acceptance.Tests.Cluster;

/// <summary>What chargers were told is accepted, and when each was last answered: what a cluster is held to.</summary>
public sealed class Confirmed : IJournal
{
    private readonly ConcurrentDictionary<string, Voice> voices = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<ConfirmedStart> starts = new();
    private readonly ConcurrentQueue<ConfirmedStop> stops = new();
    private readonly ConcurrentQueue<ConfirmedMeter> meters = new();
    private readonly ConcurrentQueue<string> givenUp = new();
    private readonly ConcurrentQueue<string> surprises = new();
    private readonly ConcurrentDictionary<string, int> failures = new();
    private int calls;

    public IReadOnlyCollection<ConfirmedStart> Starts => starts;

    public IReadOnlyCollection<ConfirmedStop> Stops => stops;

    public IReadOnlyCollection<ConfirmedMeter> Meters => meters;

    /// <summary>Transaction messages that chargers threw away.</summary>
    public IReadOnlyCollection<string> GivenUpMessages => givenUp;

    public IReadOnlyCollection<string> Surprises => surprises;

    /// <summary>How often calls and connections failed, by how.</summary>
    public IReadOnlyDictionary<string, int> Failures => failures;

    /// <summary>Calls answered so far.</summary>
    public int Calls => Volatile.Read(ref calls);

    /// <summary>When it was last answered something that is recorded.</summary>
    public DateTimeOffset? LastServed(string charger) => voices.TryGetValue(charger, out var voice) ? voice.Served : null;

    /// <summary>The first recorded answer after an instant.</summary>
    public DateTimeOffset? FirstServedAfter(string charger, DateTimeOffset instant) => voices.TryGetValue(charger, out var voice) ? voice.After(instant) : null;

    /// <summary>How long it has had no answer.</summary>
    public TimeSpan Silence(string charger) => voices.TryGetValue(charger, out var voice) ? voice.Silence : TimeSpan.Zero;

    /// <summary>From here on silences are measured.</summary>
    public void Listen()
    {
        foreach (var voice in voices.Values)
            voice.Listen();
    }

    /// <summary>The longest time that any charger went without an answer since <see cref="Listen"/>, and whose it was.</summary>
    public (TimeSpan Silence, string Charger) LongestSilence() =>
        voices.Select(static v => (v.Value.Longest(), v.Key)).DefaultIfEmpty((TimeSpan.Zero, "nobody")).Max();

    public void Answered(string chargerId, string action, TimeSpan latency)
    {
        Interlocked.Increment(ref calls);
        voices.GetOrAdd(chargerId, static _ => new()).Hear(recorded: action != "Heartbeat");
    }

    public void Failed(string chargerId, string action, CallOutcome outcome) => failures.AddOrUpdate($"{action}: {outcome.Word}", 1, static (_, n) => n + 1);

    public void ConnectFailed(string chargerId, int? httpStatus, string why) => failures.AddOrUpdate($"connect: {httpStatus?.ToString() ?? "no answer"}", 1, static (_, n) => n + 1);

    public void StartConfirmed(string chargerId, string transactionId, string status, ToldStart question) =>
        starts.Enqueue(new(chargerId, transactionId, status, question));

    public void StopConfirmed(string chargerId, ToldStop question) => stops.Enqueue(new(chargerId, question));

    public void MeterConfirmed(string chargerId, ToldMeters question) => meters.Enqueue(new(chargerId, question));

    public void GivenUp(string chargerId, string action, int attempts) => givenUp.Enqueue($"{chargerId}: {action} after {attempts} attempts");

    public void Unexpected(string chargerId, string what) => surprises.Enqueue($"{chargerId}: {what}");

    public void Connected(string chargerId) { }

    public void Disconnected(string chargerId, string why) { }

    public void Booted(string chargerId, string status) { }

    public void Began(string chargerId) { }

    public void Commanded(string chargerId, string action) { }

    public void Deviated(string chargerId, string deviation) { }

    public void Struck(string chargerId, string fault) { }

    private sealed class Voice
    {
        private readonly Lock gate = new();
        private readonly List<DateTimeOffset> served = [];
        private DateTimeOffset heard = DateTimeOffset.UtcNow;
        private TimeSpan longest;

        public DateTimeOffset? Served
        {
            get
            {
                lock (gate)
                    return served.Count > 0 ? served[^1] : null;
            }
        }

        public TimeSpan Silence
        {
            get
            {
                lock (gate)
                    return DateTimeOffset.UtcNow - heard;
            }
        }

        public DateTimeOffset? After(DateTimeOffset instant)
        {
            lock (gate)
            {
                var at = served.FindIndex(s => s > instant);
                return at < 0 ? null : served[at];
            }
        }

        public void Hear(bool recorded)
        {
            lock (gate)
            {
                Grow();
                heard = DateTimeOffset.UtcNow;
                if (recorded)
                    served.Add(heard);
            }
        }

        public void Listen()
        {
            lock (gate)
            {
                longest = TimeSpan.Zero;
                served.Clear();
                heard = DateTimeOffset.UtcNow;
            }
        }

        public TimeSpan Longest()
        {
            lock (gate)
            {
                Grow();
                return longest;
            }
        }

        private void Grow()
        {
            if (DateTimeOffset.UtcNow - heard is var silence && silence > longest)
                longest = silence;
        }
    }
}
