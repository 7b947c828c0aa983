using Electra.Domain.Sessions;
using Electra.Domain.Words;

namespace Electra.Ledger.Views.Folding;

/// <summary>A charger as its list has it.</summary>
/// <param name="Link">The number of the socket by which it is on line; null: it is off line.</param>
/// <param name="Silo">The silo that holds the socket.</param>
internal sealed record ChargerView(string Key, string Id, string Station, long? Link = null, string? Silo = null);

/// <summary>A connector's present phase, and the number of the interval that began with it; 0: nothing is known of it yet.</summary>
internal sealed class ConnectorView(string key, string chargerKey, Outlet outlet)
{
    public string Key => key;

    public string ChargerKey => chargerKey;

    public Outlet Outlet => outlet;

    public string Phase { get; set; } = Domain.Connectors.Phase.Unknown.Word();

    public DateTimeOffset Since { get; set; }

    public string? ErrorCode { get; set; }

    /// <summary>Where it stood when the interval began, which the interval keeps; null: not known here, and written before.</summary>
    public string? Station { get; set; }

    public long Sequence { get; set; }

    public bool Changed { get; set; }
}

/// <summary>A session as its list has it: the domain's own fold of it, and what progress told of its meter.</summary>
internal sealed class SessionView(Session body)
{
    public Session Body { get; set; } = body;

    public long EnergyWh { get; set; }

    public long? PowerW { get; set; }

    public int? Soc { get; set; }

    public bool Changed { get; set; }

    /// <summary>Its transaction runs, or is still to come.</summary>
    public bool Open => Body is { Id: not null, Closing: null, EndedAt: null };

    public DateTimeOffset StartedAt => Body.StartedAt ?? Body.BeganAt;
}
