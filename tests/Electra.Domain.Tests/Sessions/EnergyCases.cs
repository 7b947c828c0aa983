namespace Electra.Domain.Tests.Sessions;

/// <summary>One session's bounds and samples, and the energy that is counted for it.</summary>
/// <param name="Samples">In the order in which they came.</param>
/// <param name="Stop">Null: none ever came.</param>
public sealed record EnergyCase(
    string What, string Catalogue, long Start, Sample[] Samples, long? Stop, long Wh, string Rule, EnergyConfidence Confidence, params string[] Oddities)
{
    /// <summary>The session at its end: each sample a message of its own, at its own time.</summary>
    public Session Ended()
    {
        var session = Delivered(A.Session().After(Lyon.Open(meter: Start), Lyon.At(1)).State, Samples);
        var running = new Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply>(session);
        return Stop is { } stop
            ? running.When(Lyon.Close(stop), Lyon.At(31)).State
            : running.After(new SeeUnplugged(), Lyon.At(31)).When(new Woken(SessionDecider.UnplugExpires), Lyon.At(31 + 1440)).State;
    }

    /// <summary>As the session's grain does it: recorded once, folded as it comes, and anew where it came in disorder.</summary>
    public static Session Delivered(Session session, IReadOnlyList<Sample> samples)
    {
        List<HeardSample> record = [];
        var now = Lyon.At(1);
        foreach (var moment in samples.Chunk(1))
        {
            now = moment[0].TakenAt is { } at && at > now && at <= Lyon.At(31) ? at : now;
            session = new Scenario<SessionDecider, Session, SessionInput, SessionFact, SessionReply>(session).When(new ReadMeter(moment, []), now).State;
            record.AddRange(moment.Where(s => !record.Exists(r => r.Sample == s)).Select(s => new HeardSample(s, now)));
            session = SessionFolding.WithSamples(session, moment, now);
            if (session.Meter.Disordered)
                session = SessionFolding.WithAllSamples(session, record);
        }

        return session;
    }
}

/// <summary>The cases of <c>ops/docs/energy.md</c>: the page and the test are written from the same.</summary>
public static class EnergyCases
{
    private const EnergyConfidence Measured = EnergyConfidence.Measured;
    private const EnergyConfidence Corrected = EnergyConfidence.Corrected;
    private const EnergyConfidence Estimated = EnergyConfidence.Estimated;

    public static IReadOnlyList<EnergyCase> Plain { get; } =
    [
        new("A charge as it should be", "", 1000, [Wh(2000, 10), Wh(4000, 20)], 5200, 4200, SessionEnergy.Registers, Measured),
        new("No sample at all", "", 1000, [], 5200, 4200, SessionEnergy.Registers, Measured),
        new("Nothing flowed", "", 1000, [Wh(1000, 10)], 1000, 0, SessionEnergy.Registers, Measured),
        new("A last sample a little above the stop", "T7", 1000, [Wh(5000, 20)], 4950, 3950, SessionEnergy.Registers, Measured),
        new("A last sample far above the stop", "T7", 1000, [Wh(5000, 20)], 4000, 3000, SessionEnergy.Registers, Estimated, "stop-below-sample"),
        new("A stop that repeats the start", "T7", 1000, [Wh(3000, 10), Wh(5000, 20)], 1000, 4000, SessionEnergy.LastSample, Corrected, "stop-without-energy"),
        new("No stop ever came", "T14", 1000, [Wh(3500, 20)], null, 2500, SessionEnergy.LastSample, Corrected, "no-stop"),
        new("Neither stop nor sample", "T14", 1000, [], null, 0, SessionEnergy.Nothing, EnergyConfidence.None, "no-stop"),
    ];

