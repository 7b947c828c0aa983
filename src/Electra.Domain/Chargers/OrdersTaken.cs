using System.Text.Json;

namespace Electra.Domain.Chargers;

/// <summary>What is true of a charger since it took an order in its own words: who pays on the web, which tariffs it holds, what its dynamic profiles
/// allow, which reservations it keeps, how it is set. An order that it refused changes nothing.</summary>
public static class OrdersTaken
{
    private const int MostPayments = 32;

    // A charger waits for a driver, not for a day: what is longer is a mistake, and ends by then.
    private static readonly TimeSpan LongestPayment = TimeSpan.FromDays(1);

    /// <summary>What it means that an order has ended so.</summary>
    public static IReadOnlyList<ChargerFact> Learnt(Charger state, Verbatim order, OrderOutcome outcome, DateTimeOffset now) => (order.Command, outcome) switch
    {
        _ when string.IsNullOrWhiteSpace(order.Payload) => Learnt(state, order with { Payload = "{}" }, outcome, now),
        ("notify-web-payment-started", Answered) => [new WebPaymentBegun(Payment(order.Payload, now), now)],
        ("set-default-tariff" or "get-tariffs" or "clear-tariffs", Answered it) => Tariffs(state, HeldTariffs.After(state, order, it, now), now),
        // Not answered, it may have been done: what is wanted is told when the charger asks (K28).
        ("update-dynamic-schedule", TimedOut or Answered { Status: "Accepted" }) => Limits(state, WantedLimits.Updated(state.WantedLimits, order.Payload, now), now),
        ("set-charging-profile", Answered { Status: "Accepted" }) => Limits(state, WantedLimits.Set(state.WantedLimits, order.Payload, now), now),
        ("reserve-now", Answered { Status: "Accepted" }) => Reservations.Taken(state, order.Payload, now),
        ("cancel-reservation", Answered { Status: "Accepted" or "Rejected" } it) => Reservations.Cancel(state, order.Payload, it.Status, now),
        ("get-variables" or "get-configuration" or "set-variables" or "change-configuration", Answered it) => HeardSettings.Learnt(order, it, now),
        ("clear-charging-profile", Answered { Status: "Accepted" }) => Limits(state, WantedLimits.Cleared(state.WantedLimits, order.Payload), now),
        _ => [],
    };

    /// <summary>Which transaction is charged before others since then, or no longer (K21); null: the order was none of that, or was refused.</summary>
    public static (string Transaction, bool Active)? Priority(Verbatim order, OrderOutcome outcome)
    {
        if (order.Command != "use-priority-charging" || outcome is not Answered { Status: "Accepted" })
            return null;
        using var payload = JsonDocument.Parse(order.Payload);
        return (payload.RootElement.GetProperty("transactionId").GetString() ?? "", payload.RootElement.GetProperty("activate").GetBoolean());
    }

    /// <summary>Those that are waited for: of one place the last.</summary>
    public static IReadOnlyList<WebPayment> With(IReadOnlyList<WebPayment> known, WebPaymentBegun begun) =>
        [begun.Payment, .. known.Where(p => p.Evse != begun.Payment.Evse && p.Until > begun.At).Take(MostPayments - 1)];

    private static WebPayment Payment(string payload, DateTimeOffset now)
    {
        using var told = JsonDocument.Parse(payload);
        var seconds = TimeSpan.FromSeconds(Math.Max(told.RootElement.GetProperty("timeout").GetInt32(), 0));
        return new(told.RootElement.GetProperty("evseId").GetInt32(), now + (seconds < LongestPayment ? seconds : LongestPayment));
    }

    private static IReadOnlyList<ChargerFact> Tariffs(Charger state, IReadOnlyList<HeldTariff> held, DateTimeOffset now) =>
        held.SequenceEqual(state.Tariffs) ? [] : [new TariffsHeld(held, now)];

    private static IReadOnlyList<ChargerFact> Limits(Charger state, IReadOnlyList<WantedLimit> wanted, DateTimeOffset now) =>
        wanted.SequenceEqual(state.WantedLimits) ? [] : [new LimitsWanted(wanted, now)];
}
