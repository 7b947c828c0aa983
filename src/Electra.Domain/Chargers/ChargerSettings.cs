using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>How a charger was provisioned: where it stands, how it may come in, and what it has.</summary>
/// <param name="Password">Salted hash; null: it has none.</param>
/// <param name="SecurityProfile">OCPP's, 0 to 3; null: whatever it comes with.</param>
/// <param name="Admission">What its boot is answered.</param>
/// <param name="AdHoc">Its own card terminal; null: it has none.</param>
[GenerateSerializer, Immutable, Alias("charger-settings")]
public sealed record ChargerSettings(
    StationId Station,
    PasswordHash? Password,
    int? SecurityProfile,
    Validation? Validation,
    ExpectedMake? Expected,
    BootVerdict Admission,
    IReadOnlyList<Cabinet> Cabinets,
    IReadOnlyList<Evse> Evses,
    AdHoc? AdHoc = null)
{
    /// <summary>What an unknown charger is given when such are let in: nothing but a place to stand.</summary>
    public static ChargerSettings Onboarded { get; } =
        new(StationId.Unassigned, null, null, null, null, BootVerdict.Accepted, [], []);

    /// <summary>The most this outlet can give, W; null: not provisioned.</summary>
    public long? MaxPowerW(Outlet outlet) =>
        Evses.FirstOrDefault(e => e.EvseId == outlet.Evse) is not { } evse ? null
        : evse.Connectors.FirstOrDefault(c => c.ConnectorId == outlet.Connector)?.MaxPowerW ?? evse.MaxPowerW;

    /// <summary>All outlets provisioned.</summary>
    public IEnumerable<Outlet> Outlets() => Evses.SelectMany(e => e.Connectors.Select(c => new Outlet(e.EvseId, c.ConnectorId)));
}

/// <summary>What a charger should say of itself at boot; a difference is an oddity.</summary>
[GenerateSerializer, Immutable, Alias("expected-make")]
public sealed record ExpectedMake(string? Vendor, string? Model);

/// <summary>A power cabinet behind one or more EVSEs.</summary>
[GenerateSerializer, Immutable, Alias("cabinet")]
public sealed record Cabinet(string CabinetId, long MaxPowerW, IReadOnlyList<int>? EvseIds = null);

/// <summary>A charging place: one vehicle at a time.</summary>
[GenerateSerializer, Immutable, Alias("evse")]
public sealed record Evse(int EvseId, long MaxPowerW, IReadOnlyList<Plug> Connectors);

/// <summary>A cable or socket. <paramref name="Standard"/> is OCPI's ConnectorType.</summary>
[GenerateSerializer, Immutable, Alias("plug")]
public sealed record Plug(int ConnectorId, string Standard, long? MaxPowerW = null, int? MaxVoltage = null, int? MaxAmperage = null);

/// <summary>A password's salted hash, as text that names its own algorithm; compared in constant time at the gateway's door.</summary>
[GenerateSerializer, Immutable, Alias("password-hash")]
public sealed record PasswordHash(string Text);
