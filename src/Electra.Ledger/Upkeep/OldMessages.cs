using Electra.Ledger.Homes;
using Electra.Ledger.Schema;

namespace Electra.Ledger.Upkeep;

/// <summary>Forgets OCPP messages that were kept long enough: whole days at once on PostgreSQL, in small bites elsewhere.</summary>
internal sealed class OldMessages(IHome home, LedgerOptions options, PostgresPartitions? partitions = null)
{
    private const int AtOnce = 5_000;

    // The message lane and the followers write the same tables meanwhile.
    private const string OnSqlite = "delete from messages where number in (select number from messages where at < @oldest limit @limit)";

    private const string OnPostgres = """
        delete from messages_default where ctid = any(array(select ctid from messages_default where at < @oldest limit @limit))
        """;

    /// <summary>How many; a day that was dropped whole counts as one.</summary>
    public async ValueTask<long> Forget(DateTimeOffset now, CancellationToken cancellation)
    {
        var oldest = now.AddDays(-options.MessageDays);
        var forgotten = 0L;
        if (partitions is not null)
        {
            // A day goes when all of it is old enough, so nothing goes before its time.
            var day = DateOnly.FromDateTime(oldest.UtcDateTime);
            forgotten = await partitions.Drop("messages", "yyyy_MM_dd", before: day, cancellation);
            oldest = new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        }

        int some;
        do
        {
            some = 0;
            await home.WriteViews(async (transaction, stop) =>
            {
                await using var command = transaction.Command(home.OnPostgres ? OnPostgres : OnSqlite, ("oldest", oldest), ("limit", AtOnce));
                some = await command.ExecuteNonQueryAsync(stop);
                return some > 0;
            }, cancellation);
            forgotten += some;
        }
        while (some == AtOnce);
        return forgotten;
    }
}
