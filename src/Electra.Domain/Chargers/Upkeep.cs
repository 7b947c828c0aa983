using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>What a charger says of its own upkeep: how far jobs are, what concerns its security, certificates that it wants signed.</summary>
internal static class Upkeep
{
    // A repeat that comes sooner than this after the last entry is no progress report but a flood (catalogue R4).
    private static readonly TimeSpan Flood = TimeSpan.FromSeconds(10);

    private const string FloodOddity = "job-status-flood";
    private const int KeptJobs = 16;
    private const int KeptEvents = 32;

    public static Decision<ChargerFact, ChargerReply> Heard(Charger state, Hear input, DateTimeOffset now) => input.Report switch
    {
        JobProgressed report => Progressed(state, report, input, now),
        SecurityEventRaised report => Raised(state, report, input, now),
        CertificateAsked report => Asked(state, report, input, now),
        _ => Noted(state, input.Oddities, now),
    };

    public static IReadOnlyList<JobState> With(IReadOnlyList<JobState> jobs, JobReported fact) =>
        [new(fact.Job, fact.Status, fact.RequestId, fact.At, fact.Places), .. jobs.Where(j => !IsTheSame(j, fact.Job, fact.RequestId)).Take(KeptJobs - 1)];

    public static IReadOnlyList<SecurityEventNoted> With(IReadOnlyList<SecurityEventNoted> events, SecurityEventNoted fact) =>
        [fact, .. events.Take(KeptEvents - 1)];

    // R4: recorded when it changes, or once an hour.
    private static Decision<ChargerFact, ChargerReply> Progressed(Charger state, JobProgressed report, Hear input, DateTimeOffset now)
    {
        var known = state.Jobs.FirstOrDefault(j => IsTheSame(j, report.Job, report.RequestId));
        if (known is null || known.Status != report.Status || now - known.At >= ChargerDecider.OddityEvery)
            return Noted(state, input.Oddities, now, new JobReported(report.Job, report.Status, now, report.RequestId, report.Places));
        return now - known.At < Flood || state.Oddities.Any(o => o.Name == FloodOddity && now - o.Last < ChargerDecider.OddityEvery)
            ? Noted(state, [.. input.Oddities, new Oddity(FloodOddity, $"{report.Job}: {report.Status}")], now)
            : Noted(state, input.Oddities, now);
    }

    // Sent again because its answer was lost: it happened once.
    private static Decision<ChargerFact, ChargerReply> Raised(Charger state, SecurityEventRaised report, Hear input, DateTimeOffset now) =>
        report.At is not null && state.SecurityEvents.Any(e => e.Type == report.Type && e.ChargerTime == report.At && e.TechInfo == report.TechInfo)
            ? Noted(state, input.Oddities, now)
            : Noted(state, input.Oddities, now, new SecurityEventNoted(report.Type, report.At, report.TechInfo, now));

    // The charger waits for CertificateSigned only where it was told that somebody will look at its request (security whitepaper A02).
    private static Decision<ChargerFact, ChargerReply> Asked(Charger state, CertificateAsked report, Hear input, DateTimeOffset now)
    {
        if (state.CertificateRequest?.Csr == report.Csr)
            return Noted(state, input.Oddities, now) with { Reply = new(new SigningAnswered(true)) };
        var decision = SigningRequests.WhyNot(report.Csr) is { } why
            ? Noted(state, [.. input.Oddities, new Oddity("bad-certificate-request", why)], now)
            : Noted(state, input.Oddities, now, new CertificateRequested(report.Csr, now, report.Use));
        return decision with { Reply = new(new SigningAnswered(decision.Facts is [CertificateRequested, ..])) };
    }

    private static bool IsTheSame(JobState job, string name, int? request) => job.Job == name && job.RequestId == request;

    private static Decision<ChargerFact, ChargerReply> Noted(Charger state, IReadOnlyList<Oddity> oddities, DateTimeOffset now, params ChargerFact[] facts) =>
        new([.. facts, .. ChargerDecider.Odd(state, oddities, now)], [], new(Chargers.Noted.Instance));
}

/// <summary>How far a job is, as last recorded.</summary>
/// <param name="Job"><c>diagnostics</c>, <c>firmware</c>, <c>log</c>, <c>signed-firmware</c> or <c>published-firmware</c>.</param>
/// <param name="Status">OCPP's word.</param>
/// <param name="RequestId">The number that the job was asked by; null: its message has none.</param>
/// <param name="Places">Where other chargers find what it published (2.x); null: not told, as of any other job.</param>
[GenerateSerializer, Immutable, Alias("job-state")]
public sealed record JobState(string Job, string Status, int? RequestId, DateTimeOffset At, IReadOnlyList<string>? Places = null);
