using System.Globalization;

namespace Electra.Ledger.Verification;

/// <summary>What has been found so far, by invariant.</summary>
internal sealed class Findings
{
    private readonly Dictionary<Invariant, Finding> all = Invariant.All.ToDictionary(static one => one, static one => new Finding(one));

    public Finding this[Invariant invariant] => all[invariant];

    public long Grains { get; set; }

    public long Entries { get; set; }

    public long Tail { get; set; }

    public VerificationReport Report(bool onPostgres, TimeSpan took) => new(
        all.Values.All(static one => one.Broken == 0), onPostgres ? "postgresql" : "sqlite", Grains, Entries, Tail, took.TotalSeconds,
        [.. Invariant.All.Select(one => all[one].Report())]);
}

/// <summary>What has been found of one invariant so far: counts, and no more examples than a person reads.</summary>
internal sealed class Finding(Invariant invariant)
{
    private const int MostExamples = 5;

    private readonly List<string> first = [];
    private readonly Dictionary<string, long> notes = [];

    public long Checked { get; set; }

    public long Broken { get; private set; }

    /// <summary>Something does not hold.</summary>
    public void Break(string what, long times = 1)
    {
        Broken += times;
        if (first.Count < MostExamples)
            first.Add(what);
    }

    /// <summary>Something that breaks nothing; notes of one text are counted.</summary>
    public void Note(string what, long times = 1) => notes[what] = notes.GetValueOrDefault(what) + times;

    public InvariantReport Report() => new(
        invariant.Name, invariant.Means, Broken == 0, Checked, Broken, first,
        [.. notes.Select(static note => note.Value == 1 ? note.Key : string.Create(CultureInfo.InvariantCulture, $"{note.Value} x {note.Key}"))]);
}
