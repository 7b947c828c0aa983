using Electra.Domain.Chargers;
using Electra.Ocpp;

namespace Electra.Gateway.Orders;

/// <summary>An order that waits for its turn.</summary>
internal sealed record WaitingOrder(Guid Id, ChargerOrder What, WrittenOrder Written, long Since);

/// <summary>The call of ours that the charger is answering.</summary>
internal sealed record OpenCall(string MessageId, WaitingOrder Order, DateTimeOffset SentAt, TaskCompletionSource<OrderOutcome> Outcome);
