namespace Electra.Domain.Chargers;

/// <summary>How a charger's facts become its state.</summary>
internal static class ChargerFolding
{
    private const int KeptHistory = 20;
    private const int KeptConnects = 100;
    private const int KeptParked = 32;

    /// <summary>Folds one fact.</summary>
    public static Charger Fold(Charger state, ChargerFact fact) => fact switch
    {
        ChargerProvisioned f => state with { Id = state.Id ?? f.Id, Settings = f.Settings },
        ChargerConnected f => state with
        {
            Link = new(f.Link, f.Protocol, f.At, f.Remote, f.Silo),
            LastLink = f.Link,
            LastProtocol = f.Protocol,
            Connects = [f.At, .. state.Connects.Take(KeptConnects - 1)],
        },
        ChargerDisconnected f when state.Link?.Number == f.Link => state with { Link = null },
        ChargerBooted f => state with
        {
            Identity = f.Identity,
            History = state.Identity == f.Identity ? state.History : [new(f.Identity, f.At), .. state.History.Take(KeptHistory - 1)],
            Boot = f.Verdict,
            BootedAt = f.At,
            UnfinishedConfigurations = state.Identity == f.Identity ? state.UnfinishedConfigurations : 0,
        },
        WholeReported f => state with { Whole = f.Condition, WholeError = f.ErrorCode },
        ClockMeasured f => state with { ClockOffsetMs = f.OffsetMs, ClockMeasuredAt = f.At },
        ConfigurationBegun f => state with { UnfinishedConfigurations = state.UnfinishedConfigurations + 1, ConfigurationBegunAt = f.At },
        SettingsNoted f => state with { Drift = f.Drift, Reported = f.Settings, SettingsReadAt = f.At, UnfinishedConfigurations = 0 },
        SettingsHeard f => state with { Heard = HeardSettings.With(state.Heard, f) },
        StopParked f => state with { Parked = [f, .. state.Parked.Take(KeptParked - 1)] },
        OutletDiscovered f => state with { Discovered = [.. state.Discovered, f.Outlet] },
        CardPaymentReported f => state with { Payments = CardPayments.With(state.Payments, f) },
        MeterKeysNoted f => state with { MeterKeys = CardPayments.With(state.MeterKeys, f.Keys) },
        JobReported f => state with { Jobs = Upkeep.With(state.Jobs, f) },
        SecurityEventNoted f => state with { SecurityEvents = Upkeep.With(state.SecurityEvents, f) },
        CertificateRequested f => state with { CertificateRequest = f },
        EventsNoted f => state with { Events = Announcements.With(state.Events, f) },
        LimitNoted f => state with { Limits = Announcements.With(state.Limits, f) },
        ReservationHeld f => state with { Reservations = Reservations.With(state.Reservations, f) },
        ReservationGone f => state with { Reservations = [.. state.Reservations.Where(r => r.Id != f.ReservationId)] },
        SettlementKept f => state with { Settlements = Settlement.With(state.Settlements, f.Settlement) },
        WebPaymentBegun f => state with { WebPayments = OrdersTaken.With(state.WebPayments, f) },
        TariffsHeld f => state with { Tariffs = f.Tariffs },
        TransactionUnplaced f => state with { Unplaced = Unplaced.With(state.Unplaced, f) },
        TransactionPlaced f => state with { Unplaced = Unplaced.Without(state.Unplaced, f) },
        LimitsWanted f => state with { WantedLimits = f.Limits },
        PaymentTaken f => state with { PaidStarts = PaidStarts.With(state.PaidStarts, f) },
        ChargerOddity f => state with { Oddities = Met(state.Oddities, f) },
        _ => state,
    };

    private static IReadOnlyList<OddityMet> Met(IReadOnlyList<OddityMet> before, ChargerOddity fact)
    {
        var known = before.FirstOrDefault(m => m.Name == fact.Oddity.Name);
        var met = known is null
            ? new OddityMet(fact.Oddity.Name, fact.Times, fact.At, fact.At, fact.Oddity.Detail)
            : known with { Times = known.Times + fact.Times, Last = fact.At, Detail = fact.Oddity.Detail };
        return [met, .. before.Where(m => m.Name != fact.Oddity.Name)];
    }
}
