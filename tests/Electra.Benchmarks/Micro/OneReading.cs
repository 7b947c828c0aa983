using BenchmarkDotNet.Attributes;
using Electra.Domain.Drivers;
using Electra.Domain.Sessions;
using Electra.Domain.Words;

namespace Electra.Benchmarks.Micro;

/// <summary>A session's turn of one reading with five measurands, without its record.</summary>
public class OneReading
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private readonly Session charging = SessionFolding.WithSamples(Opened(), At(1, 1_001_000), Now.AddMinutes(1));
    private readonly IReadOnlyList<Sample> reading = At(1.1, 1_001_270);

    /// <summary>Folded into memory, and decided by what is remembered.</summary>
    [Benchmark]
    public int FoldedOnce()
    {
        var folded = SessionFolding.WithSamples(charging, reading, Now.AddMinutes(1.1));
        return SessionDecider.Decide(folded, new ReadMeter(reading, [], Folded: true), Now.AddMinutes(1.1)).Facts.Count + folded.Meter.Count;
    }

    /// <summary>Decided by its own fold, then folded into memory.</summary>
    [Benchmark(Baseline = true)]
    public int FoldedTwice()
    {
        var facts = SessionDecider.Decide(charging, new ReadMeter(reading, []), Now.AddMinutes(1.1)).Facts.Count;
        return facts + SessionFolding.WithSamples(charging, reading, Now.AddMinutes(1.1)).Meter.Count;
    }

    private static Session Opened()
    {
        var open = new OpenTransaction(
            new("s-1"), new(new("LYON-1-A"), new("lyon-1"), new(1), 150_000), new(new(1), new("04A2B3C4D5"), 1_000_000, Now), "17", new(TokenStanding.Accepted), true, []);
        return SessionDecider.Decide(SessionDecider.Initial, open, Now).Facts.Aggregate(SessionDecider.Initial, SessionDecider.Evolve) with { ProgressAt = Now.AddMinutes(1) };
    }

    private static Sample[] At(double minutes, long wattHours) =>
    [
        One(minutes, Readings.ImportRegister, wattHours.ToString(System.Globalization.CultureInfo.InvariantCulture), "Wh"),
        One(minutes, Readings.ImportPower, "98000", "W"), One(minutes, Readings.StateOfCharge, "54", "Percent", "EV"),
        One(minutes, "Voltage", "402.5", "V"), One(minutes, "Current.Import", "243.4", "A"),
    ];

    private static Sample One(double minutes, string measurand, string value, string unit, string location = "Outlet") =>
        new(Now.AddMinutes(minutes), measurand, value, unit, null, "Sample.Periodic", location);
}
