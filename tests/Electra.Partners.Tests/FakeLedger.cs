using Electra.Domain.Words;
using Electra.Ledger.Messages;
using Electra.Ledger.Samples;
using Electra.Ledger.Views;

namespace Electra.Partners.Tests;

/// <summary>The ledger's readers in memory.</summary>
internal sealed class FakeLedger : IViews, IMessageLog, ISampleReader
{
    public List<EventRow> Rows { get; } = [];

    public List<MessageRecord> Log { get; } = [];

    public List<StationId> StationIds { get; } = [];

    public Dictionary<string, VehicleId[]> VehiclesOf { get; } = [];

    public PageRequest? LastPage { get; private set; }

    public long Oldest { get; set; } = 1;

    public long Dropped => 0;

    public ValueTask<Page<StationId>> Stations(PageRequest page, CancellationToken cancellation = default)
    {
        LastPage = page;
        return page.Cursor is "bad" ? throw new BadCursorException() : ValueTask.FromResult(new Page<StationId>(StationIds, null));
    }

    public ValueTask<Page<ChargerId>> Chargers(PageRequest page, string? stationId, CancellationToken cancellation = default) => ValueTask.FromResult(new Page<ChargerId>([], null));

    public ValueTask<Page<TokenId>> Tokens(PageRequest page, CancellationToken cancellation = default) => ValueTask.FromResult(new Page<TokenId>([], null));

    public ValueTask<Page<DriverId>> Drivers(PageRequest page, CancellationToken cancellation = default) => ValueTask.FromResult(new Page<DriverId>([], null));

    public ValueTask<Page<VehicleId>> Vehicles(PageRequest page, string? driverId, CancellationToken cancellation = default) =>
        ValueTask.FromResult(new Page<VehicleId>(VehiclesOf.TryGetValue(driverId ?? "", out var found) ? found : [], null));

    public ValueTask<Page<VehicleModelId>> VehicleModels(PageRequest page, CancellationToken cancellation = default) =>
        ValueTask.FromResult(new Page<VehicleModelId>([.. Electra.Domain.Drivers.VehicleCatalogue.All.Take(page.Limit).Select(m => m.Id)], null));

    public ValueTask<VehicleId?> VehicleOf(string address, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<Page<SessionRow>> Sessions(PageRequest page, SessionFilter filter, CancellationToken cancellation = default) =>
        ValueTask.FromResult(new Page<SessionRow>([], null));

    public ValueTask<SessionRow?> SessionOfTransaction(ChargerId charger, string transaction, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<SessionRow>> OpenSessionsOf(ChargerId charger, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<SessionRow>> OpenSessionsOf(TokenId token, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ValueTask<Page<CdrRow>> Cdrs(
        PageRequest page, string? sessionId, DateTimeOffset? from, DateTimeOffset? to, CancellationToken cancellation = default) =>
        ValueTask.FromResult(new Page<CdrRow>([], null));

    public ValueTask<CdrRow?> Cdr(string id, CancellationToken cancellation = default) => ValueTask.FromResult<CdrRow?>(null);

    public ValueTask<IReadOnlyList<EventRow>> Events(
        long after, int limit, IReadOnlyList<string>? typePrefixes, string? stationId, CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<EventRow>>([.. Rows.Where(r => r.Number > after).Take(limit)]);

    public ValueTask<(long Oldest, long Newest)> EventRange(CancellationToken cancellation = default) =>
        ValueTask.FromResult(Rows.Count == 0 ? (0L, 0L) : (Oldest, Rows[^1].Number));

    public async ValueTask EventsChanged(long after, CancellationToken cancellation = default) =>
        await new TaskCompletionSource().Task.WaitAsync(cancellation);

    public void Write(MessageRecord message)
    {
    }

    public ValueTask<IReadOnlyList<MessageRecord>> Find(MessageQuery query, CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<MessageRecord>>([.. Log.Where(m => m.Charger == query.Charger)]);

    public ValueTask<SamplePage> Of(SessionId session, DateOnly month, string? cursor, int limit, CancellationToken cancellation = default) =>
        throw new NotSupportedException();
}
