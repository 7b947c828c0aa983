using System.Data.Common;
using System.Globalization;
using Electra.Ledger.Following;
using Electra.Ledger.Views;

namespace Electra.Ledger.Verification;

/// <summary>Holds the lists' tables, row by row, against a fresh fold: what is the same is struck from the fresh one, what is left is missing.</summary>
internal sealed class ListsCheck(Snapshot snapshot, Scratch scratch, Findings findings, ListsFold fold)
{
    public async ValueTask Run(CancellationToken cancellation)
    {
        foreach (var table in ViewSchema.All)
            await Compare(ListTable.Of(scratch, table), cancellation);
    }

    private async ValueTask Compare(ListTable table, CancellationToken cancellation)
    {
        var finding = findings[table.Name == ViewSchema.Cdrs ? Invariant.Cdrs : Invariant.Lists];
        var inUse = Generations.Table(table.Name, fold.Row.Current.Number);
        var since = table.Name == ViewSchema.Events ? await OldestEvent(inUse, cancellation) : null;
        await using (var command = snapshot.Command(table.Select(inUse, since)))
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
            {
                finding.Checked++;
                Compare(table, reader, finding);
            }
        }

        foreach (var key in table.Left(scratch))
            finding.Break($"{table.Name}: {key} is missing");
    }

    private void Compare(ListTable table, DbDataReader row, Finding finding)
    {
        var key = table.Key(row);
        using (var fresh = table.Find(scratch, row))
        {
            if (!fresh.Read())
                finding.Break($"{table.Name}: {key} is there, and no entry says so");
            else if (table.Difference(row, fresh) is { } column)
                finding.Break($"{table.Name}: {key} has another {column} than its entries fold to");
        }

        table.Strike(scratch, row);
    }

    // The oldest events are forgotten, a few at a time: which, hangs on how many entries were folded at once.
    private async ValueTask<long?> OldestEvent(string inUse, CancellationToken cancellation)
    {
        var kept = await snapshot.Number($"select min(number) from {inUse}", cancellation);
        using var fresh = scratch.Ask($"select min(number) from {ListsFold.Table(ViewSchema.Events)}");
        var since = Math.Max(kept ?? 0, fresh.Read() && !fresh.IsDBNull(0) ? fresh.GetInt64(0) : 0);
        if (kept is not null)
            scratch.Do(string.Create(CultureInfo.InvariantCulture, $"delete from {ListsFold.Table(ViewSchema.Events)} where number < {since}"));
        return since;
    }
}
