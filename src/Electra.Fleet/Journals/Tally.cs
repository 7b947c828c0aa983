using System.Collections.Concurrent;
using Electra.Ocpp.V16.Payloads;
using Microsoft.Extensions.Logging;

namespace Electra.Fleet.Journals;

/// <summary>Counts, for a whole fleet; passes everything on to one who wants to know more.</summary>
internal sealed class Tally(ILogger logger, IJournal? next) : IJournal
{
    private const int KeptComplaints = 20;

    private readonly ConcurrentDictionary<string, byte> everConnected = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> complaints = new();
    private long connections, connectFailures, answered, failed, starts, refused, stops, meters, heartbeats, givenUp, commands, unexpected;

    public Latencies Latencies { get; } = new();

    public ConcurrentDictionary<string, long> ByAction { get; } = new(StringComparer.Ordinal);

    public int EverConnected => everConnected.Count;

    public long Connections => Interlocked.Read(ref connections);

    public long ConnectFailures => Interlocked.Read(ref connectFailures);

    public long CallsAnswered => Interlocked.Read(ref answered);

    public long CallsFailed => Interlocked.Read(ref failed);

    public long Starts => Interlocked.Read(ref starts);

    public long StartsRefused => Interlocked.Read(ref refused);

    public long Stops => Interlocked.Read(ref stops);

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
        ByAction.AddOrUpdate(action, 1, static (_, count) => count + 1);
        Latencies.Add(latency);
        next?.Answered(chargerId, action, latency);
    }

    public void Failed(string chargerId, string action, string why)
    {
        Interlocked.Increment(ref failed);
        Complain($"{chargerId}: {action} failed: {why}");
        next?.Failed(chargerId, action, why);
    }

    public void StartConfirmed(string chargerId, int transactionId, string status, StartTransactionRequest question)
    {
        Interlocked.Increment(ref starts);
        if (status != "Accepted")
            Interlocked.Increment(ref refused);
        next?.StartConfirmed(chargerId, transactionId, status, question);
    }

    public void StopConfirmed(string chargerId, StopTransactionRequest question)
    {
        Interlocked.Increment(ref stops);
        next?.StopConfirmed(chargerId, question);
    }

    public void MeterConfirmed(string chargerId, MeterValuesRequest question)
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

    private void Complain(string sentence)
    {
        if (complaints.Count < KeptComplaints)
            complaints.Enqueue(sentence);
    }
}