    public static IReadOnlyList<EnergyCase> Bounds { get; } =
    [
        new("The stop is below the start", "T6", 1000, [Wh(4000, 20)], 300, 3000, SessionEnergy.LastSample, Corrected, "meter-went-back"),
        new("The same, and no sample", "T6", 1000, [], 300, 0, SessionEnergy.Nothing, EnergyConfidence.None, "meter-went-back"),
        new("A stop of zero", "T8", 1_000_000, [Wh(1_004_000, 20)], 0, 4000, SessionEnergy.LastSample, Corrected, "meter-went-back"),
        new("A negative stop", "T6", 1000, [Wh(4000, 20)], -1, 3000, SessionEnergy.LastSample, Corrected, "meter-went-back"),
        new("A negative start", "T6", -1, [Wh(5000, 5), Wh(8000, 20)], 9000, 4000, SessionEnergy.FirstSample, Corrected, "negative-meter"),
        new("A stop beyond what can have flowed", "T8", 0, [Wh(2000, 10)], 910_000, 2000, SessionEnergy.LastSample, Corrected, "energy-impossible"),
        new("A start of zero beside a life's register", "T8", 0, [Wh(910_500, 5), Wh(911_500, 20)], 912_000, 1500, SessionEnergy.FirstSample, Corrected, "start-off"),
        new("The same, with one sample", "T8", 0, [Wh(910_500, 5)], 912_000, 1500, SessionEnergy.FirstSample, Corrected, "start-off"),
        new("A start of zero that Transaction.Begin corrects", "T8", 0, [Begin(50_000, 1), Wh(51_000, 10)], 52_000, 2000, SessionEnergy.FirstSample, Corrected, "start-off"),
        new("Transaction.Begin is zero beside the real register", "T8", 1_000_000, [Begin(0, 10), Wh(1_002_000, 10), Begin(0, 20), Wh(1_003_000, 20)], 1_004_000, 4000, SessionEnergy.Registers, Measured),
        new("The same, and the stop is zero", "T8", 1_000_000, [Begin(0, 10), Wh(1_002_000, 10), Begin(0, 20), Wh(1_003_000, 20)], 0, 3000, SessionEnergy.LastSample, Corrected, "meter-went-back"),
        new("Zeros and placeholders among the samples", "T8", 1000, [Wh(3000, 10), Wh(0, 11), Wh(910_000, 12), Wh(4000, 13)], 300, 3000, SessionEnergy.LastSample, Corrected, "meter-went-back"),
    ];

    public static IReadOnlyList<EnergyCase> Registers { get; } =
    [
        new("The register begins anew in the middle", "T6, T9", 1_000_000, [Wh(1_004_000, 10), Wh(0, 12), Wh(900, 15), Wh(1500, 20)], 2000, 6000, SessionEnergy.Segments, Corrected, "register-reset", "meter-went-back"),
        new("A session's register begins anew", "T9", 0, [Wh(5000, 10), Wh(0, 12), Wh(600, 15)], 1000, 6000, SessionEnergy.Segments, Corrected, "register-reset"),
        new("It begins anew, and no stop ever comes", "T9", 1_000_000, [Wh(1_004_000, 10), Wh(300, 12), Wh(900, 15)], null, 4900, SessionEnergy.Segments, Corrected, "register-reset", "no-stop"),
        new("Samples count this session, the bounds a life", "T9", 910_000, [Wh(0, 2), Wh(500, 10), Wh(1500, 20)], 912_000, 2000, SessionEnergy.Registers, Measured, "session-register"),
        new("Samples and stop count this session, the start a life", "T6, T9", 910_000, [Wh(0, 2), Wh(500, 10), Wh(1500, 20)], 2000, 2000, SessionEnergy.SessionRegister, Corrected, "session-register", "meter-went-back"),
        new("Only Transaction.End is of a life's register", "T9", 910_000, [Wh(500, 10), Wh(1500, 20), Wh(912_000, 30)], 0, 2000, SessionEnergy.LastSample, Corrected, "session-register", "meter-went-back"),
        new("Samples in disorder", "T13", 1000, [Wh(3000, 10), Wh(2000, 5), Wh(4000, 20), Wh(3500, 15)], 300, 3000, SessionEnergy.LastSample, Corrected, "meter-went-back"),
        new("Samples sent again after the register began anew", "T9, T13", 1_000_000, [Wh(1_004_000, 10), Wh(300, 12), Wh(900, 15), Wh(1_004_000, 10), Wh(300, 12)], 1000, 5000, SessionEnergy.Segments, Corrected, "register-reset", "meter-went-back"),
    ];

