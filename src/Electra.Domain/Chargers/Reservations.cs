using System.Text.Json;
using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>Which reservations a charger keeps, from what it took, told and began (OCPP 1.6 §5.13, 2.0.1 block H). The payloads have been checked when
/// they were sent.</summary>
public static class Reservations
{
    /// <summary>A transaction has begun for it.</summary>
    public const string Used = "Used";

    /// <summary>The charger was told to give it up, and did.</summary>
    public const string Cancelled = "Cancelled";

    /// <summary>The charger was told to give it up, and had it not.</summary>
    public const string Lost = "Lost";

    private const int Kept = 64;

    /// <summary>What the answer to an order to reserve means.</summary>
    public static IReadOnlyList<ChargerFact> Taken(Charger state, string payload, DateTimeOffset now)
    {
        using var asked = JsonDocument.Parse(payload);
        return Asked(asked.RootElement) is { } taken && taken.ExpiresAt > now && !state.Reservations.Contains(taken) ? [new ReservationHeld(taken, now)] : [];
    }

    /// <summary>What the answer to an order to give one up means. A charger refuses only what it does not know (H02.FR.01, catalogue R2).</summary>
    public static IReadOnlyList<ChargerFact> Cancel(Charger state, string payload, string? status, DateTimeOffset now)
    {
        using var asked = JsonDocument.Parse(payload);
        return Number(asked.RootElement, "reservationId") is { } number ? Ended(state, number, status is "Accepted" ? Cancelled : Lost, now) : [];
    }

    /// <summary>What it means that one has ended so. One that is not known to be kept ends unheard: it was told before, or its time was over.</summary>
    public static IReadOnlyList<ChargerFact> Ended(Charger state, int number, string status, DateTimeOffset now) =>
        state.Reservations.Any(r => r.Id == number) ? [new ReservationGone(number, status, now, Told: true)] : [];

    /// <summary>The reservation that a transaction is for, by what is told of it; null: none. Some chargers write 0 or less for none.</summary>
    public static int? UsedBy(ChargerReport report) => report switch
    {
        TransactionStarted { ReservationId: > 0 and var number } => number,
        TransactionProgressed { ReservationId: > 0 and var number } => number,
        _ => null,
    };

    /// <summary>Those that are kept once this one is too; what has expired is forgotten with it.</summary>
    public static IReadOnlyList<HeldReservation> With(IReadOnlyList<HeldReservation> held, ReservationHeld fact) =>
        [fact.Reservation, .. held.Where(r => r.Id != fact.Reservation.Id && r.ExpiresAt > fact.At).Take(Kept - 1)];

    // 1.6 has one word for place and number, 2.x another.
    private static HeldReservation? Asked(JsonElement told) => Number(told, "reservationId") is { } of16
        ? Held(of16, Place(told, "connectorId"), 1, null, Text(told, "idTag"), Text(told, "parentIdTag"), Time(told, "expiryDate"))
        : Number(told, "id") is { } of2x
            ? Held(of2x, Place(told, "evseId"), null, Text(told, "connectorType"), Token(told, "idToken"), Token(told, "groupIdToken"), Time(told, "expiryDateTime"))
            : null;

    private static HeldReservation? Held(int number, int? evse, int? connector, string? type, string? token, string? group, DateTimeOffset? until) =>
        until is { } time ? new(number, evse, evse is null ? null : connector, type, new TokenId(token ?? ""), group, time.ToUniversalTime()) : null;

    // 0: any.
    private static int? Place(JsonElement told, string name) => Number(told, name) is > 0 and var place ? place : null;

    private static string? Token(JsonElement told, string name) =>
        told.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Object ? Text(value, "idToken") : null;

    private static int? Number(JsonElement told, string name) =>
        told.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static string? Text(JsonElement told, string name) => told.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? Time(JsonElement told, string name) =>
        told.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.TryGetDateTimeOffset(out var time) ? time : null;
}
