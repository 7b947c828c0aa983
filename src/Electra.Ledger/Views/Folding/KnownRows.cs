using System.Runtime.InteropServices;

namespace Electra.Ledger.Views.Folding;

/// <summary>
/// The rows that a follower has in memory, as they stand in the tables at a position of the tail. They are true for whoever folds on from
/// there: the position moves with the tables, so another silo's fold, or one that was rolled back, shows as another position.
/// </summary>
internal sealed class KnownRows
{
    private const int MostPlaces = 20_000;
    private const int MostSessions = 4_000;

    private readonly List<string> changedSessions = [];
    private readonly List<ConnectorView> changedConnectors = [];

    /// <summary>The last entry's number that is folded into them; -1: nothing is known.</summary>
    public long Position { get; set; } = -1;

    public Dictionary<string, ChargerView> Chargers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ConnectorView> Connectors { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SessionView> Sessions { get; } = new(StringComparer.Ordinal);

    /// <summary>The sessions that the fold under way has changed.</summary>
    public ReadOnlySpan<string> ChangedSessions => CollectionsMarshal.AsSpan(changedSessions);

    /// <summary>The connectors that the fold under way has changed.</summary>
    public ReadOnlySpan<ConnectorView> ChangedConnectors => CollectionsMarshal.AsSpan(changedConnectors);

    public void Change(string id, SessionView session)
    {
        if (session.Changed)
            return;
        session.Changed = true;
        changedSessions.Add(id);
    }

    public void Change(ConnectorView connector)
    {
        if (connector.Changed)
            return;
        connector.Changed = true;
        changedConnectors.Add(connector);
    }

    /// <summary>What was changed is written. A session that has ended is seldom heard of again.</summary>
    public void Settle()
    {
        foreach (var id in changedSessions)
        {
            var session = Sessions[id];
            session.Changed = false;
            if (session.Body is { EndedAt: not null } or { Failure: not null })
                Sessions.Remove(id);
        }

        foreach (var connector in changedConnectors)
            connector.Changed = false;
        changedSessions.Clear();
        changedConnectors.Clear();
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Position = -1;
        Chargers.Clear();
        Connectors.Clear();
        Sessions.Clear();
        changedSessions.Clear();
        changedConnectors.Clear();
    }

    /// <summary>Between folds: what has grown too large is read again when it is needed.</summary>
    public void Trim()
    {
        if (Chargers.Count > MostPlaces)
            Chargers.Clear();
        if (Connectors.Count > MostPlaces)
            Connectors.Clear();
        if (Sessions.Count > MostSessions)
            Sessions.Clear();
    }
}
