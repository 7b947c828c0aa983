using System.Diagnostics;
using Electra.Domain.Chargers;
using Electra.Ocpp;

namespace Electra.Gateway.Orders;

/// <summary>An order that waits for its turn.</summary>
/// <param name="Trace">Whose it is, where that is recorded.</param>
internal sealed record WaitingOrder(Guid Id, ChargerOrder What, WrittenOrder Written, long Since, ActivityContext Trace);

/// <summary>The call of ours that the charger is answering.</summary>
internal sealed record OpenCall(string MessageId, WaitingOrder Order, DateTimeOffset SentAt, TaskCompletionSource<OrderOutcome> Outcome);
