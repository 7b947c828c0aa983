using System.Collections.Concurrent;
using System.Globalization;
using Electra.Ledger.Commits;
using Electra.Ledger.Homes;
using Npgsql;

namespace Electra.Ledger.Schema;

/// <summary>Makes partitions: ahead of time, and on demand for a month that nobody foresaw. What has none falls into the default partition.</summary>
internal sealed class PostgresPartitions(PostgresHome home, TimeProvider time)
{
    /// <summary>A month further from now than this comes from a broken clock; it gets no partition of its own.</summary>
    private const int MonthsFromNow = 13;

    // Messages have a partition a day: so many days may pass without upkeep before one falls into the default partition.
    private const int DaysAhead = 7;

    private readonly ConcurrentDictionary<(string Table, DateOnly From), bool> known = new();

    /// <summary>Makes the partitions that this batch's rows need.</summary>
    public async ValueTask Prepare(Batch batch, CancellationToken cancellation)
    {
        var last = default(DateOnly);
        foreach (var entry in batch.Entries)
        {
            var day = DateOnly.FromDateTime(entry.Draft.At.UtcDateTime);
            if (day != last)
                await Month("entries", last = day, cancellation);
        }

        last = default;
        foreach (var group in batch.Samples)
        {
            foreach (var sample in group.Samples)
            {
                if (sample.Month != last)
                    await Month("samples", last = sample.Month, cancellation);
            }
        }
    }

    /// <summary>Makes the partitions of the weeks to come.</summary>
    public async ValueTask Ahead(CancellationToken cancellation)
    {
        // What could not be made the last time is tried again.
        known.Clear();
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        for (var months = 0; months <= 2; months++)
        {
            await Month("entries", today.AddMonths(months), cancellation);
            await Month("samples", today.AddMonths(months), cancellation);
        }

        for (var days = 0; days <= DaysAhead; days++)
            await Make("messages", today.AddDays(days), today.AddDays(days + 1), "yyyy_MM_dd", cancellation);
    }

    /// <summary>Drops the partitions that end before a day; how many. One that is too busy just now is left for the next round.</summary>
    public async ValueTask<int> Drop(string table, string suffix, DateOnly before, CancellationToken cancellation)
    {
        await using var connection = await home.Open(cancellation);
        var names = new List<string>();
        await using (var list = connection.Command("select inhrelid::regclass::text from pg_inherits where inhparent = @table::regclass", ("table", table)))
        await using (var reader = await list.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
                names.Add(reader.GetString(0));
        }

        var dropped = 0;
        foreach (var name in names)
        {
            if (DateOnly.TryParseExact(name, $"'{table}_'{suffix}", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < before
                && await Drop(connection, name, cancellation))
                dropped++;
        }

        return dropped;
    }

    private ValueTask Month(string table, DateOnly day, CancellationToken cancellation)
    {
        var from = new DateOnly(day.Year, day.Month, 1);
        if (known.ContainsKey((table, from)))
            return ValueTask.CompletedTask;
        var now = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var distance = ((from.Year - now.Year) * 12) + from.Month - now.Month;
        return Math.Abs(distance) > MonthsFromNow ? ValueTask.CompletedTask : Make(table, from, from.AddMonths(1), "yyyy_MM", cancellation);
    }

    private async ValueTask Make(string table, DateOnly from, DateOnly to, string suffix, CancellationToken cancellation)
    {
        if (known.ContainsKey((table, from)))
            return;
        // The committer waits for it: out of its own share.
        await using var connection = await home.Open(Share.Commits, cancellation);
        await using var command = connection.Command("select electra_partition(@parent, @suffix, @lower, @upper)",
            ("parent", table), ("suffix", from.ToString(suffix, CultureInfo.InvariantCulture)), ("lower", Bound(from)), ("upper", Bound(to)));
        await command.ExecuteNonQueryAsync(cancellation);
        known[(table, from)] = true;
    }

    // Cast to a date this is the day, cast to a time with zone its beginning in UTC.
    private static string Bound(DateOnly day) => day.ToString("yyyy-MM-dd' 00:00:00+00'", CultureInfo.InvariantCulture);

    private static async ValueTask<bool> Drop(NpgsqlConnection connection, string name, CancellationToken cancellation)
    {
        try
        {
            await using var command = connection.Command($"drop table {name}");
            await command.ExecuteNonQueryAsync(cancellation);
            return true;
        }
        catch (PostgresException busy) when (busy.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled)
        {
            return false;
        }
    }
}
