using System.Collections.Concurrent;
using Electra.Fleet.Chargers;
using Microsoft.Extensions.Logging;

namespace Electra.Fleet.Journals;

/// <summary>Counts, for a whole fleet; passes everything on to one who wants to know more.</summary>
internal sealed class Tally(ILogger logger, IJournal? next) : IJournal
{
    private const int KeptComplaints = 20;

    private readonly ConcurrentDictionary<string, byte> everConnected = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> complaints = new();
    private long connections, connectFailures, answered, failed, cut, begun, starts, refused, stops, numbered, meters, heartbeats;
    private long givenUp, commands, unexpected;

    public Latencies Latencies { get; } = new();

    public ConcurrentDictionary<string, Latencies> LatencyByAction { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, long> ByAction { get; } = new(StringComparer.Ordinal);

    /// <summary>Calls without a result, by the code of their error; or Silent, or Cut.</summary>
    public ConcurrentDictionary<string, long> ByError { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, long> ByDeviation { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, long> ByFault { get; } = new(StringComparer.Ordinal);

    public int EverConnected => everConnected.Count;

    public long Connections => Interlocked.Read(ref connections);

    public long ConnectFailures => Interlocked.Read(ref connectFailures);

    public long CallsAnswered => Interlocked.Read(ref answered);

    /// <summary>Calls that were answered with an error, or not in time.</summary>
    public long CallsFailed => Interlocked.Read(ref failed);

    /// <summary>Calls whose socket went away first: nobody failed.</summary>
    public long CallsCut => Interlocked.Read(ref cut);

    public long Begun => Interlocked.Read(ref begun);

    public long Starts => Interlocked.Read(ref starts);

    public long StartsRefused => Interlocked.Read(ref refused);

    public long Stops => Interlocked.Read(ref stops);

    /// <summary>Sessions that began and whose end was not confirmed under their number; while cars charge, those too.</summary>
    public long Open => Math.Max(0, Begun - Interlocked.Read(ref numbered));

    public long MeterValues => Interlocked.Read(ref meters);

    public long Heartbeats => Interlocked.Read(ref heartbeats);

    public long Lost => Interlocked.Read(ref givenUp);

    public long Commands => Interlocked.Read(ref commands);

    public long Surprises => Interlocked.Read(ref unexpected);

    /// <summary>The first things that went wrong, as sentences.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    public void Connected(string chargerId)
    {
        Interlocked.Increment(ref connections);
        everConnected.TryAdd(chargerId, 0);
        next?.Connected(chargerId);
    }

    public void ConnectFailed(string chargerId, int? httpStatus, string why)
    {
        Interlocked.Increment(ref connectFailures);
        Complain($"{chargerId} could not connect: {(httpStatus is { } status ? $"HTTP {status}" : why)}");
        next?.ConnectFailed(chargerId, httpStatus, why);
    }

    public void Disconnected(string chargerId, string why) => next?.Disconnected(chargerId, why);

    public void Booted(string chargerId, string status) => next?.Booted(chargerId, status);

    public void Answered(string chargerId, string action, TimeSpan latency)
    {
        Interlocked.Increment(ref answered);
        if (action == "Heartbeat")
            Interlocked.Increment(ref heartbeats);
        Count(ByAction, action);
        Latencies.Add(latency);
        LatencyByAction.GetOrAdd(action, static _ => new Latencies()).Add(latency);
        next?.Answered(chargerId, action, latency);
    }

    public void Failed(string chargerId, string action, CallOutcome outcome)
    {
        Count(ByError, outcome.Word);
        if (outcome is CallOutcome.Cut)
        {
            Interlocked.Increment(ref cut);
        }
        else
        {
            Interlocked.Increment(ref failed);
            Complain($"{chargerId}: {action} failed: {outcome.Why}");
        }

        next?.Failed(chargerId, action, outcome);
    }

    public void Began(string chargerId)
    {
        Interlocked.Increment(ref begun);
        next?.Began(chargerId);
    }

    public void StartConfirmed(string chargerId, string transactionId, string status, ToldStart question)
    {
        Interlocked.Increment(ref starts);
        if (status != "Accepted")
            Interlocked.Increment(ref refused);
        next?.StartConfirmed(chargerId, transactionId, status, question);
    }

    public void StopConfirmed(string chargerId, ToldStop question)
    {
        Interlocked.Increment(ref stops);
        if (question.Names)
            Interlocked.Increment(ref numbered);
        next?.StopConfirmed(chargerId, question);
    }

    public void MeterConfirmed(string chargerId, ToldMeters question)
    {
        Interlocked.Increment(ref meters);
        next?.MeterConfirmed(chargerId, question);
    }

    public void GivenUp(string chargerId, string action, int attempts)
    {
        Interlocked.Increment(ref givenUp);
        logger.MessageLost(chargerId, action, attempts);
        Complain($"{chargerId}: {action} was thrown away after {attempts} attempts");
        next?.GivenUp(chargerId, action, attempts);
    }

    public void Commanded(string chargerId, string action)
    {
        Interlocked.Increment(ref commands);
        next?.Commanded(chargerId, action);
    }

    public void Unexpected(string chargerId, string what)
    {
        Interlocked.Increment(ref unexpected);
        logger.Surprise(chargerId, what);
        Complain($"{chargerId}: {what}");
        next?.Unexpected(chargerId, what);
    }

    public void Deviated(string chargerId, string deviation)
    {
        Count(ByDeviation, deviation);
        next?.Deviated(chargerId, deviation);
    }

    public void Struck(string chargerId, string fault)
    {
        Count(ByFault, fault);
        next?.Struck(chargerId, fault);
    }

    private static void Count(ConcurrentDictionary<string, long> counts, string what) => counts.AddOrUpdate(what, 1, static (_, count) => count + 1);

    private void Complain(string sentence)
    {
        if (complaints.Count < KeptComplaints)
            complaints.Enqueue(sentence);
    }
}
