using Electra.Ledger.Homes;
using Electra.Ledger.Schema;
using Npgsql;

namespace Electra.Ledger.Commits;

/// <summary>One flush on PostgreSQL: one batch of commands, one round trip, one implicit transaction that a frozen silo never leaves open.</summary>
internal sealed class PostgresFlush(PostgresHome home, PostgresPartitions partitions) : IFlush
{
    /// <summary>Entries are numbered under this lock, which is held until they are visible: the order of numbers is the order of visibility.</summary>
    private const string TakeLock = "select pg_advisory_xact_lock(4711, 1)";

    // The lock is a statement of its own, so that what follows sees all that was committed before the lock was had.
    // A head that is not there may only begin at version 1.
    private const string WriteEntries = """
        with offered as materialized (
            select * from unnest($1, $2, $3, $4, $5, $6) as o(grain, version, mark, at, body, whole)),
        won as (
            insert into heads as h (grain, version, whole)
            select grain, version, case when whole then version else 0 end from offered
            where version = 1 or exists (select 1 from heads k where k.grain = offered.grain)
            order by grain
            on conflict (grain) do update
                set version = excluded.version, whole = case when excluded.whole > 0 then excluded.whole else h.whole end
                where h.version = excluded.version - 1
            returning grain, version),
        written as (
            insert into entries (number, grain, version, mark, at, body)
            select nextval('entry_numbers'), o.grain, o.version, o.mark, o.at, o.body
            from offered o join won using (grain, version)
            returning grain, number),
        owed as (
            insert into debts (grain, version, ordinal, due)
            select d.grain, d.version, d.ordinal, d.due
            from unnest($7, $8, $9, $10) as d(grain, version, ordinal, due) join won using (grain, version))
        select grain, number from written
        """;

    private const string WriteSamples = """
        insert into samples (month, session, taken_at, digest, received_at, dated, measurand, value, unit, phase, context, location, format, place)
        select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        on conflict do nothing
        """;

    private const string StrikeDebts = """
        delete from debts d using unnest($1, $2, $3) as s(grain, version, ordinal)
        where d.grain = s.grain and d.version = s.version and d.ordinal = s.ordinal
        """;

    private const string FindMarks = """
        select e.grain, e.mark, e.number from entries e
        join unnest($1, $2) as o(grain, version) on e.grain = o.grain and e.version = o.version
        """;

    private const string Notify = "select pg_notify('electra_entries', '')";

    private readonly PostgresColumns columns = new();

    public bool BlamesData(Exception exception) => home.BlamesData(exception);

    public async ValueTask Write(Batch batch, CancellationToken cancellation)
    {
        await partitions.Prepare(batch, cancellation);
        await using var connection = await home.Open(Share.Commits, cancellation);
        await using var commands = Compose(connection, batch);
        foreach (var entry in batch.Entries)
            entry.Found = default;
        await Execute(commands, batch, cancellation);
        await FindEarlierSuccess(connection, batch, cancellation);
    }

    private NpgsqlBatch Compose(NpgsqlConnection connection, Batch batch)
    {
        var commands = new NpgsqlBatch(connection);
        if (home.Options.Pooler)
        {
            var (statement, wait) = PostgresStrings.Bounds(home.Options);
            Add(commands, PostgresStrings.SetBounds, new NpgsqlParameter<string> { TypedValue = statement }, new NpgsqlParameter<string> { TypedValue = wait });
        }

        columns.Fill(batch);
        // Samples first: they need no lock, so the lock is held no longer than it must be.
        if (batch.Samples.Count > 0)
            Add(commands, WriteSamples, columns.Samples());
        if (batch.Entries.Count > 0 || batch.Struck.Count > 0)
            Add(commands, TakeLock);
        if (batch.Struck.Count > 0)
            Add(commands, StrikeDebts, columns.Struck());
        if (batch.Entries.Count > 0)
        {
            Add(commands, Notify);
            Add(commands, WriteEntries, columns.Entries());
        }

        if (commands.BatchCommands.Count == 0)
            Add(commands, "select 1");
        return commands;
    }

    private static void Add(NpgsqlBatch commands, string text, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        commands.BatchCommands.Add(command);
    }

    private static async ValueTask Execute(NpgsqlBatch commands, Batch batch, CancellationToken cancellation)
    {
        await using var reader = await commands.ExecuteReaderAsync(cancellation);
        do
        {
            // Only the entries' own result has two columns.
            if (reader.FieldCount != 2)
                continue;
            while (await reader.ReadAsync(cancellation))
                Find(batch, reader.GetString(0))!.Found = new Appended(AppendResult.Won, reader.GetInt64(1));
        }
        while (await reader.NextResultAsync(cancellation));
    }

    /// <summary>What did not win was refused, unless an earlier attempt of this same draft had won without our hearing of it.</summary>
    private static async ValueTask FindEarlierSuccess(NpgsqlConnection connection, Batch batch, CancellationToken cancellation)
    {
        var lost = batch.Entries.FindAll(static entry => entry.Found.Number == 0);
        if (lost.Count == 0)
            return;
        foreach (var entry in lost)
            entry.Found = new Appended(AppendResult.Refused);
        await using var command = new NpgsqlCommand(FindMarks, connection);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. lost.Select(static entry => entry.Draft.Grain)] });
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. lost.Select(static entry => entry.Draft.Version)] });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var entry = Find(batch, reader.GetString(0))!;
            if (entry.Draft.Mark == reader.GetGuid(1))
                entry.Found = new Appended(AppendResult.Won, reader.GetInt64(2));
        }
    }

    /// <summary>A batch is in grain order.</summary>
    private static PendingEntry? Find(Batch batch, string grain)
    {
        var (low, high) = (0, batch.Entries.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(batch.Entries[middle].Draft.Grain, grain);
            if (order == 0)
                return batch.Entries[middle];
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
