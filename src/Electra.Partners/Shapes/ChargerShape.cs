namespace Electra.Partners.Shapes;

/// <summary>A connector as it is read: as provisioned, and as it is now.</summary>
internal sealed record PlugShape(
    int ConnectorId, string? Standard, long? MaxPowerW, int? MaxVoltage, int? MaxAmperage,
    string Status, string? ErrorCode, string? VendorErrorCode, DateTimeOffset? Since, string? SessionId);

/// <summary>An EVSE as it is read; its status is that of its most significant connector.</summary>
/// <param name="WebPaymentUntil">Somebody pays on the web for charging there, and is waited for until then; null: nobody, as far as is known.</param>
internal sealed record EvseShape(
    int EvseId, long? MaxPowerW, string PublicId, string Status, IReadOnlyList<PlugShape> Connectors, DateTimeOffset? WebPaymentUntil = null);

/// <summary>How well a charger is reached.</summary>
internal sealed record LinkShape(int Reconnects24h, int? PingMs);

/// <summary>A wanted setting against what the charger has.</summary>
internal sealed record DriftShape(string Key, string Wanted, string? Actual, string Result);

/// <summary>Something odd that a charger did, how often, and when.</summary>
internal sealed record OddityShape(string Name, long Times, DateTimeOffset First, DateTimeOffset Last, string? Detail, string? Meaning);

/// <summary>What a charger said it was, and since when.</summary>
internal sealed record PastShape(DateTimeOffset Since, string Vendor, string Model, string? SerialNumber, string? Firmware);

/// <summary>How far a job of a charger is, as it last told.</summary>
/// <param name="Places">Addresses under which other chargers find the firmware that it published; null: none were told.</param>
internal sealed record JobShape(string Job, string Status, int? RequestId, DateTimeOffset At, IReadOnlyList<string>? Places);

/// <summary>What a charger wants to have signed.</summary>
internal sealed record SigningShape(DateTimeOffset At, string Csr);

/// <summary>How a charger's local authorisation list stands.</summary>
/// <param name="Wanted">Tokens that should be on it, as many as it can hold.</param>
/// <param name="LeftOut">Tokens that should be on it and cannot.</param>
internal sealed record LocalListShape(string State, int? Version, int? Entries, int Wanted, int LeftOut, DateTimeOffset? LastSyncAt, string? Why);

/// <summary>A charger as it is read.</summary>
internal sealed record ChargerShape
{
    public required string Id { get; init; }

    public required string StationId { get; init; }

    public required bool HasPassword { get; init; }

    public required int? SecurityProfile { get; init; }

    public required string? Validation { get; init; }

    public required string Admission { get; init; }

    public required ExpectedShape? Expected { get; init; }

    public required IReadOnlyList<CabinetShape> Cabinets { get; init; }

    public required bool Online { get; init; }

    public required string? Protocol { get; init; }

    public required DateTimeOffset? ConnectedSince { get; init; }

    public required DateTimeOffset? LastSeen { get; init; }

    public required string? BootStatus { get; init; }

    public required DateTimeOffset? BootedAt { get; init; }

    public required string? Vendor { get; init; }

    public required string? Model { get; init; }

    public required string? SerialNumber { get; init; }

    public required string? Firmware { get; init; }

    public required long? ClockOffsetMs { get; init; }

    public required LinkShape Link { get; init; }

    /// <summary>What it says of itself as a whole.</summary>
    public required string? Status { get; init; }

    public required string? ErrorCode { get; init; }

    public required IReadOnlyList<EvseShape> Evses { get; init; }

    public required IReadOnlyList<DriftShape> Settings { get; init; }

    public required IReadOnlyList<OddityShape> Oddities { get; init; }

    /// <summary>What its make does in its own way, by name: see <c>/quirks</c>.</summary>
    public required IReadOnlyList<string> Quirks { get; init; }

    /// <summary>Its own card terminal; null: it has none.</summary>
    public required AdHocShape? AdHoc { get; init; }

    /// <summary>What its card terminal told last, newest first.</summary>
    public required IReadOnlyList<PaymentShape> Payments { get; init; }

    /// <summary>What became of payments at its terminal that are no session's, newest first (2.1).</summary>
    public required IReadOnlyList<SettlementShape> Settlements { get; init; }

    /// <summary>The tariffs that it reckons with, as it last took or told them (2.1).</summary>
    public required IReadOnlyList<HeldTariffShape> Tariffs { get; init; }

    /// <summary>What its dynamic profiles are to allow now (2.1).</summary>
    public required IReadOnlyList<DynamicLimitShape> DynamicLimits { get; init; }

    /// <summary>By what others limit it (2.x), the newest word first.</summary>
    public required IReadOnlyList<OutsideLimitShape> Limits { get; init; }

    /// <summary>The reservations that it took and still keeps, the newest first.</summary>
    public required IReadOnlyList<HeldReservationShape> Reservations { get; init; }

    public required IReadOnlyList<MeterKeyShape> MeterKeys { get; init; }

    public required IReadOnlyList<PastShape> History { get; init; }

    public required LocalListShape LocalList { get; init; }

    public required IReadOnlyList<JobShape> Jobs { get; init; }

    /// <summary>Signed by an operator, it goes back by <c>certificate-signed</c>.</summary>
    public required SigningShape? CertificateRequest { get; init; }
}
