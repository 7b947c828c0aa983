using System.Globalization;

namespace Electra.Acceptance.Tests.Cluster;

/// <summary>What came of one fault: a line of the table that <c>ops/faults</c> ends in.</summary>
public sealed record FaultRow(string Fault, int Confirmed, int Lost, int Doubled, int Stuck, TimeSpan LongestSilence, TimeSpan RecoveredIn)
{
    /// <summary>Where lines are added to, for <c>ops/faults</c>.</summary>
    private static readonly string? Table = Environment.GetEnvironmentVariable("ELECTRA_FAULT_TABLE");

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
