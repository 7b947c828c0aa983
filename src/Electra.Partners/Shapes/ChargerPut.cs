namespace Electra.Partners.Shapes;

/// <summary>What a charger should say of itself.</summary>
internal sealed record ExpectedShape(string? Vendor, string? Model);

/// <summary>A power cabinet behind EVSEs.</summary>
internal sealed record CabinetShape(string CabinetId, long MaxPowerW, IReadOnlyList<int>? EvseIds);

/// <summary>A connector as it is put.</summary>
internal sealed record PlugPut
{
    public required int ConnectorId { get; init; }

    public required string Standard { get; init; }

    public long? MaxPowerW { get; init; }

    public int? MaxVoltage { get; init; }

    public int? MaxAmperage { get; init; }
}

/// <summary>An EVSE as it is put.</summary>
internal sealed record EvsePut
{
    public required int EvseId { get; init; }

    public required long MaxPowerW { get; init; }

    public required IReadOnlyList<PlugPut> Connectors { get; init; }
}

/// <summary>A charger as it is put.</summary>
internal sealed record ChargerPut
{
    public required string StationId { get; init; }

    public string? Password { get; init; }

    public int? SecurityProfile { get; init; }

    public string? Validation { get; init; }

    public string? Admission { get; init; }

    public ExpectedShape? Expected { get; init; }

    public IReadOnlyList<CabinetShape>? Cabinets { get; init; }

    public required IReadOnlyList<EvsePut> Evses { get; init; }

    public AdHocShape? AdHoc { get; init; }
}
