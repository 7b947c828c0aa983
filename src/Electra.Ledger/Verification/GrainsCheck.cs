using System.Data.Common;
using Electra.Ledger.Reading;
using Electra.Ledger.Views.Folding;

namespace Electra.Ledger.Verification;

/// <summary>Looks at every grain: a hundred heads, their debts, and then their entries as they come.</summary>
internal sealed class GrainsCheck(Snapshot snapshot, Scratch scratch, RowStore rows, Findings findings)
{
    private const int AtOnce = 100;

    private const string SomeHeads = "select grain, version, whole from heads where grain > @after order by grain limit @limit";
    private const string TheirDebts = "select grain, version, ordinal from debts where grain {keys}";
    private const string TheirEntries = "select number, grain, version, at, body from entries where grain {keys} order by grain, version, number";
    private const string Headless = "select grain, version from {table} t where not exists (select 1 from heads h where h.grain = t.grain)";

    public async ValueTask Run(CancellationToken cancellation)
    {
        await rows.Load(cancellation);
        await WithoutHead("entries", Invariant.Heads, "an entry", cancellation);
        await WithoutHead("debts", Invariant.Debts, "a debt", cancellation);
        for (var after = ""; await Some(after, cancellation) is { Count: > 0 } heads; after = heads[^1].Grain)
            await Look(heads, cancellation);
        foreach (var (type, key) in rows.Unmet())
            findings[Invariant.Rows].Break($"a row of type {type}, key {key}: its grain has no entry, and would take it for its own");
    }

    private async ValueTask<List<(string Grain, Head Head)>> Some(string after, CancellationToken cancellation)
    {
        var heads = new List<(string, Head)>(AtOnce);
        await using var command = snapshot.Command(SomeHeads, ("after", after), ("limit", (long)AtOnce));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            heads.Add((reader.GetString(0), new(reader.GetInt64(1), reader.GetInt64(2))));
        return heads;
    }

    private async ValueTask Look(List<(string Grain, Head Head)> heads, CancellationToken cancellation)
    {
        string[] names = [.. heads.Select(static one => one.Grain)];
        var debts = await Debts(names, cancellation);
        var looks = heads.ToDictionary(static one => one.Grain, one => Begin(one.Grain, one.Head, debts), StringComparer.Ordinal);
        await using (var command = snapshot.About(TheirEntries, names))
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
            {
                findings[Invariant.Heads].Checked++;
                var entry = Read(reader);
                looks[entry.Grain].Take(entry);
            }
        }

        foreach (var look in looks.Values)
            look.End();
        findings.Grains += heads.Count;
    }

    private IGrainLook Begin(string grain, Head head, Dictionary<string, HashSet<(long, int)>> debts)
    {
        var (noun, key) = EntryKeys.Split(grain);
        return GrainLooks.For(noun, new(grain, key, head, rows, debts.GetValueOrDefault(grain) ?? [], scratch, findings));
    }

    private async ValueTask<Dictionary<string, HashSet<(long, int)>>> Debts(string[] names, CancellationToken cancellation)
    {
        var debts = new Dictionary<string, HashSet<(long, int)>>(StringComparer.Ordinal);
        await using var command = snapshot.About(TheirDebts, names);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            findings[Invariant.Debts].Checked++;
            if (!debts.TryGetValue(reader.GetString(0), out var its))
                debts[reader.GetString(0)] = its = [];
            its.Add((reader.GetInt64(1), reader.GetInt32(2)));
        }

        return debts;
    }

    private async ValueTask WithoutHead(string table, Invariant invariant, string what, CancellationToken cancellation)
    {
        await using var command = snapshot.Command(Headless.Replace("{table}", table, StringComparison.Ordinal));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            findings[invariant].Break($"{reader.GetString(0)}: {what} of version {reader.GetInt64(1)}, and the grain has no head");
    }

    internal static StoredEntry Read(DbDataReader reader) => new(
        reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2), reader.GetFieldValue<DateTimeOffset>(3), reader.GetFieldValue<byte[]>(4));
}
