namespace Electra.Fleet.Deviations;

/// <summary>Catalogue R: reservations, firmware, diagnostics.</summary>
internal static class ReservationDeviations
{
    public static readonly IReadOnlyList<Deviation> All =
    [
        new NeverSaysReserved(),
        new StaysReserved(),
        new LosesReservations(),
        new LetsAnyoneCharge(),
        new FloodsDiagnostics(),
        new SilentAtSecondDiagnostics(),
        new IgnoresUpdates(),
    ];
}
