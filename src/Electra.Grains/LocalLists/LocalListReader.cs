using System.Data.Common;
using System.Text.Json;
using Electra.Domain.Drivers;
using Electra.Domain.LocalLists;
using Electra.Domain.Words;
using Electra.Ledger.Following;
using Electra.Ledger.Homes;
using Electra.Ledger.Json;

namespace Electra.Grains.LocalLists;

/// <summary>Asks the tables that <see cref="LocalListTables"/> fills: what a station's lists are to hold, and whose list is to be looked at.</summary>
public sealed class LocalListReader(IViewTables tables)
{
    private const string Named = $"""
        select t.token, t.settings, n.kind from {LocalListTables.Names} n
        join {LocalListTables.Tokens} t on n.kind = 'group' and t.group_key = n.name_key where n.station = @station
        union all
        select t.token, t.settings, n.kind from {LocalListTables.Names} n
        join {LocalListTables.Tokens} t on n.kind = 'contract' and t.contract_key = n.name_key where n.station = @station
        """;

    private const string Recent = $"""
        select t.token, t.settings, u.last_used from {LocalListTables.Tokens} t join (
            select token_key, max(started_at) as last_used from view_sessions
            where station = @station and started_at >= @since and transaction_id is not null group by token_key
        ) u on u.token_key = t.token_key
        """;

    private const string Due = $"select charger_key, number from {LocalListTables.Dues} where number > @after";

    private const string DueForTouched = $"""
        select distinct c.charger_key from {LocalListTables.Touched} t
        join view_sessions s on s.token_key = t.token_key
        join {LocalListTables.Rules} r on r.station = s.station and r.recent_days > 0
        join {LocalListTables.Chargers} c on c.station = s.station
        where t.number > @after and s.started_at >= @since
        """;

    private const string LastTouched = $"select coalesce(max(number), 0) from {LocalListTables.Touched}";

    private const string Every = $"select c.charger_key from {LocalListTables.Chargers} c join {LocalListTables.Rules} r on r.station = c.station";

    /// <summary>A station's rule; null: it has none.</summary>
    public async Task<LocalListRule?> Rule(StationId station, CancellationToken cancellation = default)
    {
        var found = await All($"select rule from {LocalListTables.Rules} where station = @station",
            row => JsonSerializer.Deserialize(row.GetString(0), LedgerJson.Default.LocalListRule), cancellation, ("station", station.Value));
        return found is [var rule] ? rule : null;
    }

    /// <summary>The tokens that may be on the lists of a station, with what they are worth now.</summary>
    public async Task<IReadOnlyList<ListCandidate>> Candidates(StationId station, LocalListRule rule, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var named = await All(Named, row => Candidate(row, row.GetString(2) == "group" ? ListedBecause.Group : ListedBecause.Contract, null, now), cancellation,
            ("station", station.Value));
        if (rule.RecentDays == 0)
            return named;
        var recent = await All(Recent, row => Candidate(row, ListedBecause.Recent, row.GetFieldValue<DateTimeOffset>(2), now), cancellation,
            ("station", station.Value), ("since", now - TimeSpan.FromDays(rule.RecentDays)));
        return [.. named, .. recent];
    }

    /// <summary>Chargers that something was noted for after this number, with the highest number seen.</summary>
    public async Task<(IReadOnlyList<string> Chargers, long Last)> DueAfter(long number, CancellationToken cancellation)
    {
        var found = await All(Due, row => (Charger: row.GetString(0), Number: row.GetInt64(1)), cancellation, ("after", number));
        return ([.. found.Select(f => f.Charger)], found.Count == 0 ? number : found.Max(f => f.Number));
    }

    /// <summary>Chargers at whose stations a token charged that changed after this number.</summary>
    public async Task<(IReadOnlyList<string> Chargers, long Last)> TouchedAfter(long number, DateTimeOffset now, CancellationToken cancellation)
    {
        var last = await All(LastTouched, row => row.GetInt64(0), cancellation);
        if (last is not [var highest] || highest <= number)
            return ([], number);
        var since = now - TimeSpan.FromDays(LocalListRule.MostRecentDays);
        return (await All(DueForTouched, row => row.GetString(0), cancellation, ("after", number), ("since", since)), highest);
    }

    /// <summary>Every charger that is to have a list.</summary>
    public Task<IReadOnlyList<string>> Chargers(CancellationToken cancellation) => All(Every, row => row.GetString(0), cancellation);

    private static ListCandidate Candidate(DbDataReader row, ListedBecause because, DateTimeOffset? lastUsed, DateTimeOffset now)
    {
        var token = new Token { Uid = new(row.GetString(0)), Settings = JsonSerializer.Deserialize(row.GetString(1), LedgerJson.Default.TokenSettings) };
        return new(token.Uid.Value, TokenDecider.Judge(token, elsewhere: false, now), because, lastUsed);
    }

    private async Task<IReadOnlyList<T>> All<T>(
        string text, Func<DbDataReader, T> read, CancellationToken cancellation, params (string Name, object? Value)[] parameters)
    {
        await using var connection = await tables.Open(cancellation);
        await using var command = connection.Command(text, parameters);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        List<T> found = [];
        while (await row.ReadAsync(cancellation))
            found.Add(read(row));
        return found;
    }
}
