using System.Globalization;
using Electra.Domain.Sessions;

namespace Electra.Ledger.Verification;

/// <summary>Samples are of a session that the ledger knows, in its month; they came after it began, and what has no time of its own has that of its
/// start. A charger's own times are not judged: clocks that are wrong are kept as they are told.</summary>
internal sealed class SamplesCheck(Snapshot snapshot, Scratch scratch, Findings findings)
{
    // Silos' clocks differ by seconds.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    // PostgreSQL keeps no less than a microsecond.
    private static readonly TimeSpan Finest = TimeSpan.FromMicroseconds(1);

    private const string BySession = """
        select session, month, dated, count(*), min(taken_at), max(taken_at), min(received_at) from samples group by session, month, dated
        """;

    private const string Find = "select month, began, started from known_sessions where id = @id";

    private readonly Finding finding = findings[Invariant.Samples];

    public async ValueTask Run(CancellationToken cancellation)
    {
        await using var command = snapshot.Command(BySession);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var group = new Group(
                reader.GetString(0), reader.GetFieldValue<DateOnly>(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), reader.GetBoolean(2), reader.GetInt64(3),
                reader.GetFieldValue<DateTimeOffset>(4), reader.GetFieldValue<DateTimeOffset>(5), reader.GetFieldValue<DateTimeOffset>(6));
            finding.Checked += group.Count;
            Judge(group);
        }
    }

    private void Judge(Group samples)
    {
        if (SessionNames.IsStray(new(samples.Session)))
        {
            finding.Note("sample of a transaction that nobody knows: kept, never billed", samples.Count);
            return;
        }

        using var session = scratch.Ask(Find, ("id", samples.Session));
        if (!session.Read())
        {
            Break(samples, "there is no such session");
            return;
        }

        var (month, began) = (session.GetString(0), session.GetFieldValue<DateTimeOffset>(1));
        var started = session.IsDBNull(2) ? (DateTimeOffset?)null : session.GetFieldValue<DateTimeOffset>(2);
        if (samples.Month != month)
            Break(samples, $"they stand in the month {samples.Month}, it began in {month}");
        if (samples.FirstReceived < began - Skew)
            Break(samples, string.Create(CultureInfo.InvariantCulture, $"the first came at {samples.FirstReceived:O}, it began at {began:O}"));
        if (!samples.Dated && started is { } start && ((samples.First - start).Duration() > Finest || (samples.Last - start).Duration() > Finest))
            Break(samples, string.Create(CultureInfo.InvariantCulture, $"those without a time stand at {samples.First:O} to {samples.Last:O}, it started at {start:O}"));
    }

    private void Break(Group samples, string what) => finding.Break($"session/{samples.Session}: {what} ({samples.Count} samples)", samples.Count);

    private sealed record Group(
        string Session, string Month, bool Dated, long Count, DateTimeOffset First, DateTimeOffset Last, DateTimeOffset FirstReceived);
}
