using Electra.Domain.Words;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Views.Folding;

/// <summary>Where an event happened, as far as it is known.</summary>
internal readonly record struct Scene(string? Station, string? Charger = null, Outlet? Outlet = null, string? Session = null);

/// <summary>One fold under way: the rows it touches, in memory, and the statements that it will send.</summary>
internal sealed class FoldScope(FoldTables tables, long lastEvent)
{
    private long auditEntry;
    private int auditOrdinal;

    public FoldTables Tables => tables;

    public Dictionary<string, ChargerView> Chargers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ConnectorView> Connectors { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SessionView> Sessions { get; } = new(StringComparer.Ordinal);

    public Writes Writes { get; } = new();

    /// <summary>The number of the last event so far.</summary>
    public long LastEvent { get; private set; } = lastEvent;

    /// <summary>The next event. Its time is when it was recorded: a charger's own times stand in the data.</summary>
    public void Emit(StoredEntry entry, string type, Scene scene, string data) => Writes.Add(
        tables.InsertEvent,
        Cell.Of("number", ++LastEvent), Cell.Of("type", type), Cell.Of("at", entry.At), Cell.Of("station", scene.Station), Cell.Of("charger", scene.Charger),
        Cell.Of("evse", scene.Outlet?.Evse), Cell.Of("connector", scene.Outlet?.Connector), Cell.Of("session", scene.Session), Cell.Of("data", data));

    /// <summary>Who did what to what.</summary>
    /// <param name="who">The name of a key; null: nobody but the thing itself.</param>
    public void Audit(StoredEntry entry, string? who, string what, string subject, string? station, string detail = AuditDetail.None)
    {
        auditOrdinal = auditEntry == entry.Number ? auditOrdinal + 1 : 0;
        auditEntry = entry.Number;
        Writes.Add(
            tables.InsertAudit,
            Cell.Of("entry", entry.Number), Cell.Of("ordinal", auditOrdinal), Cell.Of("at", entry.At), Cell.Of("who", who), Cell.Of("what", what),
            Cell.Of("subject", subject), Cell.Of("station", station), Cell.Of("detail", detail));
    }

    /// <summary>The charger by this key, as it is spelled and where it stands, as far as is known.</summary>
    public Scene SceneOf(string chargerKey, Outlet? outlet = null) =>
        Chargers.TryGetValue(chargerKey, out var charger) ? new(charger.Station, charger.Id, outlet) : new(null, chargerKey, outlet);
}