    public static IReadOnlyList<EnergyCase> Values { get; } =
    [
        new("Samples in kWh", "T9", 1_000_000, [Wh("1002.5", 10, "kWh")], 0, 2500, SessionEnergy.LastSample, Corrected, "meter-went-back"),
        new("Samples in kWh that say Wh", "T9", 1_000_000, [Wh("1002.5", 10), Wh("1004", 20)], 0, 4000, SessionEnergy.LastSample, Corrected, "unit-off", "meter-went-back"),
        new("Samples in Wh that say kWh", "T9", 1_000_000, [Wh("1002500", 10, "kWh")], 0, 2500, SessionEnergy.LastSample, Corrected, "unit-off", "meter-went-back"),
        new("A stop in kWh", "T9", 1_000_000, [Wh(1_004_000, 20)], 1005, 5000, SessionEnergy.LastSample, Corrected, "meter-went-back", "unit-off"),
        new("A total beside its phases", "T10", 1_000_000, [.. Phases(20, 400_000, 300_000, 302_000), Wh(1_003_000, 20)], 0, 3000, SessionEnergy.LastSample, Corrected, "meter-went-back"),
        new("Phases without a total", "T10", 1_000_000, Phases(20, 400_000, 300_000, 302_000), 0, 2000, SessionEnergy.LastSample, Corrected, "meter-went-back"),
        new("The charger's own inlet is not the vehicle's", "", 1000, [Wh(3000, 20), Wh(3300, 21) with { Location = "Inlet" }], null, 2000, SessionEnergy.LastSample, Corrected, "no-stop"),
        new("Only inlet, body, cable or vehicle", "", 1000, [.. new[] { "Inlet", "Body", "Cable", "EV" }.Select((at, i) => Wh(3000, 20 + i) with { Location = at })], null, 0, SessionEnergy.Nothing, EnergyConfidence.None, "no-stop"),
        new("Given back (V2G) is shown, not billed", "", 1000, [Wh(3000, 10), Wh(7000, 20) with { Measurand = Readings.ExportRegister }], 5000, 4000, SessionEnergy.Registers, Measured),
        new("Intervals, and no register", "", 1000, [Interval(500, 10), Interval(700, 20)], 0, 1200, SessionEnergy.Intervals, Corrected, "meter-went-back"),
        new("Power, and nothing that counts", "", 1000, [Lyon.Power("60000", 5), Lyon.Power("60", 10, "kW"), Lyon.Power("60000", 15)], 0, 10_000, SessionEnergy.PowerOverTime, Estimated, "meter-went-back"),
        new("Blanks around a value", "T9", 1000, [Wh(" 3000 ", 10)], 0, 2000, SessionEnergy.LastSample, Corrected, "meter-went-back"),
        new("Values that are no numbers", "T9", 1000, [Wh("12,5", 5), Wh("NaN", 6), Wh("1e400", 7), Wh("5 200", 8), Wh("4000", 10)], 0, 3000, SessionEnergy.LastSample, Corrected, "unreadable-sample", "meter-went-back"),
        new("Signed values are kept, and read by nobody", "", 1000, [Wh("OCMF|{\"RV\":9000}|{\"SD\":\"30\"}", 10) with { Format = "SignedData" }], 0, 0, SessionEnergy.Nothing, EnergyConfidence.None, "meter-went-back"),
    ];

    public static IEnumerable<EnergyCase> All => [.. Plain, .. Bounds, .. Registers, .. Values];

    private static Sample Wh(long wh, double minutes) => Lyon.Register(wh, minutes);

    private static Sample Wh(string value, double minutes, string unit = "Wh") => Lyon.Register(value, minutes, unit);

    private static Sample Begin(long wh, double minutes) => Lyon.Register(wh, minutes) with { Context = Readings.Begin };

    private static Sample Interval(long wh, double minutes) => Lyon.Register(wh, minutes) with { Measurand = Readings.ImportInterval };

    private static Sample[] Phases(double minutes, params long[] wh) => [.. wh.Select((w, i) => Lyon.Register(w, minutes) with { Phase = $"L{i + 1}" })];
}
