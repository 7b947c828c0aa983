using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>It told of a transaction, and not where: whose it is waits for its place (2.x).</summary>
/// <param name="News">All that has been told of it so far, as the news of its beginning.</param>
[GenerateSerializer, Immutable, Alias("fact-transaction-unplaced")]
public sealed record TransactionUnplaced(TransactionProgressed News, DateTimeOffset At) : ChargerFact;

/// <summary>It has told where a transaction is, or that it is over.</summary>
/// <param name="Outlet">Null: it has ended at none.</param>
[GenerateSerializer, Immutable, Alias("fact-transaction-placed")]
public sealed record TransactionPlaced(string Transaction, Outlet? Outlet, DateTimeOffset At) : ChargerFact;
