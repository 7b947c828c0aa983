namespace Electra.Domain.Chargers;

/// <summary>What became of an order.</summary>
[GenerateSerializer, Immutable, Alias("order-outcome")]
public abstract record OrderOutcome
{
    private protected OrderOutcome() { }
}

/// <summary>The charger answered.</summary>
/// <param name="Action">OCPP's name of the call.</param>
/// <param name="Status">The answer's own status; null where the version has none.</param>
/// <param name="Payload">The answer as JSON text.</param>
/// <param name="ListVersion">The version of its local list, where that was asked; -1: it keeps none.</param>
/// <param name="Transaction">How a transaction stands, where that was asked (2.x).</param>
/// <param name="Results">What it said to each thing, where the order asked for many.</param>
[GenerateSerializer, Immutable, Alias("outcome-answered")]
public sealed record Answered(
    string Action,
    string MessageId,
    string? Status,
    string Payload,
    DateTimeOffset SentAt,
    DateTimeOffset AnsweredAt,
    IReadOnlyList<Setting>? Settings = null,
    IReadOnlyList<string>? UnknownKeys = null,
    int? ListVersion = null,
    TransactionStanding? Transaction = null,
    IReadOnlyList<ItemResult>? Results = null) : OrderOutcome
{
    /// <summary>Whether the charger said it will.</summary>
    public bool Willing => Status is null or "Accepted" or "AcceptedCanceled" or "Scheduled" or "RebootRequired" or "Unlocked" or "Unpublished";
}

/// <summary>The charger answered with an error (CALLERROR).</summary>
[GenerateSerializer, Immutable, Alias("outcome-errored")]
public sealed record Errored(string Action, string MessageId, string Code, string Description) : OrderOutcome;

/// <summary>Its version of OCPP, or the charger itself, cannot do this.</summary>
[GenerateSerializer, Immutable, Alias("outcome-unsupported")]
public sealed record Unsupported(string Why) : OrderOutcome;

/// <summary>The order was not well formed: nothing was sent.</summary>
/// <param name="Errors">By field, as in <c>connectorId</c>: the rules it breaks.</param>
[GenerateSerializer, Immutable, Alias("outcome-malformed")]
public sealed record Malformed(IReadOnlyDictionary<string, string[]> Errors) : OrderOutcome;

/// <summary>No answer came in time.</summary>
[GenerateSerializer, Immutable, Alias("outcome-timed-out")]
public sealed record TimedOut(string Action) : OrderOutcome;

/// <summary>The charger has no socket (any more).</summary>
[GenerateSerializer, Immutable, Alias("outcome-offline")]
public sealed record Offline : OrderOutcome;

/// <summary>Too many orders wait for this charger already.</summary>
[GenerateSerializer, Immutable, Alias("outcome-busy")]
public sealed record Busy : OrderOutcome;

/// <summary>How a transaction stands, by its charger (OCPP 2.0.1, E14).</summary>
/// <param name="Ongoing">Null: it does not say.</param>
/// <param name="MessagesInQueue">It has more to tell of it.</param>
[GenerateSerializer, Immutable, Alias("transaction-standing")]
public sealed record TransactionStanding(bool? Ongoing, bool MessagesInQueue);

/// <summary>One setting of a charger, as it told it.</summary>
[GenerateSerializer, Immutable, Alias("setting")]
public sealed record Setting(string Key, string? Value, bool ReadOnly);
