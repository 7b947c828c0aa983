using Electra.Ledger.Homes;

namespace Electra.Ledger.Commits;

/// <summary>One flush on SQLite: prepared statements in one transaction of the file's only writer.</summary>
internal sealed class SqliteFlush(SqliteHome home) : IFlush
{
    private SqliteStatements? prepared;

    public bool BlamesData(Exception exception) => home.BlamesData(exception);

    public async ValueTask Write(Batch batch, CancellationToken cancellation)
    {
        using var lease = await home.Ledger.Write(cancellation);
        if (prepared?.Writer != lease.Writer)
            prepared = new SqliteStatements(lease.Writer);
        lease.Writer.Begin();
        try
        {
            Write(batch, prepared);
            lease.Writer.Commit();
        }
        catch
        {
            lease.Writer.Rollback();
            throw;
        }
    }

    private static void Write(Batch batch, SqliteStatements statements)
    {
        foreach (var debt in batch.Struck)
            statements.Strike(debt);
        foreach (var group in batch.Samples)
        {
            foreach (var sample in group.Samples)
                statements.Keep(sample);
        }

        foreach (var entry in batch.Entries)
            entry.Found = Write(entry.Draft, statements);
    }

    private static Appended Write(EntryDraft draft, SqliteStatements statements)
    {
        if (!statements.MoveHead(draft))
        {
            // Refused, unless an earlier attempt of this same draft had won without our hearing of it.
            return statements.Earlier(draft) is { } number ? new Appended(AppendResult.Won, number) : new Appended(AppendResult.Refused);
        }

        var won = statements.Write(draft);
        statements.Owe(draft);
        return new Appended(AppendResult.Won, won);
    }
}
