using Electra.Domain.Chargers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;

namespace Electra.Domain.Connectors;

/// <summary>What is asked of a connector, or said by it.</summary>
[GenerateSerializer, Immutable, Alias("connector-input")]
public abstract record ConnectorInput
{
    private protected ConnectorInput() { }
}

/// <summary>The charger says how the connector is.</summary>
[GenerateSerializer, Immutable, Alias("connector-report")]
public sealed record ReportCondition(OutletChanged Report, IReadOnlyList<Oddity> Oddities) : ConnectorInput;

/// <summary>The charger says that a transaction has begun.</summary>
/// <param name="Charger">Whose connector.</param>
/// <param name="NewTransaction">The number that it gets if it is a new one.</param>
/// <param name="Opening">What its session is told then: owed with the connector's own entry, so that neither stands without the other.</param>
/// <param name="Theirs">The number is the one that its session goes by.</param>
[GenerateSerializer, Immutable, Alias("connector-begin")]
public sealed record BeginTransaction(
    ChargerId Charger, TransactionStarted Report, string NewTransaction, OpenTransaction? Opening = null, bool Theirs = false) : ConnectorInput;

/// <summary>The charger says that a transaction has ended.</summary>
/// <param name="Left">Its vehicle is gone with it.</param>
[GenerateSerializer, Immutable, Alias("connector-end")]
public sealed record EndTransaction(string Transaction, bool Left = false) : ConnectorInput;

/// <summary>The charger says that a transaction has begun which is nobody's stay yet (2.x).</summary>
[GenerateSerializer, Immutable, Alias("connector-form")]
public sealed record FormTransaction(Forming Forming) : ConnectorInput;

/// <summary>The charger says how far charging has come within a transaction (2.x).</summary>
/// <param name="At">Its own time; null where it gave none that can be read.</param>
/// <param name="Offline">It is old news: never to be acted on as live.</param>
[GenerateSerializer, Immutable, Alias("connector-move")]
public sealed record MoveCharging(string Transaction, ChargingState State, DateTimeOffset? At, bool Offline = false) : ConnectorInput;

/// <summary>Its vehicle tells what it needs, or how it means to charge (2.x).</summary>
[GenerateSerializer, Immutable, Alias("connector-hear-vehicle")]
public sealed record HearVehicle(NoteVehicle Told) : ConnectorInput;

/// <summary>A driver wants to start from afar.</summary>
/// <param name="Asking">What the session is told: owed with the connector's own entry.</param>
[GenerateSerializer, Immutable, Alias("connector-expect")]
public sealed record ExpectStart(SessionId Session, TokenId Token, AskStart? Asking = null) : ConnectorInput;

/// <summary>A session has let go.</summary>
[GenerateSerializer, Immutable, Alias("connector-release")]
public sealed record Release(SessionId Session) : ConnectorInput;
