using System.Data.Common;
using Electra.Domain.Words;
using Electra.Ledger.Homes;

namespace Electra.Ledger.Views;

/// <summary>The lists, by the same SQL on both homes. Pages go by key, so that they neither repeat nor leave out what stands still.</summary>
internal sealed class Views(ViewReader reader, EventBell bell) : IViews
{
    private const char StationList = 't';
    private const char ChargerList = 'c';
    private const char TokenList = 'k';
    private const char SessionList = 's';
    private const char CdrList = 'd';
    private const char DriverList = 'p';
    private const char VehicleList = 'v';
    private const char ModelList = 'm';
    private const int MostOpen = 1_000;

    private const string NewestStart = "started_at desc, id desc";

    private const string SelectSession = $"select id, station, charger, evse, connector, state, started_at, open from {ViewSchema.Sessions}";

    private const string SelectCdr = $"""
        select id, station, charger, evse, connector, token, transaction_id, started_at, ended_at,
            energy_wh, meter_start_wh, meter_stop_wh, stop_reason, created_at, energy_rule, energy_confidence from {ViewSchema.Cdrs}
        """;

    private readonly EventReader events = new(reader, bell);

    public ValueTask<Page<StationId>> Stations(PageRequest page, CancellationToken cancellation = default) => reader.Page(
        new ListQuery($"select id from {ViewSchema.Stations}").IsOneOf("id", page.Stations).After("id", KeyOf(StationList, page)),
        "id", page.Limit, row => new StationId(row.GetString(0)), last => Cursor.Of(StationList, last.Value), cancellation);

    public ValueTask<Page<ChargerId>> Chargers(PageRequest page, string? stationId, CancellationToken cancellation = default) => reader.Page(
        new ListQuery($"select charger from {ViewSchema.Chargers}")
            .IsOneOf("station", page.Stations).Is("station", stationId).After("charger_key", KeyOf(ChargerList, page)),
        "charger_key", page.Limit, row => new ChargerId(row.GetString(0)), last => Cursor.Of(ChargerList, last.Key), cancellation);

    public ValueTask<Page<TokenId>> Tokens(PageRequest page, CancellationToken cancellation = default) => reader.Page(
        new ListQuery($"select token from {ViewSchema.Tokens}").After("token_key", KeyOf(TokenList, page)),
        "token_key", page.Limit, row => new TokenId(row.GetString(0)), last => Cursor.Of(TokenList, last.Key), cancellation);

    public ValueTask<Page<DriverId>> Drivers(PageRequest page, CancellationToken cancellation = default) => reader.Page(
        new ListQuery($"select id from {DriverSchema.Drivers}").After("id", KeyOf(DriverList, page)),
        "id", page.Limit, row => new DriverId(row.GetString(0)), last => Cursor.Of(DriverList, last.Value), cancellation);

    public ValueTask<Page<VehicleId>> Vehicles(PageRequest page, string? driverId, CancellationToken cancellation = default) => reader.Page(
        new ListQuery($"select id from {DriverSchema.Vehicles}").Is("driver", driverId).After("id", KeyOf(VehicleList, page)),
        "id", page.Limit, row => new VehicleId(row.GetString(0)), last => Cursor.Of(VehicleList, last.Value), cancellation);

    public ValueTask<Page<VehicleModelId>> VehicleModels(PageRequest page, CancellationToken cancellation = default) => reader.Page(
        new ListQuery($"select id from {DriverSchema.Models}").After("id", KeyOf(ModelList, page)),
        "id", page.Limit, row => new VehicleModelId(row.GetString(0)), last => Cursor.Of(ModelList, last.Value), cancellation);

    public async ValueTask<VehicleId?> VehicleOf(string address, CancellationToken cancellation = default) =>
        await reader.First(new ListQuery($"select id from {DriverSchema.Vehicles}").Is("address", address), "id", row => row.GetString(0), cancellation, inTurn: true)
            is { } id ? new VehicleId(id) : null;

