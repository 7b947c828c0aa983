using Electra.Domain.Words;
using Electra.Ledger.Reading;

namespace Electra.Ledger.Views.Folding;

/// <summary>Where an event happened, as far as it is known.</summary>
internal readonly record struct Scene(string? Station, string? Charger = null, Outlet? Outlet = null, string? Session = null);

/// <summary>One fold after another over one generation of the tables: the rows that they touch, in memory, and what they will write.</summary>
internal sealed class FoldScope(FoldTables tables)
{
    private long auditEntry;
    private int auditOrdinal;

    public FoldTables Tables => tables;

    public KnownRows Known { get; } = new();

    public Dictionary<string, ChargerView> Chargers => Known.Chargers;

    public Dictionary<string, ConnectorView> Connectors => Known.Connectors;

    public Dictionary<string, SessionView> Sessions => Known.Sessions;

    public Writes Writes { get; } = new(tables.All);

    /// <summary>The number of the last event so far.</summary>
    public long LastEvent { get; private set; }

    /// <summary>Begins anew: nothing is known but the tables' last event.</summary>
    public void Begin(long lastEvent)
    {
        Known.Clear();
        Writes.Clear();
        (LastEvent, auditEntry, auditOrdinal) = (lastEvent, 0, 0);
    }

    /// <summary>The next event. Its time is when it was recorded: a charger's own times stand in the data.</summary>
    public void Emit(StoredEntry entry, string type, Scene scene, string data) => tables.EventRows.Row()
        .Whole(++LastEvent).Text(type).Time(entry.At).Text(scene.Station).Text(scene.Charger)
        .Small(scene.Outlet?.Evse).Small(scene.Outlet?.Connector).Text(scene.Session).Text(data);

    /// <summary>Who did what to what.</summary>
    /// <param name="who">The name of a key; null: nobody but the thing itself.</param>
    public void Audit(StoredEntry entry, string? who, string what, string subject, string? station, string detail = AuditDetail.None)
    {
        auditOrdinal = auditEntry == entry.Number ? auditOrdinal + 1 : 0;
        auditEntry = entry.Number;
        tables.AuditRows.Row().Whole(entry.Number).Small(auditOrdinal).Time(entry.At).Text(who).Text(what).Text(subject).Text(station).Text(detail);
    }

    /// <summary>The charger by this key, as it is spelled and where it stands, as far as is known.</summary>
    public Scene SceneOf(string chargerKey, Outlet? outlet = null) =>
        Chargers.TryGetValue(chargerKey, out var charger) ? new(charger.Station, charger.Id, outlet) : new(null, chargerKey, outlet);
}
