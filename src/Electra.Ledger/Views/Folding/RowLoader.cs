using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Electra.Domain.Words;
using Electra.Ledger.Following;
using Electra.Ledger.Homes;
using Electra.Ledger.Json;
using Electra.Ledger.Reading;
using Npgsql;

namespace Electra.Ledger.Views.Folding;

/// <summary>Fetches the rows that a batch of entries will touch and that are not known yet, all of a table at once.</summary>
internal static class RowLoader
{
    public static async ValueTask Load(FoldScope scope, IFoldTransaction fold, IReadOnlyList<StoredEntry> batch, CancellationToken cancellation)
    {
        var tables = scope.Tables;
        var (chargers, connectors, sessions) = Touched(batch);
        chargers.ExceptWith(scope.Chargers.Keys);
        connectors.ExceptWith(scope.Connectors.Keys);
        sessions.ExceptWith(scope.Sessions.Keys);
        await Each(fold, $"select charger_key, charger, station, link, silo from {tables.Chargers} where charger_key", chargers, row =>
            scope.Chargers.Add(row.GetString(0), new(row.GetString(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetInt64(3), row.TextOrNull(4))), cancellation);
        await Each(fold, $"select connector_key, charger_key, evse, connector, phase, since, error_code, sequence from {tables.Connectors} where connector_key", connectors, row =>
            scope.Connectors.Add(row.GetString(0), Connector(row)), cancellation);
        await Each(fold, $"select id, body, energy_wh, power_w, soc from {tables.Sessions} where id", sessions, row =>
            scope.Sessions.Add(row.GetString(0), Session(row)), cancellation);
    }

    /// <summary>The number of the last event that stands in the table.</summary>
    public static async ValueTask<long> LastEvent(IFoldTransaction fold, FoldTables tables, CancellationToken cancellation)
    {
        await using var command = fold.Command($"select max(number) from {tables.Events}");
        return await command.ExecuteScalarAsync(cancellation) is long last ? last : 0;
    }

    private static (HashSet<string> Chargers, HashSet<string> Connectors, HashSet<string> Sessions) Touched(IReadOnlyList<StoredEntry> batch)
    {
        HashSet<string> chargers = [], connectors = [], sessions = [], born = [];
        foreach (var entry in batch)
        {
            // What begins here has no row yet.
            if (entry.Version == 1)
                born.Add(entry.Grain);
            var (noun, key) = EntryKeys.Split(entry.Grain);
            var there = !born.Contains(entry.Grain);
            switch (noun)
            {
                case EntryKeys.Charger or EntryKeys.Files or EntryKeys.LocalList:
                    chargers.Add(EntryKeys.ChargerKey(key));
                    break;
                case EntryKeys.Connector:
                    if (there)
                        connectors.Add(key);
                    chargers.Add(EntryKeys.OfConnector(entry, key).Charger);
                    break;
                case EntryKeys.Session when there:
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

    // The text is one for any number of keys, so that it stays prepared.
    private static async ValueTask Each(IFoldTransaction fold, string select, HashSet<string> keys, Action<DbDataReader> take, CancellationToken cancellation)
    {
        if (keys.Count == 0)
            return;
        string[] all = [.. keys];
        await using var command = fold.Connection is NpgsqlConnection
            ? fold.Command($"{select} = any(@keys)", ("keys", all))
            : fold.Command($"{select} in (select value from json_each(@keys))", ("keys", JsonSerializer.Serialize(all, KeysJson.Default.StringArray)));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            take(reader);
    }
}

[JsonSerializable(typeof(string[]))]
internal sealed partial class KeysJson : JsonSerializerContext;
