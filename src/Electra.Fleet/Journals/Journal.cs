using System.Collections.Concurrent;
using Electra.Fleet.Chargers;

namespace Electra.Fleet.Journals;

/// <summary>A start and the id it has with the central system.</summary>
public sealed record ConfirmedStart(string ChargerId, string TransactionId, string Status, ToldStart Question);

/// <summary>An end that was answered.</summary>
public sealed record ConfirmedStop(string ChargerId, ToldStop Question);

/// <summary>Readings that were answered.</summary>
public sealed record ConfirmedMeter(string ChargerId, ToldMeters Question);

/// <summary>Keeps everything, in order: for tests that compare it with what the central system says it knows.</summary>
public sealed class Journal : IJournal
{
    private readonly ConcurrentQueue<ConfirmedStart> starts = new();
    private readonly ConcurrentQueue<ConfirmedStop> stops = new();
    private readonly ConcurrentQueue<ConfirmedMeter> meters = new();
    private readonly ConcurrentQueue<string> failures = new();
    private readonly ConcurrentQueue<string> unexpected = new();
    private readonly ConcurrentQueue<string> commands = new();
    private readonly ConcurrentQueue<string> givenUp = new();
    private readonly ConcurrentDictionary<string, int> deviations = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> faults = new();
    private int connections;
    private int heartbeats;
    private int boots;

    /// <summary>Every start that was answered.</summary>
    public IReadOnlyCollection<ConfirmedStart> Starts => starts;

    /// <summary>Every end that was answered.</summary>
    public IReadOnlyCollection<ConfirmedStop> Stops => stops;

    /// <summary>All readings of transactions that were answered.</summary>
    public IReadOnlyCollection<ConfirmedMeter> Meters => meters;

    /// <summary>Calls and connections that failed, as sentences.</summary>
    public IReadOnlyCollection<string> Failures => failures;

    /// <summary>What had no place in the protocol.</summary>
    public IReadOnlyCollection<string> Surprises => unexpected;

    /// <summary>Actions that the central system called.</summary>
    public IReadOnlyCollection<string> Commands => commands;

    /// <summary>Transaction messages thrown away.</summary>
    public IReadOnlyCollection<string> Lost => givenUp;

    /// <summary>How often each deviation acted.</summary>
    public IReadOnlyDictionary<string, int> Deviations => deviations;

    /// <summary>Faults, as they happened.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>Sockets opened.</summary>
    public int Connections => Volatile.Read(ref connections);

    /// <summary>Heartbeats answered.</summary>
    public int Heartbeats => Volatile.Read(ref heartbeats);

    /// <summary>BootNotifications answered.</summary>
    public int Boots => Volatile.Read(ref boots);

    /// <inheritdoc/>
    public void Connected(string chargerId) => Interlocked.Increment(ref connections);

    /// <inheritdoc/>
    public void ConnectFailed(string chargerId, int? httpStatus, string why) => failures.Enqueue($"{chargerId}: connect: {httpStatus} {why}");

    /// <inheritdoc/>
    public void Disconnected(string chargerId, string why) { }

    /// <inheritdoc/>
    public void Booted(string chargerId, string status) => Interlocked.Increment(ref boots);

    /// <inheritdoc/>
    public void Answered(string chargerId, string action, TimeSpan latency)
    {
        if (action == "Heartbeat")
            Interlocked.Increment(ref heartbeats);
    }

    /// <inheritdoc/>
    public void Failed(string chargerId, string action, CallOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        failures.Enqueue($"{chargerId}: {action}: {outcome.Why}");
    }

    /// <inheritdoc/>
    public void Began(string chargerId) { }

    /// <inheritdoc/>
    public void StartConfirmed(string chargerId, string transactionId, string status, ToldStart question) =>
        starts.Enqueue(new ConfirmedStart(chargerId, transactionId, status, question));

    /// <inheritdoc/>
    public void StopConfirmed(string chargerId, ToldStop question) => stops.Enqueue(new ConfirmedStop(chargerId, question));

    /// <inheritdoc/>
    public void MeterConfirmed(string chargerId, ToldMeters question) => meters.Enqueue(new ConfirmedMeter(chargerId, question));

    /// <inheritdoc/>
    public void GivenUp(string chargerId, string action, int attempts) => givenUp.Enqueue($"{chargerId}: {action} after {attempts} attempts");

    /// <inheritdoc/>
    public void Commanded(string chargerId, string action) => commands.Enqueue(action);

    /// <inheritdoc/>
    public void Unexpected(string chargerId, string what) => unexpected.Enqueue($"{chargerId}: {what}");

    /// <inheritdoc/>
    public void Deviated(string chargerId, string deviation) => deviations.AddOrUpdate(deviation, 1, static (_, count) => count + 1);

    /// <inheritdoc/>
    public void Struck(string chargerId, string fault) => faults.Enqueue($"{chargerId}: {fault}");
}
