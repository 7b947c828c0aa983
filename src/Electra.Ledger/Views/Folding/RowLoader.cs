using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Electra.Domain.Words;
using Electra.Ledger.Following;
using Electra.Ledger.Homes;
using Electra.Ledger.Json;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Views.Folding;

/// <summary>Fetches the rows that a batch of entries will touch, many at a time.</summary>
internal static class RowLoader
{
    private const int AtOnce = 50;

    private static readonly string Names = string.Join(", ", Enumerable.Range(0, AtOnce).Select(static i => string.Create(CultureInfo.InvariantCulture, $"@k{i}")));

    public static async ValueTask<FoldScope> Load(IFoldTransaction fold, IReadOnlyList<StoredEntry> batch, CancellationToken cancellation)
    {
        var tables = new FoldTables(fold.Table);
        var scope = new FoldScope(tables, await LastEvent(fold, tables, cancellation));
        var (chargers, connectors, sessions) = Touched(batch);
        await Each(fold, $"select charger_key, charger, station from {tables.Chargers} where charger_key", chargers, row =>
            scope.Chargers.Add(row.GetString(0), new(row.GetString(0), row.GetString(1), row.GetString(2))), cancellation);
        await Each(fold, $"select connector_key, charger_key, evse, connector, phase, since, error_code, sequence from {tables.Connectors} where connector_key", connectors, row =>
            scope.Connectors.Add(row.GetString(0), Connector(row)), cancellation);
        await Each(fold, $"select id, body, energy_wh, power_w, soc from {tables.Sessions} where id", sessions, row =>
            scope.Sessions.Add(row.GetString(0), Session(row)), cancellation);
        return scope;
    }

    private static (HashSet<string> Chargers, HashSet<string> Connectors, HashSet<string> Sessions) Touched(IReadOnlyList<StoredEntry> batch)
    {
        HashSet<string> chargers = [], connectors = [], sessions = [];
        foreach (var entry in batch)
        {
            var (noun, key) = EntryKeys.Split(entry.Grain);
            switch (noun)
            {
                case EntryKeys.Charger:
                    chargers.Add(EntryKeys.ChargerKey(key));
                    break;
                case EntryKeys.Connector:
                    connectors.Add(key);
                    chargers.Add(EntryKeys.OfConnector(entry, key).Charger);
                    break;
                case EntryKeys.Session:
                    sessions.Add(key);
                    break;
            }
        }

        return (chargers, connectors, sessions);
    }

    private static ConnectorView Connector(DbDataReader row) => new(row.GetString(0), row.GetString(1), new Outlet(row.GetInt32(2), row.GetInt32(3)))
    {
        Phase = row.GetString(4),
        Since = row.GetFieldValue<DateTimeOffset>(5),
        ErrorCode = row.TextOrNull(6),
        Sequence = row.GetInt64(7),
    };

    private static SessionView Session(DbDataReader row) => new(JsonSerializer.Deserialize(row.GetString(1), LedgerJson.Default.Session)!)
    {
        EnergyWh = row.GetInt64(2),
        PowerW = row.IsDBNull(3) ? null : row.GetInt64(3),
        Soc = row.IsDBNull(4) ? null : row.GetInt32(4),
    };

    private static async ValueTask<long> LastEvent(IFoldTransaction fold, FoldTables tables, CancellationToken cancellation)
    {
        await using var command = fold.Command($"select max(number) from {tables.Events}");
        return await command.ExecuteScalarAsync(cancellation) is long last ? last : 0;
    }

    // Always as many parameters, so that the text is one and stays prepared; the last key fills up.
    private static async ValueTask Each(IFoldTransaction fold, string select, HashSet<string> keys, Action<DbDataReader> take, CancellationToken cancellation)
    {
        foreach (var some in keys.Chunk(AtOnce))
        {
            await using var command = fold.Command($"{select} in ({Names})");
            for (var i = 0; i < AtOnce; i++)
                command.With(string.Create(CultureInfo.InvariantCulture, $"k{i}"), some[Math.Min(i, some.Length - 1)]);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                take(reader);
        }
    }
}
