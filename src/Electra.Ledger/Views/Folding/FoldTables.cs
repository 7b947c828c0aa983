namespace Electra.Ledger.Views.Folding;

/// <summary>The statements over one generation of the tables.</summary>
internal sealed class FoldTables(Func<string, string> table)
{
    public string Chargers { get; } = table(ViewSchema.Chargers);

    public string Connectors { get; } = table(ViewSchema.Connectors);

    public string Sessions { get; } = table(ViewSchema.Sessions);

    public string Events { get; } = table(ViewSchema.Events);

    public string UpsertStation { get; } = $"""
        insert into {table(ViewSchema.Stations)} (id, name) values (@id, @name)
        on conflict (id) do update set name = excluded.name
        """;

    public string UpsertCharger { get; } = $"""
        insert into {table(ViewSchema.Chargers)} (charger_key, charger, station) values (@charger_key, @charger, @station)
        on conflict (charger_key) do update set charger = excluded.charger, station = excluded.station
        """;

    public string UpsertToken { get; } = $"""
        insert into {table(ViewSchema.Tokens)} (token_key, token) values (@token_key, @token)
        on conflict (token_key) do update set token = excluded.token
        """;

    public string DeleteToken { get; } = $"delete from {table(ViewSchema.Tokens)} where token_key = @token_key";

    public string UpsertConnector { get; } = $"""
        insert into {table(ViewSchema.Connectors)} (connector_key, charger_key, evse, connector, phase, since, error_code, sequence)
        values (@connector_key, @charger_key, @evse, @connector, @phase, @since, @error_code, @sequence)
        on conflict (connector_key) do update set
            phase = excluded.phase, since = excluded.since, error_code = excluded.error_code, sequence = excluded.sequence
        """;

    public string EndInterval { get; } = $"""
        update {table(ViewSchema.Intervals)} set ended_at = @ended_at
        where charger_key = @charger_key and evse = @evse and connector = @connector and sequence = @sequence
        """;

    public string BeginInterval { get; } = $"""
        insert into {table(ViewSchema.Intervals)} (charger_key, evse, connector, sequence, station, phase, began_at)
        values (@charger_key, @evse, @connector, @sequence, @station, @phase, @began_at)
        """;

    public string UpsertSession { get; } = $"""
        insert into {table(ViewSchema.Sessions)} (id, station, charger_key, charger, evse, connector, token_key, token, transaction_id, way_in, state,
            started_at, stopped_at, ended_at, open, energy_wh, power_w, soc, body)
        values (@id, @station, @charger_key, @charger, @evse, @connector, @token_key, @token, @transaction_id, @way_in, @state,
            @started_at, @stopped_at, @ended_at, @open, @energy_wh, @power_w, @soc, @body)
        on conflict (id) do update set station = excluded.station, charger_key = excluded.charger_key, charger = excluded.charger,
            evse = excluded.evse, connector = excluded.connector, token_key = excluded.token_key, token = excluded.token,
            transaction_id = excluded.transaction_id, way_in = excluded.way_in, state = excluded.state, started_at = excluded.started_at,
            stopped_at = excluded.stopped_at, ended_at = excluded.ended_at, open = excluded.open, energy_wh = excluded.energy_wh,
            power_w = excluded.power_w, soc = excluded.soc, body = excluded.body
        """;

    // One session, one charge detail record: whatever comes later does not change what was handed out.
    public string InsertCdr { get; } = $"""
        insert into {table(ViewSchema.Cdrs)} (id, station, charger, evse, connector, token, transaction_id, started_at, ended_at,
            energy_wh, meter_start_wh, meter_stop_wh, stop_reason, created_at)
        values (@id, @station, @charger, @evse, @connector, @token, @transaction_id, @started_at, @ended_at,
            @energy_wh, @meter_start_wh, @meter_stop_wh, @stop_reason, @created_at)
        on conflict (id) do nothing
        """;

    public string InsertAudit { get; } = $"""
        insert into {table(ViewSchema.Audit)} (entry, ordinal, at, who, what, subject, station, detail)
        values (@entry, @ordinal, @at, @who, @what, @subject, @station, @detail)
        """;

    public string InsertEvent { get; } = $"""
        insert into {table(ViewSchema.Events)} (number, type, at, station, charger, evse, connector, session, data)
        values (@number, @type, @at, @station, @charger, @evse, @connector, @session, @data)
        """;
}
