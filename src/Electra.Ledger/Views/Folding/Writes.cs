using System.Data.Common;

namespace Electra.Ledger.Views.Folding;

/// <summary>The statements of one fold, in order: sent together where the driver can, else by one prepared command for each text.</summary>
internal sealed class Writes
{
    private const int AtOnce = 1_000;

    private readonly List<(string Text, Cell[] Cells)> statements = [];

    /// <summary>One more, after those before.</summary>
    public void Add(string text, params Cell[] cells) => statements.Add((text, cells));

    /// <summary>Carries them out.</summary>
    public async ValueTask Send(DbTransaction transaction, CancellationToken cancellation)
    {
        if (transaction.Connection!.CanCreateBatch)
        {
            foreach (var some in statements.Chunk(AtOnce))
                await Together(transaction, some, cancellation);
        }
        else
        {
            await OneByOne(transaction, cancellation);
        }

        statements.Clear();
    }

    private static async ValueTask Together(DbTransaction transaction, (string Text, Cell[] Cells)[] some, CancellationToken cancellation)
    {
        await using var batch = transaction.Connection!.CreateBatch();
        batch.Transaction = transaction;
        foreach (var (text, cells) in some)
        {
            var command = batch.CreateBatchCommand();
#pragma warning disable CA2100 // Texts are this program's own constants; what varies is a parameter.
            command.CommandText = text;
#pragma warning restore CA2100
            foreach (var cell in cells)
                command.Parameters.Add(cell.Fill(command.CreateParameter()));
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private async ValueTask OneByOne(DbTransaction transaction, CancellationToken cancellation)
    {
        var prepared = new Dictionary<string, DbCommand>();
        try
        {
            foreach (var (text, cells) in statements)
            {
                if (!prepared.TryGetValue(text, out var command))
                    prepared[text] = command = Homes.Commands.Command(transaction, text);
                command.Parameters.Clear();
                foreach (var cell in cells)
                    command.Parameters.Add(cell.Fill(command.CreateParameter()));
                await command.ExecuteNonQueryAsync(cancellation);
            }
        }
        finally
        {
            foreach (var command in prepared.Values)
                await command.DisposeAsync();
        }
    }
}
