namespace Electra.Ledger.Views;

/// <summary>The tables of the lists. Keys of chargers and tokens stand beside their spelling, so that both are found without case.</summary>
internal static class ViewSchema
{
    public const string Stations = "view_stations";
    public const string Chargers = "view_chargers";
    public const string Connectors = "view_connectors";
    public const string Intervals = "view_connector_intervals";
    public const string Tokens = "view_tokens";
    public const string Sessions = "view_sessions";
    public const string Cdrs = "view_cdrs";
    public const string Audit = "view_audit";
    public const string Events = "view_events";

    public static IReadOnlyList<string> All { get; } = [Stations, Chargers, Connectors, Intervals, Tokens, Sessions, Cdrs, Audit, Events, OdditySchema.Makes, OdditySchema.Oddities,
        DriverSchema.Drivers, DriverSchema.Vehicles, DriverSchema.Models];

    public static string Definition(Func<string, string> table) =>
        Places(table(Stations), table(Chargers), table(Tokens))
        + DriverSchema.Definition(table(DriverSchema.Drivers), table(DriverSchema.Vehicles), table(DriverSchema.Models))
        + OfConnectors(table(Connectors), table(Intervals))
        + OfSessions(table(Sessions))
        + OfCdrs(table(Cdrs))
        + OfAudit(table(Audit))
        + OfEvents(table(Events))
        + OdditySchema.Definition(table(OdditySchema.Makes), table(OdditySchema.Oddities));

    private static string Places(string stations, string chargers, string tokens) => $"""
        create table {stations} (
            id text not null primary key,
            name text not null
        );
        create table {chargers} (
            charger_key text not null primary key,
            charger text not null,
            station text not null,
            link bigint,
            silo text
        );
        create index {chargers}_of_station on {chargers} (station, charger_key);
        create index {chargers}_on_line on {chargers} (silo, charger_key) where silo is not null;
        create table {tokens} (
            token_key text not null primary key,
            token text not null
        );

        """;

    private static string OfConnectors(string connectors, string intervals) => $"""
        create table {connectors} (
            connector_key text not null primary key,
            charger_key text not null,
            evse integer not null,
            connector integer not null,
            phase text not null,
            since timestamptz not null,
            error_code text,
            sequence bigint not null
        );
        create table {intervals} (
            charger_key text not null,
            evse integer not null,
            connector integer not null,
            sequence bigint not null,
            station text,
            phase text not null,
            began_at timestamptz not null,
            ended_at timestamptz,
            primary key (charger_key, evse, connector, sequence)
        );
        create index {intervals}_by_time on {intervals} (began_at);

        """;

    private static string OfSessions(string sessions) => $"""
        create table {sessions} (
            id text not null primary key,
            station text not null,
            charger_key text not null,
            charger text not null,
            evse integer not null,
            connector integer not null,
            token_key text not null,
            token text not null,
            transaction_id text,
            way_in text not null,
            state text not null,
            started_at timestamptz not null,
            stopped_at timestamptz,
            ended_at timestamptz,
            open boolean not null,
            energy_wh bigint not null,
            power_w bigint,
            soc integer,
            body text not null
        );
        create index {sessions}_by_start on {sessions} (started_at, id);
        create index {sessions}_of_station on {sessions} (station, started_at, id);
        create index {sessions}_of_charger on {sessions} (charger_key, started_at, id);
        create index {sessions}_of_token on {sessions} (token_key, started_at, id);
        create index {sessions}_of_transaction on {sessions} (transaction_id);
        create index {sessions}_open_of_charger on {sessions} (charger_key) where open;
        create index {sessions}_open_of_token on {sessions} (token_key) where open;

        """;

    private static string OfCdrs(string cdrs) => $"""
        create table {cdrs} (
            id text not null primary key,
            station text not null,
            charger text not null,
            evse integer not null,
            connector integer not null,
            token text not null,
            transaction_id text,
            started_at timestamptz not null,
            ended_at timestamptz not null,
            energy_wh bigint not null,
            meter_start_wh bigint,
            meter_stop_wh bigint,
            stop_reason text not null,
            created_at timestamptz not null,
            energy_rule text,
            energy_confidence text
        );
        create index {cdrs}_by_time on {cdrs} (created_at, id);
        create index {cdrs}_of_station on {cdrs} (station, created_at, id);

        """;

    private static string OfAudit(string audit) => $"""
        create table {audit} (
            entry bigint not null,
            ordinal integer not null,
            at timestamptz not null,
            who text,
            what text not null,
            subject text not null,
            station text,
            detail text not null,
            primary key (entry, ordinal)
        );
        create index {audit}_of_subject on {audit} (subject, entry, ordinal);

        """;

    private static string OfEvents(string events) => $"""
        create table {events} (
            number bigint not null primary key,
            type text not null,
            at timestamptz not null,
            station text,
            charger text,
            evse integer,
            connector integer,
            session text,
            data text not null
        );
        create index {events}_of_station on {events} (station, number);
        """;
}
