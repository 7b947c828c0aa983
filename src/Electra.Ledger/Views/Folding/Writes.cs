using System.Data.Common;
using Electra.Ledger.Homes;
using Npgsql;

namespace Electra.Ledger.Views.Folding;

/// <summary>
/// What one fold writes: rows, table by table, and statements in their order, for what is seldom written or cannot be a set. One table is
/// written in one of the two ways, so that their order does not matter. One round trip on PostgreSQL, prepared statements on SQLite.
/// </summary>
internal sealed class Writes(IReadOnlyList<RowSet> rows)
{
    private const int AtOnce = 1_000;

    private readonly List<(string Text, Cell[] Cells)> statements = [];

    /// <summary>One more statement, after those before.</summary>
    public void Add(string text, params Cell[] cells) => statements.Add((text, cells));

    /// <summary>Carries everything out.</summary>
    public async ValueTask Send(DbTransaction transaction, CancellationToken cancellation)
    {
        if (transaction.Connection is NpgsqlConnection postgres)
            await Together(postgres, cancellation);
        else
            OneByOne(SqliteWriter.Of(transaction.Connection!));
        Clear();
    }

    /// <summary>Forgets what was not sent.</summary>
    public void Clear()
    {
        statements.Clear();
        foreach (var set in rows)
            set.Clear();
    }

    private async ValueTask Together(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var commands = rows.Where(static set => set.Count > 0).Select(static set => set.OnPostgres()).Concat(statements.Select(Statement));
        foreach (var some in commands.Chunk(AtOnce))
        {
            await using var batch = new NpgsqlBatch(connection);
            foreach (var command in some)
                batch.BatchCommands.Add(command);
            await batch.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static NpgsqlBatchCommand Statement((string Text, Cell[] Cells) statement)
    {
        var command = new NpgsqlBatchCommand(statement.Text);
        foreach (var cell in statement.Cells)
            command.Parameters.Add(cell.Fill(command.CreateParameter()));
        return command;
    }

    private void OneByOne(SqliteWriter writer)
    {
        foreach (var set in rows)
            set.OnSqlite(writer);
        foreach (var (text, cells) in statements)
        {
            var statement = writer.Prepared(text);
            foreach (var cell in cells)
                cell.Fill(statement);
            statement.Run();
        }
    }
}
