using System.Text.Json.Serialization;
using Electra.Domain.Drivers;
using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>What happened to a charger as a whole.</summary>
[GenerateSerializer, Immutable, Alias("charger-fact")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ChargerProvisioned), "provisioned")]
[JsonDerivedType(typeof(ChargerConnected), "connected")]
[JsonDerivedType(typeof(ChargerDisconnected), "disconnected")]
[JsonDerivedType(typeof(ChargerBooted), "booted")]
[JsonDerivedType(typeof(WholeReported), "whole-reported")]
[JsonDerivedType(typeof(ClockMeasured), "clock-measured")]
[JsonDerivedType(typeof(TokenWasShown), "token-shown")]
[JsonDerivedType(typeof(StopParked), "stop-parked")]
[JsonDerivedType(typeof(VendorSpoke), "vendor-spoke")]
[JsonDerivedType(typeof(JobReported), "job-reported")]
[JsonDerivedType(typeof(ConfigurationBegun), "configuration-begun")]
[JsonDerivedType(typeof(SettingsNoted), "settings-noted")]
[JsonDerivedType(typeof(CommandGiven), "command-given")]
[JsonDerivedType(typeof(OutletDiscovered), "outlet-discovered")]
[JsonDerivedType(typeof(CardPaymentReported), "card-payment")]
[JsonDerivedType(typeof(MeterKeysNoted), "meter-keys")]
[JsonDerivedType(typeof(ChargerOddity), "oddity")]
[JsonDerivedType(typeof(SecurityEventNoted), "security-event")]
[JsonDerivedType(typeof(CertificateRequested), "certificate-requested")]
[JsonDerivedType(typeof(EventsNoted), "events-noted")]
[JsonDerivedType(typeof(LimitNoted), "limit-noted")]
[JsonDerivedType(typeof(ReservationGone), "reservation-gone")]
[JsonDerivedType(typeof(ReservationHeld), "reservation-held")]
[JsonDerivedType(typeof(SettlementKept), "settlement-kept")]
[JsonDerivedType(typeof(WebPaymentBegun), "web-payment-begun")]
[JsonDerivedType(typeof(TariffsHeld), "tariffs-held")]
[JsonDerivedType(typeof(LimitsWanted), "limits-wanted")]
[JsonDerivedType(typeof(TransactionUnplaced), "transaction-unplaced")]
[JsonDerivedType(typeof(TransactionPlaced), "transaction-placed")]
[JsonDerivedType(typeof(PaymentTaken), "payment-taken")]
[JsonDerivedType(typeof(SettingsHeard), "settings-heard")]
public abstract record ChargerFact
{
    private protected ChargerFact() { }
}

/// <summary>It was provisioned so. <paramref name="By"/> names the key that did it; null: it let itself in.</summary>
[GenerateSerializer, Immutable, Alias("fact-charger-provisioned")]
public sealed record ChargerProvisioned(ChargerId Id, ChargerSettings Settings, string? By, DateTimeOffset At) : ChargerFact;

/// <summary>It opened a socket; the number of the link is one more than the last one's.</summary>
[GenerateSerializer, Immutable, Alias("fact-charger-connected")]
public sealed record ChargerConnected(long Link, string Protocol, string Remote, string Silo, DateTimeOffset At) : ChargerFact;

/// <summary>Its socket closed.</summary>
[GenerateSerializer, Immutable, Alias("fact-charger-disconnected")]
public sealed record ChargerDisconnected(long Link, string Why, DateTimeOffset At) : ChargerFact;

/// <summary>It booted.</summary>
[GenerateSerializer, Immutable, Alias("fact-charger-booted")]
public sealed record ChargerBooted(ChargerIdentity Identity, string? Reason, BootVerdict Verdict, DateTimeOffset At) : ChargerFact;

/// <summary>It said how it is as a whole.</summary>
[GenerateSerializer, Immutable, Alias("fact-whole-reported")]
public sealed record WholeReported(
    Condition Condition, string? ErrorCode, string? VendorErrorCode, string? Info, DateTimeOffset Received, DateTimeOffset? ChargerTime) : ChargerFact;

/// <summary>Its clock was measured: its time minus ours.</summary>
[GenerateSerializer, Immutable, Alias("fact-clock-measured")]
public sealed record ClockMeasured(long OffsetMs, DateTimeOffset? At = null) : ChargerFact;

/// <summary>A token was shown to it, and was worth this.</summary>
/// <param name="Certificate">2.x's word for the certificate that came with it; null: none did.</param>
[GenerateSerializer, Immutable, Alias("fact-token-shown")]
public sealed record TokenWasShown(TokenId Token, TokenStanding Standing, DateTimeOffset At, string? Certificate = null) : ChargerFact;

