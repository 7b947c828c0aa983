using Electra.Ledger.Homes;
using Electra.Ledger.Samples;

namespace Electra.Ledger.Commits;

/// <summary>The flush's statements, prepared once on the writing connection.</summary>
internal sealed class SqliteStatements(SqliteWriter writer)
{
    // A head that is not there may only begin at version 1.
    private readonly SqliteStatement firstHead = writer.Prepared("insert into heads (grain, version, whole) values (?1, 1, ?2) on conflict do nothing");

    private readonly SqliteStatement nextHead = writer.Prepared("""
        update heads set version = ?2, whole = case when ?3 > 0 then ?3 else whole end
        where grain = ?1 and version = ?2 - 1
        """);

    private readonly SqliteStatement entry = writer.Prepared("insert into entries (grain, version, mark, at, body) values (?1, ?2, ?3, ?4, ?5) returning number");

    private readonly SqliteStatement earlier = writer.Prepared("select number from entries where grain = ?1 and version = ?2 and mark = ?3");

    private readonly SqliteStatement debt = writer.Prepared("insert into debts (grain, version, ordinal, due) values (?1, ?2, ?3, ?4)");

    private readonly SqliteStatement strike = writer.Prepared("delete from debts where grain = ?1 and version = ?2 and ordinal = ?3");

    private readonly SqliteStatement sample = writer.Prepared("""
        insert into samples (month, session, taken_at, digest, received_at, dated, measurand, value, unit, phase, context, location, format, place)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
        on conflict do nothing
        """);

    public SqliteWriter Writer => writer;

    public bool MoveHead(EntryDraft draft)
    {
        var whole = draft.Whole ? draft.Version : 0;
        if (draft.Version == 1)
        {
            firstHead.Bind(1, draft.Grain);
            firstHead.Bind(2, whole);
            return firstHead.Run() == 1;
        }

        nextHead.Bind(1, draft.Grain);
        nextHead.Bind(2, draft.Version);
        nextHead.Bind(3, whole);
        return nextHead.Run() == 1;
    }

    public long Write(EntryDraft draft)
    {
        JsonBody.Demand(draft.Body.Span);
        entry.Bind(1, draft.Grain);
        entry.Bind(2, draft.Version);
        entry.Bind(3, draft.Mark);
        entry.Bind(4, draft.RecordedAt);
        entry.Bind(5, draft.Body.Span);
        return entry.Number()!.Value;
    }

    public long? Earlier(EntryDraft draft)
    {
        earlier.Bind(1, draft.Grain);
        earlier.Bind(2, draft.Version);
        earlier.Bind(3, draft.Mark);
        return earlier.Number();
    }

    public void Owe(EntryDraft draft)
    {
        foreach (var owed in draft.Debts)
        {
            debt.Bind(1, draft.Grain);
            debt.Bind(2, draft.Version);
            debt.Bind(3, owed.Ordinal);
            debt.Bind(4, owed.Due);
            debt.Run();
        }
    }

    public void Strike(DebtKey key)
    {
        strike.Bind(1, key.Grain);
        strike.Bind(2, key.Version);
        strike.Bind(3, key.Ordinal);
        strike.Run();
    }

    public void Keep(SampleRecord record)
    {
        var told = record.Sample;
        Span<byte> digest = stackalloc byte[Digest.Length];
        Digest.Write(told, digest);
        Span<char> month = stackalloc char[10];
        record.Month.TryFormat(month, out _, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Span<byte> day = stackalloc byte[10];
        System.Text.Encoding.ASCII.GetBytes(month, day);
        sample.Bind(1, day);
        sample.Bind(2, record.Session.Value);
        sample.Bind(3, record.TakenAt);
        sample.BindBlob(4, digest);
        sample.Bind(5, record.ReceivedAt);
        sample.Bind(6, told.TakenAt is not null);
        sample.Bind(7, told.Measurand);
        sample.Bind(8, told.Value);
        sample.Bind(9, told.Unit);
        sample.Bind(10, told.Phase);
        sample.Bind(11, told.Context);
        sample.Bind(12, told.Location);
        sample.Bind(13, told.Format);
        sample.Bind(14, record.Place);
        sample.Run();
    }
}
