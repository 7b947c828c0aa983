using Electra.Domain.Stations;
using Electra.Ledger.Following;
using Electra.Ledger.Json;
using Electra.Ledger.Reading;

namespace Electra.Grains.LocalLists;

/// <summary>Follows the tail for what local lists are made of: tokens by group and contract, rules by station, chargers by station; and notes,
/// with the number of the entry that says so, which charger's list is to be looked at. One row a charger, however much changes at once.</summary>
internal sealed class LocalListTables : IFollower
{
    public const string Tokens = "local_list_tokens";
    public const string Rules = "local_list_rules";
    public const string Names = "local_list_names";
    public const string Chargers = "local_list_chargers";
    public const string Dues = "local_list_dues";
    public const string Touched = "local_list_touched";

    // Of all that is recorded of chargers only these matter here; the rest is not even read, nor these where nobody wants lists.
    private static readonly byte[] Provisioned = [.. "\"kind\":\"provisioned\""u8];

    private static readonly byte[][] OfChargers =
    [
        [.. "\"kind\":\"connected\""u8], [.. "\"kind\":\"booted\""u8], [.. "\"kind\":\"settings-noted\""u8], [.. "\"command\":\"send-local-list\""u8],
    ];

    public string Name => "local-lists";

    public int Shape => 1;

    IReadOnlyList<string> IFollower.Tables { get; } = [Tokens, Rules, Names, Chargers, Dues, Touched];

    public string Definition(Func<string, string> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var (tokens, names, chargers, dues, touched) = (table(Tokens), table(Names), table(Chargers), table(Dues), table(Touched));
        return $"""
            create table {tokens} (token_key text not null primary key, token text not null, group_key text not null, contract_key text not null, settings text not null);
            create index {tokens}_of_group on {tokens} (group_key);
            create index {tokens}_of_contract on {tokens} (contract_key);
            create table {table(Rules)} (station text not null primary key, rule text not null, recent_days bigint not null);
            create table {names} (station text not null, kind text not null, name_key text not null, primary key (station, kind, name_key));
            create index {names}_by_name on {names} (kind, name_key);
            create table {chargers} (charger_key text not null primary key, station text not null);
            create index {chargers}_of_station on {chargers} (station);
            create table {dues} (charger_key text not null primary key, number bigint not null);
            create index {dues}_by_number on {dues} (number);
            create table {touched} (token_key text not null primary key, number bigint not null);
            create index {touched}_by_number on {touched} (number);
            """;
    }

    public async ValueTask Fold(IFoldTransaction transaction, IReadOnlyList<StoredEntry> batch, CancellationToken cancellation)
    {
        var fold = new LocalListFold(transaction, cancellation);
        foreach (var entry in batch)
        {
            var slash = entry.Grain.IndexOf('/', StringComparison.Ordinal);
            var (noun, key) = slash < 0 ? (entry.Grain, "") : (entry.Grain[..slash], entry.Grain[(slash + 1)..]);
            switch (noun)
            {
                case "token":
                    foreach (var fact in Read(entry, LedgerJson.Default.EntryBodyTokenTokenFact).Facts)
                        await fold.Token(entry.Number, fact);
                    break;
                case "station":
                    foreach (var fact in Read(entry, LedgerJson.Default.EntryBodyStationStationFact).Facts.OfType<StationProvisioned>())
                        await fold.Station(entry.Number, fact);
                    break;
                case "charger" when Has(entry, Provisioned) || (Array.Exists(OfChargers, kind => Has(entry, kind)) && await fold.AnyRules()):
                    foreach (var fact in Read(entry, LedgerJson.Default.EntryBodyChargerChargerFact).Facts)
                        await fold.Charger(entry.Number, key.ToUpperInvariant(), fact);
                    break;
            }
        }

        await fold.Finish(batch[^1].Number);
    }

    private static bool Has(StoredEntry entry, byte[] text) => entry.Body.Span.IndexOf(text) >= 0;

    private static T Read<T>(StoredEntry entry, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        System.Text.Json.JsonSerializer.Deserialize(entry.Body.Span, type)!;
}