    public ValueTask<Page<SessionRow>> Sessions(PageRequest page, SessionFilter filter, CancellationToken cancellation = default)
    {
        var query = new ListQuery(SelectSession)
            .IsOneOf("station", page.Stations)
            .Is("station", filter.StationId)
            .Is("charger_key", KeyOf(filter.ChargerId))
            .Is("evse", filter.EvseId)
            .Is("token_key", TokenKeyOf(filter.Token))
            .Is("transaction_id", filter.TransactionId)
            .Is("state", filter.State)
            .Within("started_at", filter.From, filter.To)
            .Below("started_at, id", PairOf(SessionList, page));
        return reader.Page(query, NewestStart, page.Limit, Session, last => Cursor.Of(SessionList, last.StartedAt, last.Id.Value), cancellation);
    }

    public ValueTask<SessionRow?> SessionOfTransaction(ChargerId charger, string transaction, CancellationToken cancellation = default) =>
        reader.First(new ListQuery(SelectSession).Is("transaction_id", transaction).Is("charger_key", charger.Key), NewestStart, Session, cancellation, inTurn: true);

    public ValueTask<IReadOnlyList<SessionRow>> OpenSessionsOf(ChargerId charger, CancellationToken cancellation = default) =>
        reader.All(new ListQuery(SelectSession).Is("charger_key", charger.Key).And("open"), NewestStart, MostOpen, Session, cancellation);

    public ValueTask<IReadOnlyList<SessionRow>> OpenSessionsOf(TokenId token, CancellationToken cancellation = default) =>
        reader.All(new ListQuery(SelectSession).Is("token_key", token.Key).And("open"), NewestStart, MostOpen, Session, cancellation, inTurn: true);

    /// <remarks>In the order in which they were made, and bounded by that time: who asks for what is new since yesterday misses nothing
    /// that was told late.</remarks>
    public ValueTask<Page<CdrRow>> Cdrs(
        PageRequest page, string? sessionId, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellation = default)
    {
        var query = new ListQuery(SelectCdr)
            .IsOneOf("station", page.Stations)
            .Is("id", sessionId)
            .Within("created_at", from, to)
            .Below("created_at, id", PairOf(CdrList, page));
        return reader.Page(query, "created_at desc, id desc", page.Limit, ReadCdr, last => Cursor.Of(CdrList, last.CreatedAt, last.Id), cancellation);
    }

    public ValueTask<CdrRow?> Cdr(string id, CancellationToken cancellation = default) =>
        reader.First(new ListQuery(SelectCdr).Is("id", id), "id", ReadCdr, cancellation);

    public ValueTask<IReadOnlyList<EventRow>> Events(
        long after, int limit, IReadOnlyList<string>? typePrefixes, string? stationId, CancellationToken cancellation = default) =>
        events.After(after, limit, typePrefixes, stationId, cancellation);

    public ValueTask<(long Oldest, long Newest)> EventRange(CancellationToken cancellation = default) => events.Range(cancellation);

    public ValueTask EventsChanged(long after, CancellationToken cancellation = default) => events.Changed(after, cancellation);

    private static string? KeyOf(string? chargerId) => chargerId is null ? null : new ChargerId(chargerId).Key;

    private static string? TokenKeyOf(string? token) => token is null ? null : new TokenId(token).Key;

    private static string? KeyOf(char list, PageRequest page) => page.Cursor is null ? null : Cursor.Key(list, page.Cursor);

    private static (DateTimeOffset At, string Key)? PairOf(char list, PageRequest page) =>
        page.Cursor is null ? null : Cursor.TimeAndKey(list, page.Cursor);

    private static SessionRow Session(DbDataReader row) => new(
        new(row.GetString(0)), new(row.GetString(1)), new(row.GetString(2)), new(row.GetInt32(3), row.GetInt32(4)), row.GetString(5),
        row.GetFieldValue<DateTimeOffset>(6), row.GetBoolean(7));

    // A session has one charge detail record, which bears its name.
    private static CdrRow ReadCdr(DbDataReader row) => new(
        row.GetString(0), new(row.GetString(0)), new(row.GetString(1)), new(row.GetString(2)), new(row.GetInt32(3), row.GetInt32(4)), new(row.GetString(5)),
        row.TextOrNull(6), row.GetFieldValue<DateTimeOffset>(7), row.GetFieldValue<DateTimeOffset>(8), row.GetInt64(9), Number(row, 10), Number(row, 11),
        row.GetString(12), row.GetFieldValue<DateTimeOffset>(13), row.TextOrNull(14), row.TextOrNull(15));

    private static long? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
