using Electra.Ledger.Samples;
using Microsoft.Data.Sqlite;

namespace Electra.Ledger.Commits;

/// <summary>The flush's statements, prepared once on the writing connection.</summary>
internal sealed class SqliteStatements(SqliteConnection connection)
{
    private readonly SqliteCommand begin = Make(connection, "begin immediate");
    private readonly SqliteCommand commit = Make(connection, "commit");
    private readonly SqliteCommand rollback = Make(connection, "rollback");

    // A head that is not there may only begin at version 1.
    private readonly SqliteCommand firstHead = Make(connection,
        "insert into heads (grain, version, whole) values ($grain, 1, $whole) on conflict do nothing", "$grain", "$whole");

    private readonly SqliteCommand nextHead = Make(connection, """
        update heads set version = $version, whole = case when $whole > 0 then $whole else whole end
        where grain = $grain and version = $version - 1
        """, "$grain", "$version", "$whole");

    private readonly SqliteCommand entry = Make(connection, """
        insert into entries (grain, version, mark, at, body) values ($grain, $version, $mark, $at, $body)
        returning number
        """, "$grain", "$version", "$mark", "$at", "$body");

    private readonly SqliteCommand earlier = Make(connection,
        "select number from entries where grain = $grain and version = $version and mark = $mark", "$grain", "$version", "$mark");

    private readonly SqliteCommand debt = Make(connection,
        "insert into debts (grain, version, ordinal, due) values ($grain, $version, $ordinal, $due)", "$grain", "$version", "$ordinal", "$due");

    private readonly SqliteCommand strike = Make(connection,
        "delete from debts where grain = $grain and version = $version and ordinal = $ordinal", "$grain", "$version", "$ordinal");

    private readonly SqliteCommand sample = Make(connection, """
        insert into samples (month, session, taken_at, digest, received_at, dated, measurand, value, unit, phase, context, location, format)
        values ($month, $session, $taken_at, $digest, $received_at, $dated, $measurand, $value, $unit, $phase, $context, $location, $format)
        on conflict do nothing
        """, "$month", "$session", "$taken_at", "$digest", "$received_at", "$dated", "$measurand", "$value", "$unit", "$phase", "$context", "$location", "$format");

    public SqliteConnection Connection => connection;

    public void Begin() => begin.ExecuteNonQuery();

    public void Commit() => commit.ExecuteNonQuery();

    public void Rollback()
    {
        // An error of the disk may have rolled back already.
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
            rollback.ExecuteNonQuery();
    }

    public bool MoveHead(EntryDraft draft)
    {
        var whole = draft.Whole ? draft.Version : 0;
        return draft.Version == 1
            ? Run(firstHead, draft.Grain, whole) == 1
            : Run(nextHead, draft.Grain, draft.Version, whole) == 1;
    }

    public long Write(EntryDraft draft)
    {
        Fill(entry, draft.Grain, draft.Version, draft.Mark, draft.At.ToUniversalTime(), JsonBody.Text(draft.Body.Span));
        return (long)entry.ExecuteScalar()!;
    }

    public long? Earlier(EntryDraft draft)
    {
        Fill(earlier, draft.Grain, draft.Version, draft.Mark);
        return (long?)earlier.ExecuteScalar();
    }

    public void Owe(EntryDraft draft)
    {
        foreach (var owed in draft.Debts)
            Run(debt, draft.Grain, draft.Version, owed.Ordinal, owed.Due.ToUniversalTime());
    }

    public void Strike(DebtKey key) => Run(strike, key.Grain, key.Version, key.Ordinal);

    public void Keep(SampleRecord record)
    {
        var told = record.Sample;
        Run(sample, record.Month, record.Session.Value, record.TakenAt.ToUniversalTime(), Digest.Of(told), record.ReceivedAt.ToUniversalTime(),
            told.TakenAt is not null, told.Measurand, told.Value, told.Unit, told.Phase, told.Context, told.Location, told.Format);
    }

    private static SqliteCommand Make(SqliteConnection connection, string text, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        command.Prepare();
        return command;
    }

    private static int Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        Fill(command, values);
        return command.ExecuteNonQuery();
    }

    private static void Fill(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
