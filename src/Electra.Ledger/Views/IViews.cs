using Electra.Domain.Words;

namespace Electra.Ledger.Views;

/// <summary>A page of a list. <paramref name="Next"/> is opaque; null at the end.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Where in a list, and how much of it.</summary>
/// <param name="Stations">Only of these stations; null: of all.</param>
public sealed record PageRequest(string? Cursor, int Limit, IReadOnlyCollection<string>? Stations = null);

/// <summary>A cursor that this list never gave.</summary>
public sealed class BadCursorException() : Exception("cursor is not one that this list gave");

/// <summary>A session as the lists know it, at most a second behind.</summary>
public sealed record SessionRow(SessionId Id, StationId Station, ChargerId Charger, Outlet Outlet, string State, DateTimeOffset StartedAt, bool Open);

/// <summary>What to look for among sessions; null: anything. Times bound the start, [from, to).</summary>
public sealed record SessionFilter(
    string? StationId = null, string? ChargerId = null, int? EvseId = null, string? Token = null, string? TransactionId = null, string? State = null,
    DateTimeOffset? From = null, DateTimeOffset? To = null);

/// <summary>A charge detail record: made once, when its session ended.</summary>
/// <param name="EnergyRule">The rule that counted the energy; null in records of before it was told.</param>
/// <param name="EnergyConfidence"><c>measured</c>, <c>corrected</c>, <c>estimated</c> or <c>none</c>.</param>
public sealed record CdrRow(
    string Id, SessionId Session, StationId Station, ChargerId Charger, Outlet Outlet, TokenId Token, string? Transaction,
    DateTimeOffset StartedAt, DateTimeOffset EndedAt, long EnergyWh, long? MeterStartWh, long? MeterStopWh, string StopReason, DateTimeOffset CreatedAt,
    string? EnergyRule = null, string? EnergyConfidence = null);

/// <summary>One public event.</summary>
/// <param name="Number">Its place among all events, without gaps.</param>
/// <param name="Type"><c>session.ended</c>, <c>connector.status</c>, …</param>
/// <param name="Data">JSON text.</param>
public sealed record EventRow(
    long Number, string Type, DateTimeOffset At, string? Station, string? Charger, int? Evse, int? Connector, string? Session, string Data);

/// <summary>The tables folded from the entries: lists, charge detail records, public events. At most a second behind the ledger.</summary>
public interface IViews
{
    /// <summary>Ids of stations, by name of id.</summary>
    ValueTask<Page<StationId>> Stations(PageRequest page, CancellationToken cancellation = default);

    /// <summary>Ids of chargers, by name of id.</summary>
    ValueTask<Page<ChargerId>> Chargers(PageRequest page, string? stationId, CancellationToken cancellation = default);

    /// <summary>Ids of tokens, by name of id.</summary>
    ValueTask<Page<TokenId>> Tokens(PageRequest page, CancellationToken cancellation = default);

    /// <summary>Ids of drivers, by name of id.</summary>
    ValueTask<Page<DriverId>> Drivers(PageRequest page, CancellationToken cancellation = default);

    /// <summary>Ids of vehicles, by name of id; of one driver, where it is asked for.</summary>
    ValueTask<Page<VehicleId>> Vehicles(PageRequest page, string? driverId, CancellationToken cancellation = default);

    /// <summary>Ids of models of vehicles, those of the catalogue among them, by name of id.</summary>
    ValueTask<Page<VehicleModelId>> VehicleModels(PageRequest page, CancellationToken cancellation = default);

    /// <summary>The vehicle of this address (<see cref="Electra.Domain.Drivers.VehicleAddress"/>); null: none known. Of several the first by name.</summary>
    ValueTask<VehicleId?> VehicleOf(string address, CancellationToken cancellation = default);

    /// <summary>Sessions, newest start first.</summary>
    ValueTask<Page<SessionRow>> Sessions(PageRequest page, SessionFilter filter, CancellationToken cancellation = default);

    /// <summary>The session of a charger's transaction; null: none known. Transaction ids are unique.</summary>
    ValueTask<SessionRow?> SessionOfTransaction(ChargerId charger, string transaction, CancellationToken cancellation = default);

    /// <summary>A charger's sessions whose transactions have not ended.</summary>
    ValueTask<IReadOnlyList<SessionRow>> OpenSessionsOf(ChargerId charger, CancellationToken cancellation = default);

    /// <summary>A token's sessions whose transactions have not ended.</summary>
    ValueTask<IReadOnlyList<SessionRow>> OpenSessionsOf(TokenId token, CancellationToken cancellation = default);

    /// <summary>Charge detail records, newest first.</summary>
    ValueTask<Page<CdrRow>> Cdrs(PageRequest page, string? sessionId, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellation = default);

    /// <summary>One charge detail record, by its own id or its session's; null: none.</summary>
    ValueTask<CdrRow?> Cdr(string id, CancellationToken cancellation = default);

    /// <summary>Events after a number, in order, optionally only of these type prefixes and this station.</summary>
    ValueTask<IReadOnlyList<EventRow>> Events(
        long after, int limit, IReadOnlyList<string>? typePrefixes, string? stationId, CancellationToken cancellation = default);

    /// <summary>The numbers of the oldest event that is kept, and of the newest; (0, 0): none.</summary>
    ValueTask<(long Oldest, long Newest)> EventRange(CancellationToken cancellation = default);

    /// <summary>Completes when there may be events after this number, or after 250 ms.</summary>
    ValueTask EventsChanged(long after, CancellationToken cancellation = default);
}
