using Electra.Acceptance.Tests.Cluster;
using Electra.Acceptance.Tests.Program;

namespace Electra.Acceptance.Tests.Soak;

/// <summary>What the record has at the end, beside what chargers were told.</summary>
/// <param name="Stuck">Sessions that still run though their stop was confirmed.</param>
/// <param name="VerifyCode">Of the program's own look at its ledger.</param>
/// <param name="Verify">The last line that it said.</param>
internal sealed record SoakFindings(
    int Starts, int Stops, int MeterValues, int Sessions, IReadOnlyList<string> Lost, IReadOnlyList<string> Doubled, IReadOnlyList<string> Stuck, int VerifyCode, string Verify)
{
    private static readonly TimeSpan VerifiesWithin = TimeSpan.FromMinutes(15);
    private static readonly HashSet<string> Running = ["starting", "preparing", "charging", "suspended"];

    public static async Task<SoakFindings> Of(Confirmed confirmed, ElectraProgram silo, Home home)
    {
        // It waits until the lists have followed.
        var comparison = await Comparison.Of(confirmed, home.Settings["ConnectionStrings__Electra"]);
        var sessions = await silo.Api.All("sessions");
        var stopped = confirmed.Stops.Select(static s => s.Question.TransactionId).ToHashSet();
        var stuck = sessions.Where(s => Running.Contains((string)s["state"]!) && stopped.Contains((string?)s["transactionId"] ?? ""))
            .Select(static s => $"{s["chargerId"]}: {s["transactionId"]} is {s["state"]} though its stop was confirmed").ToList();
        var (code, said) = await silo.Ask("verify").WaitAsync(VerifiesWithin);
        var last = said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "";
        return new(confirmed.Starts.Count, confirmed.Stops.Count, confirmed.Meters.Count, sessions.Count, comparison.Lost, comparison.Doubled, stuck, code, last);
    }
}
