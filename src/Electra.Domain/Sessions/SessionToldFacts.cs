using Electra.Domain.Chargers;

namespace Electra.Domain.Sessions;

/// <summary>Its charger told of its transaction what only 2.1 has a word for. What is null was not told with this.</summary>
/// <param name="ChargerTime">As the charger said.</param>
[GenerateSerializer, Immutable, Alias("fact-detail-told")]
public sealed record DetailTold(TransactionDetail Detail, DateTimeOffset? ChargerTime, DateTimeOffset At) : SessionFact;

/// <summary>Its charger has gone on with it after a loss of power (2.1).</summary>
/// <param name="ChargerTime">As the charger said.</param>
/// <param name="There">Its vehicle is there: it was news of now.</param>
[GenerateSerializer, Immutable, Alias("fact-transaction-resumed")]
public sealed record TransactionResumed(DateTimeOffset? ChargerTime, bool There, DateTimeOffset At) : SessionFact;

/// <summary>It is charged before others from now on, or no longer (2.1).</summary>
[GenerateSerializer, Immutable, Alias("fact-priority-seen")]
public sealed record PrioritySeen(bool Active, DateTimeOffset At) : SessionFact;

/// <summary>A payment for it at the charger's own terminal has come to its end (2.1).</summary>
[GenerateSerializer, Immutable, Alias("fact-payment-settled")]
public sealed record PaymentSettled(Settlement Settlement, DateTimeOffset At) : SessionFact;