/// <summary>It ended a transaction that nobody knows (catalogue T3): kept for reconciliation, never billed.</summary>
[GenerateSerializer, Immutable, Alias("fact-stop-parked")]
public sealed record StopParked(string Transaction, TokenId? Token, long? MeterStopWh, DateTimeOffset? ChargerTime, string Reason, DateTimeOffset At) : ChargerFact;

/// <summary>It sent a maker's own message.</summary>
[GenerateSerializer, Immutable, Alias("fact-vendor-spoke")]
public sealed record VendorSpoke(string VendorId, string? MessageId, string? Data, DateTimeOffset At) : ChargerFact;

/// <summary>It told how far a job is.</summary>
/// <param name="Places">Where other chargers find what it published (2.x).</param>
[GenerateSerializer, Immutable, Alias("fact-job-reported")]
public sealed record JobReported(string Job, string Status, DateTimeOffset At, int? RequestId = null, IReadOnlyList<string>? Places = null) : ChargerFact;

/// <summary>Its configuration began.</summary>
[GenerateSerializer, Immutable, Alias("fact-configuration-begun")]
public sealed record ConfigurationBegun(DateTimeOffset At) : ChargerFact;

/// <summary>Its settings were read and compared.</summary>
[GenerateSerializer, Immutable, Alias("fact-settings-noted")]
public sealed record SettingsNoted(IReadOnlyList<SettingDrift> Drift, IReadOnlyList<Setting> Settings, DateTimeOffset At) : ChargerFact;

/// <summary>This was told of its settings outside of a configuration.</summary>
[GenerateSerializer, Immutable, Alias("fact-settings-heard")]
public sealed record SettingsHeard(IReadOnlyList<SettingHeard> Settings) : ChargerFact;

/// <summary>A person or a partner gave it a command. This is audit.</summary>
[GenerateSerializer, Immutable, Alias("fact-command-given")]
public sealed record CommandGiven(string Command, string Payload, string By, string Outcome, DateTimeOffset At) : ChargerFact;

/// <summary>It spoke of an outlet that nobody provisioned.</summary>
[GenerateSerializer, Immutable, Alias("fact-outlet-discovered")]
public sealed record OutletDiscovered(Outlet Outlet, DateTimeOffset At) : ChargerFact;

/// <summary>Its card terminal told of a payment, and was answered so.</summary>
[GenerateSerializer, Immutable, Alias("fact-card-payment")]
public sealed record CardPaymentReported(CardPaymentTold Report, bool Accepted, DateTimeOffset At) : ChargerFact;

/// <summary>It told the public keys of its meters.</summary>
[GenerateSerializer, Immutable, Alias("fact-meter-keys")]
public sealed record MeterKeysNoted(IReadOnlyList<MeterKey> Keys, DateTimeOffset At) : ChargerFact;

/// <summary>Something no specification foresees was met. <paramref name="Times"/>: so often since it was last recorded, this time among them.</summary>
[GenerateSerializer, Immutable, Alias("fact-charger-oddity")]
public sealed record ChargerOddity(Oddity Oddity, DateTimeOffset At, long Times = 1) : ChargerFact;

/// <summary>It told of something that concerns its security. This is audit.</summary>
[GenerateSerializer, Immutable, Alias("fact-security-event")]
public sealed record SecurityEventNoted(string Type, DateTimeOffset? ChargerTime, string? TechInfo, DateTimeOffset At) : ChargerFact;

/// <summary>It asked for this to be signed, and its signature was good. This is audit.</summary>
/// <param name="Use">What for, in 2.x's word; null: not told.</param>
[GenerateSerializer, Immutable, Alias("fact-certificate-requested")]
public sealed record CertificateRequested(string Csr, DateTimeOffset At, string? Use = null) : ChargerFact;

/// <summary>Its monitors, or it by itself, saw these (2.x).</summary>
/// <param name="Told">Partners are told of them; false in records of before they were.</param>
[GenerateSerializer, Immutable, Alias("fact-events-noted")]
public sealed record EventsNoted(IReadOnlyList<EventSeen> Events, DateTimeOffset At, bool Told = false) : ChargerFact;

/// <summary>Somebody else limits it, or no longer does (2.x).</summary>
/// <param name="Evse">Null: the charger as a whole.</param>
/// <param name="Limit">Null: no longer.</param>
[GenerateSerializer, Immutable, Alias("fact-limit-noted")]
public sealed record LimitNoted(int? Evse, string Source, LimitTold? Limit, DateTimeOffset At) : ChargerFact;
