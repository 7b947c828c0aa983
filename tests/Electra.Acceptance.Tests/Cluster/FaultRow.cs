using System.Globalization;

namespace Electra.Acceptance.Tests.Cluster;

/// <summary>What came of one fault: a line of the table that <c>ops/faults</c> ends in.</summary>
public sealed record FaultRow(string Fault, int Confirmed, int Lost, int Doubled, int Stuck, TimeSpan LongestSilence, TimeSpan RecoveredIn)
{
    /// <summary>Where lines are added to, for <c>ops/faults</c>.</summary>
    private static readonly string? Table = Environment.GetEnvironmentVariable("ELECTRA_FAULT_TABLE");

    /// <summary>How long the fault lasted.</summary>
    public TimeSpan Lasted { get; init; }

    /// <summary>The bar; or, after an outage that was longer, what chargers wait by themselves: each doubles its wait, give or take a quarter, so
    /// that it comes again after as long as nobody was there.</summary>
    public TimeSpan Allowed(TimeSpan bar) => Lasted * 1.25 > bar ? Lasted * 1.25 : bar;

    /// <summary>The head of the table.</summary>
    public const string Head = "| fault | calls confirmed | lost | doubled | stuck | longest silence of a charger | recovered in |";

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Fault} | {Confirmed} | {Lost} | {Doubled} | {Stuck} | {LongestSilence.TotalSeconds:0.0} s | {RecoveredIn.TotalSeconds:0.0} s |");

    /// <summary>Prints the line, and adds it to the table of the run.</summary>
    public void Print()
    {
        TestContext.Current.TestOutputHelper?.WriteLine(Head);
        TestContext.Current.TestOutputHelper?.WriteLine(ToString());
        if (Table is not null)
            File.AppendAllLines(Table, [ToString()]);
    }
}
