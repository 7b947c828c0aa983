using System.Globalization;
using System.Text.Json;
using Electra.Domain.Chargers;
using Electra.Domain.Drivers;
using Electra.Domain.Stations;
using Electra.Domain.Words;
using Electra.Ledger.Following;
using Electra.Ledger.Json;

namespace Electra.Grains.LocalLists;

/// <summary>One fold of what local lists are made of. Which names changed is gathered, and their chargers are found once for all.</summary>
internal sealed class LocalListFold(IFoldTransaction transaction, CancellationToken cancellation)
{
    private readonly string tokens = transaction.Table(LocalListTables.Tokens);
    private readonly string rules = transaction.Table(LocalListTables.Rules);
    private readonly string names = transaction.Table(LocalListTables.Names);
    private readonly string chargers = transaction.Table(LocalListTables.Chargers);
    private readonly string dues = transaction.Table(LocalListTables.Dues);
    private readonly string touched = transaction.Table(LocalListTables.Touched);
    private readonly HashSet<(string Kind, string Name)> changed = [];
    private bool? ruled;

    /// <summary>The names under which stations ask for tokens: a token is found by the one it had, and by the one it has.</summary>
    public async ValueTask Token(long number, TokenFact fact)
    {
        switch (fact)
        {
            case TokenProvisioned f:
                await Put(number, f.Uid, f.Settings);
                break;
            case TokenKindSeen f when await Settings(f.Uid) is { } known:
                await Put(number, f.Uid, known with { SeenKind = f.TokenKind });
                break;
            case TokenRemoved f:
                await Before(f.Uid, number, null);
                await Run($"delete from {tokens} where token_key = @key", ("key", f.Uid.Key));
                break;
        }
    }

    private async ValueTask Put(long number, TokenId uid, TokenSettings settings)
    {
        var text = JsonSerializer.Serialize(settings, LedgerJson.Default.TokenSettings);
        if (await Before(uid, number, text))
            return;
        var (group, contract) = (settings.GroupId?.Key ?? "", settings.ContractId?.ToUpperInvariant() ?? "");
        await Run($"""
            insert into {tokens} (token_key, token, group_key, contract_key, settings) values (@key, @token, @group, @contract, @settings)
            on conflict (token_key) do update set
                token = excluded.token, group_key = excluded.group_key, contract_key = excluded.contract_key, settings = excluded.settings
            """, ("key", uid.Key), ("token", uid.Value), ("group", group), ("contract", contract), ("settings", text));
        Note(group, contract);
    }

    private async ValueTask<TokenSettings?> Settings(TokenId uid)
    {
        await using var command = transaction.Command($"select settings from {tokens} where token_key = @key", ("key", uid.Key));
        return await command.ExecuteScalarAsync(cancellation) is string text ? JsonSerializer.Deserialize(text, LedgerJson.Default.TokenSettings) : null;
    }

    public async ValueTask Station(long number, StationProvisioned fact)
    {
        var station = fact.Id.Value;
        ruled = null;
        var had = await Run($"delete from {rules} where station = @station", ("station", station));
        await Run($"delete from {names} where station = @station", ("station", station));
        if (fact.Settings.LocalList is { } rule)
        {
            await Run($"insert into {rules} (station, rule, recent_days) values (@station, @rule, @days)",
                ("station", station), ("rule", JsonSerializer.Serialize(rule, LedgerJson.Default.LocalListRule)), ("days", (long)rule.RecentDays));
            foreach (var (kind, name) in rule.Groups.Select(g => ("group", g)).Concat(rule.Contracts.Select(c => ("contract", c))))
            {
                await Run($"insert into {names} (station, kind, name_key) values (@station, @kind, @name) on conflict do nothing",
                    ("station", station), ("kind", kind), ("name", name.ToUpperInvariant()));
            }
        }
        else if (had == 0)
        {
            return;
        }

        await Due(number, "where station = @station", ("station", station));
    }

    public async ValueTask Charger(long number, string key, ChargerFact fact)
    {
        switch (fact)
        {
            case ChargerProvisioned f:
                await DueWhereRuled(number, key);
                await Run($"""
                    insert into {chargers} (charger_key, station) values (@key, @station)
                    on conflict (charger_key) do update set station = excluded.station
                    """, ("key", key), ("station", f.Settings.Station.Value));
                await DueWhereRuled(number, key);
                break;
            case ChargerConnected or ChargerBooted or SettingsNoted or CommandGiven { Command: "send-local-list" }:
                await DueWhereRuled(number, key);
                break;
        }
    }

    /// <summary>Whether any station wants lists at all.</summary>
    public async ValueTask<bool> AnyRules()
    {
        if (ruled is { } known)
            return known;
        await using var command = transaction.Command($"select count(*) from {rules}");
        var any = Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture) > 0;
        ruled = any;
        return any;
    }

    /// <summary>Finds the chargers whose stations ask for what changed.</summary>
    public async ValueTask Finish(long number)
    {
        foreach (var (kind, name) in changed)
            await Due(number, $"where station in (select station from {names} where kind = @kind and name_key = @name)", ("kind", kind), ("name", name));
    }

    // True: it is put as it was, and nothing changes; some partners put all of theirs every night.
    private async ValueTask<bool> Before(TokenId uid, long number, string? settings)
    {
        await using (var command = transaction.Command($"select group_key, contract_key, settings, token from {tokens} where token_key = @key", ("key", uid.Key)))
        await using (var row = await command.ExecuteReaderAsync(cancellation))
        {
            if (!await row.ReadAsync(cancellation))
                return false;
            if (row.GetString(2) == settings && row.GetString(3) == uid.Value)
                return true;
            Note(row.GetString(0), row.GetString(1));
        }

        // Where it charged stands in the list of sessions, which is another follower's: here only that it changed.
        await Run($"""
            insert into {touched} (token_key, number) select @key, @number where exists (select 1 from {rules} where recent_days > 0)
            on conflict (token_key) do update set number = excluded.number
            """, ("key", uid.Key), ("number", number));
        return false;
    }

    private void Note(string group, string contract)
    {
        if (group.Length > 0)
            changed.Add(("group", group));
        if (contract.Length > 0)
            changed.Add(("contract", contract));
    }

    private ValueTask<int> DueWhereRuled(long number, string key) =>
        Due(number, $"where charger_key = @key and station in (select station from {rules})", ("key", key));

    private ValueTask<int> Due(long number, string where, params (string Name, object? Value)[] parameters) => Run($"""
        insert into {dues} (charger_key, number) select charger_key, @number from {chargers} {where}
        on conflict (charger_key) do update set number = excluded.number
        """, [.. parameters, ("number", number)]);

    private async ValueTask<int> Run(string text, params (string Name, object? Value)[] parameters)
    {
        await using var command = transaction.Command(text, parameters);
        return await command.ExecuteNonQueryAsync(cancellation);
    }
}
