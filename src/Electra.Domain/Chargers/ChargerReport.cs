using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>What a charger said, whatever version of OCPP it speaks. The first of the four files of the charger vocabulary.</summary>
[GenerateSerializer, Immutable, Alias("charger-report")]
public abstract record ChargerReport
{
    private protected ChargerReport() { }
}

/// <summary>It has started, and says what it is.</summary>
[GenerateSerializer, Immutable, Alias("report-booted")]
public sealed record Booted(ChargerIdentity Identity, string? Reason = null) : ChargerReport;

/// <summary>It is there (Heartbeat).</summary>
[GenerateSerializer, Immutable, Alias("report-beat")]
public sealed record Beat : ChargerReport;

/// <summary>A driver showed a token and wants to know whether it is good (Authorize).</summary>
/// <param name="Detail">What the version tells of it beyond its value; null where it tells nothing (1.6).</param>
[GenerateSerializer, Immutable, Alias("report-token-shown")]
public sealed record TokenShown(TokenId Token, TokenDetail? Detail = null) : ChargerReport;

/// <summary>A connector, or the charger as a whole, changed its condition (StatusNotification).</summary>
/// <param name="Outlet">Null for the charger as a whole (1.6's connector 0).</param>
/// <param name="At">The charger's own time; null where it gave none that can be read.</param>
[GenerateSerializer, Immutable, Alias("report-outlet-changed")]
public sealed record OutletChanged(
    Outlet? Outlet,
    Condition Condition,
    string? ErrorCode = null,
    string? Info = null,
    string? VendorId = null,
    string? VendorErrorCode = null,
    DateTimeOffset? At = null) : ChargerReport;

/// <summary>A transaction began (StartTransaction).</summary>
/// <param name="MeterStartWh">The meter's register at the start, Wh; null where it was not told (2.x).</param>
/// <param name="At">The charger's own time; null where it gave none that can be read.</param>
/// <param name="AdHoc">The token is one of its own card terminal's: the bank has said yes.</param>
/// <param name="Named">What 2.x tells beside it; null: of 1.6, whose transactions are numbered by us.</param>
[GenerateSerializer, Immutable, Alias("report-transaction-started")]
public sealed record TransactionStarted(
    Outlet Outlet,
    TokenId Token,
    long? MeterStartWh,
    DateTimeOffset? At,
    int? ReservationId = null,
    bool AdHoc = false,
    NamedStart? Named = null) : ChargerReport;

/// <summary>What a start of 2.x tells beyond one of 1.6.</summary>
/// <param name="Transaction">As the charger named it.</param>
/// <param name="Offline">It is old news: never to be acted on as live.</param>
/// <param name="Free">The charger asks for no right to charge (<c>NoAuthorization</c>).</param>
/// <param name="Nobody">No token has been told yet.</param>
/// <param name="State">How far charging has come.</param>
/// <param name="RemoteStartId">Of the order that it follows from.</param>
[GenerateSerializer, Immutable, Alias("named-start")]
public sealed record NamedStart(
    string Transaction, bool Offline = false, bool Free = false, bool Nobody = false, ChargingState? State = null, int? RemoteStartId = null);

/// <summary>The meter was read (MeterValues).</summary>
/// <param name="Outlet">Null for the charger's main meter (1.6's connector 0).</param>
/// <param name="Transaction">The transaction it belongs to, as the charger named it; null outside of one.</param>
/// <param name="Main">It is surely the main meter: what all places draw and the charger itself, and never one vehicle's.</param>
[GenerateSerializer, Immutable, Alias("report-metered")]
public sealed record Metered(
    Outlet? Outlet,
    string? Transaction,
    IReadOnlyList<Sample> Samples,
    bool Main = false) : ChargerReport;

/// <summary>A transaction ended (StopTransaction).</summary>
/// <param name="Transaction">As the charger named it: also 0, -1 or one never given.</param>
/// <param name="MeterStopWh">The meter's register at the end, Wh; null where it was not told (2.x).</param>
/// <param name="Reason">OCPP's word; <c>Local</c> where absent (OCPP 1.6 §7.36).</param>
/// <param name="Payment">What its card terminal took for it, where the charger tells it in the same message (catalogue P1).</param>
[GenerateSerializer, Immutable, Alias("report-transaction-stopped")]
public sealed record TransactionStopped(
    string Transaction,
    TokenId? Token,
    long? MeterStopWh,
    DateTimeOffset? At,
    string Reason,
    IReadOnlyList<Sample> Samples,
    CardPaymentTold? Payment = null) : ChargerReport;

/// <summary>A maker's own message (DataTransfer).</summary>
[GenerateSerializer, Immutable, Alias("report-vendor-message")]
public sealed record VendorMessage(string VendorId, string? MessageId, string? Data) : ChargerReport;

/// <summary>How far a job that was asked of the charger has come (the four status notifications of diagnostics, logs and firmware).</summary>
/// <param name="Job"><c>diagnostics</c>, <c>firmware</c>, <c>log</c>, <c>signed-firmware</c> or <c>published-firmware</c>.</param>
/// <param name="RequestId">The number that the job was asked by; null where its message has none.</param>
/// <param name="Places">Where other chargers find what it published (2.x).</param>
[GenerateSerializer, Immutable, Alias("report-job-progressed")]
public sealed record JobProgressed(string Job, string Status, int? RequestId = null, IReadOnlyList<string>? Places = null) : ChargerReport;

/// <summary>Something happened that concerns its security (SecurityEventNotification).</summary>
/// <param name="Type">A word of the specification's list, or the maker's own.</param>
/// <param name="At">The charger's own time; null where it gave none that can be read.</param>
[GenerateSerializer, Immutable, Alias("report-security-event")]
public sealed record SecurityEventRaised(string Type, DateTimeOffset? At, string? TechInfo = null) : ChargerReport;

/// <summary>It wants a certificate signed (SignCertificate).</summary>
/// <param name="Csr">PKCS#10 in PEM, as it came.</param>
/// <param name="Use"><c>ChargingStationCertificate</c> or <c>V2GCertificate</c>; null where it is not told: the former.</param>
/// <param name="RequestId">Goes back to it with the certificate (2.1).</param>
[GenerateSerializer, Immutable, Alias("report-certificate-asked")]
public sealed record CertificateAsked(string Csr, string? Use = null, int? RequestId = null) : ChargerReport;
