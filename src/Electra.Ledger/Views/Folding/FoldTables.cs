using static Electra.Ledger.Views.Folding.Column;

namespace Electra.Ledger.Views.Folding;

/// <summary>One generation of the tables: what one fold writes into each, gathered as rows, and the statements over those that are seldom
/// written. Used again and again by the follower, fold after fold.</summary>
internal sealed class FoldTables
{
    public FoldTables(Func<string, string> table)
    {
        (Chargers, Connectors, Sessions, Events) = (table(ViewSchema.Chargers), table(ViewSchema.Connectors), table(ViewSchema.Sessions), table(ViewSchema.Events));
        Odd = new(table(OdditySchema.Makes), table(OdditySchema.Oddities));
        Drivers = new(table(DriverSchema.Drivers), table(DriverSchema.Vehicles), table(DriverSchema.Models));
        UpsertStation = $"insert into {table(ViewSchema.Stations)} (id, name) values (@id, @name) on conflict (id) do update set name = excluded.name";
        UpsertToken = $"""
            insert into {table(ViewSchema.Tokens)} (token_key, token) values (@token_key, @token)
            on conflict (token_key) do update set token = excluded.token
            """;
        DeleteToken = $"delete from {table(ViewSchema.Tokens)} where token_key = @token_key";
        ChargerRows = RowSet.Replacing(Chargers, "charger_key", Text("charger_key"), Text("charger"), Text("station"), Whole("link"), Text("silo"));
        ConnectorRows = RowSet.Replacing(Connectors, "connector_key", Text("connector_key"), Text("charger_key"), Small("evse"), Small("connector"),
            Whole("sequence"), Text("phase"), Time("since"), Text("error_code"));
        // An interval that is there already ends; nothing else of it changes.
        IntervalRows = new(table(ViewSchema.Intervals), "on conflict (charger_key, evse, connector, sequence) do update set ended_at = excluded.ended_at",
            Text("charger_key"), Small("evse"), Small("connector"), Whole("sequence"), Text("station"), Text("phase"), Time("began_at"), Time("ended_at"));
        SessionRows = RowSet.Replacing(Sessions, "id", Text("id"), Text("station"), Text("charger_key"), Text("charger"), Small("evse"), Small("connector"),
            Text("token_key"), Text("token"), Text("transaction_id"), Text("way_in"), Text("state"), Time("started_at"), Time("stopped_at"),
            Time("ended_at"), Truth("open"), Whole("energy_wh"), Whole("power_w"), Small("soc"), Text("body"));
        // One session, one charge detail record: whatever comes later does not change what was handed out.
        CdrRows = new(table(ViewSchema.Cdrs), "on conflict (id) do nothing", Text("id"), Text("station"), Text("charger"), Small("evse"), Small("connector"),
            Text("token"), Text("transaction_id"), Time("started_at"), Time("ended_at"), Whole("energy_wh"), Whole("meter_start_wh"), Whole("meter_stop_wh"),
            Text("stop_reason"), Time("created_at"), Text("energy_rule"), Text("energy_confidence"));
        AuditRows = new(table(ViewSchema.Audit), "", Whole("entry"), Small("ordinal"), Time("at"), Text("who"), Text("what"), Text("subject"), Text("station"), Text("detail"));
        EventRows = new(Events, "", Whole("number"), Text("type"), Time("at"), Text("station"), Text("charger"), Small("evse"), Small("connector"),
            Text("session"), Text("data"));
        All = [ChargerRows, ConnectorRows, IntervalRows, SessionRows, CdrRows, AuditRows, EventRows];
    }

    public string Chargers { get; }

    public string Connectors { get; }

    public string Sessions { get; }

    public string Events { get; }

    public OddityTables Odd { get; }

    public DriverTables Drivers { get; }

    public string UpsertStation { get; }

    public string UpsertToken { get; }

    public string DeleteToken { get; }

    public RowSet ChargerRows { get; }

    public RowSet ConnectorRows { get; }

    public RowSet IntervalRows { get; }

    public RowSet SessionRows { get; }

    public RowSet CdrRows { get; }

    public RowSet AuditRows { get; }

    public RowSet EventRows { get; }

    /// <summary>All that is written by rows.</summary>
    public IReadOnlyList<RowSet> All { get; }
}
