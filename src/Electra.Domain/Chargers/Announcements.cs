namespace Electra.Domain.Chargers;

/// <summary>What a 2.x charger says of its own accord that no other rule is for: answered as its schema wants, and kept where there is a place for it.</summary>
internal static class Announcements
{
    private const int KeptEvents = 32;
    private const int KeptLimits = 32;
    private const string Nobody = "nobody was there to learn it from";

    public static Decision<ChargerFact, ChargerReply> Heard(Charger state, Hear input, DateTimeOffset now)
    {
        IEnumerable<ChargerFact> facts = input.Report switch
        {
            EventsSeen report => New(state, report, now),
            VariablesTold report => HeardSettings.Learnt(state, report, now),
            LimitTold report when !state.Limits.Any(l => IsTheSame(l, report)) => [new LimitNoted(report.Evse, report.Source, report, now)],
            LimitLifted report when state.Limits.Any(l => IsOf(l, report.Evse, report.Source)) => [new LimitNoted(report.Evse, report.Source, null, now)],
            ReservationEnded report => Reservations.Ended(state, report.ReservationId, report.Status, now),
            _ => [],
        };
        return new([.. facts, .. ChargerDecider.Odd(state, input.Oddities, now)], [], new(Answer(state, input.Report, now)));
    }

    public static IReadOnlyList<EventSeen> With(IReadOnlyList<EventSeen> events, EventsNoted fact) =>
        [.. fact.Events.Reverse().Concat(events).Take(KeptEvents)];

    public static IReadOnlyList<LimitTold> With(IReadOnlyList<LimitTold> limits, LimitNoted fact)
    {
        IEnumerable<LimitTold> others = limits.Where(l => !IsOf(l, fact.Evse, fact.Source));
        return fact.Limit is { } limit ? [limit with { Since = fact.At }, .. others.Take(KeptLimits - 1)] : [.. others];
    }

    private static ChargerAnswer Answer(Charger state, ChargerReport report, DateTimeOffset now) => report switch
    {
        LimitAsked asked => new LimitAnswered(state.WantedLimits.FirstOrDefault(w => w.Profile == asked.Profile)?.Update),
        // A stream follows from a monitor that an operator set, and its values stand in the OCPP log (N11).
        StreamOpened => new StreamAnswered(Accepted: true),
        Researched { Finding: ChainFinding finding } => new ChainAnswered(finding.Standings),
        // Nobody was there to learn it from: nothing of it holds, and it may ask again at once.
        ChainQuestioned asked => new ChainAnswered([.. asked.Questions.Select(q => new ChainStanding(q, "Failed", now))]),
        // Nothing here makes a schedule for a vehicle yet: said at once, so that it charges by its charger's own limits (K15.FR.05).
        NeedsTold => new VehicleAnswered("Rejected"),
        VehicleScheduleTold => new VehicleAnswered("Accepted"),
        // M01, M06: what was learnt of them outside.
        Researched { Finding: VehicleFinding finding } => new VehicleCertificateAnswered(finding.ExiResponse is not null, finding.ExiResponse ?? "", finding.Why),
        Researched { Finding: StatusFinding finding } => new CertificateStatusAnswered(finding.OcspResult, finding.Why),
        VehicleCertificateAsked => new VehicleCertificateAnswered(Accepted: false, "", Nobody),
        CertificateQuestioned => new CertificateStatusAnswered(null, Nobody),
        _ => Noted.Instance,
    };

    // Sent again because its answer was lost: it was seen once.
    private static IEnumerable<ChargerFact> New(Charger state, EventsSeen report, DateTimeOffset now)
    {
        List<EventSeen> fresh = [.. report.Events.Where(e => !state.Events.Contains(e))];
        return fresh.Count > 0 ? [new EventsNoted(fresh, now, Told: true), .. HeardSettings.Learnt(state, fresh, now)] : [];
    }

    private static bool IsTheSame(LimitTold known, LimitTold told) =>
        IsOf(known, told.Evse, told.Source) && known.GridCritical == told.GridCritical && known.Schedules.SequenceEqual(told.Schedules);

    private static bool IsOf(LimitTold limit, int? evse, string source) => limit.Evse == evse && limit.Source == source;
}
