namespace Electra.Domain.Chargers;

/// <summary>It took a reservation; of the same number, this one from now on.</summary>
[GenerateSerializer, Immutable, Alias("fact-reservation-held")]
public sealed record ReservationHeld(HeldReservation Reservation, DateTimeOffset At) : ChargerFact;

/// <summary>A reservation that it kept has come to an end there.</summary>
/// <param name="Status">In OCPP's word as it told it, or in one of <see cref="Reservations"/>.</param>
/// <param name="Told">Partners are told of it; false in records of before they were.</param>
[GenerateSerializer, Immutable, Alias("fact-reservation-gone")]
public sealed record ReservationGone(int ReservationId, string Status, DateTimeOffset At, bool Told = false) : ChargerFact;
