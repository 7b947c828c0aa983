using Electra.Domain.Drivers;
using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>What a charger is answered, whatever version of OCPP it speaks.</summary>
[GenerateSerializer, Immutable, Alias("charger-answer")]
public abstract record ChargerAnswer
{
    private protected ChargerAnswer() { }
}

/// <summary>How a boot was received (OCPP 1.6 §4.2).</summary>
public enum BootVerdict
{
    /// <summary>Welcome.</summary>
    Accepted,

    /// <summary>Known, not ready: it may be asked and configured, and asks again.</summary>
    Pending,

    /// <summary>Unwelcome: it asks again after the interval.</summary>
    Rejected,
}

/// <summary>The answer to a boot.</summary>
/// <param name="Interval">The heartbeat's, or, when not accepted, the wait before asking again.</param>
[GenerateSerializer, Immutable, Alias("answer-welcome")]
public sealed record Welcome(BootVerdict Verdict, DateTimeOffset Now, TimeSpan Interval) : ChargerAnswer;

/// <summary>The answer to a heartbeat.</summary>
[GenerateSerializer, Immutable, Alias("answer-time")]
public sealed record TheTime(DateTimeOffset Now) : ChargerAnswer;

/// <summary>The answer to a token that was shown.</summary>
/// <param name="Certificate">2.x's word for the certificate that came with it (C07); null where none was judged.</param>
[GenerateSerializer, Immutable, Alias("answer-token")]
public sealed record TokenJudged(TokenVerdict Verdict, string? Certificate = null) : ChargerAnswer;

/// <summary>The answer to a transaction's start. 1.6's charger takes the number; 2.x names its own.</summary>
[GenerateSerializer, Immutable, Alias("answer-transaction-opened")]
public sealed record TransactionOpened(string Transaction, TokenVerdict Verdict) : ChargerAnswer;

/// <summary>The answer to a transaction's end.</summary>
[GenerateSerializer, Immutable, Alias("answer-transaction-closed")]
public sealed record TransactionClosed(TokenVerdict? Verdict) : ChargerAnswer;

/// <summary>The answer to news of a transaction (TransactionEvent).</summary>
/// <param name="Verdict">Null where no token was told.</param>
/// <param name="TotalCost">With taxes, in the charger's currency: running, or final at the end (I02, I03).</param>
/// <param name="Session">Whose it is, for those that the news pass through; the charger is not told.</param>
/// <param name="Flow">How far charging has come there: news that repeat it and bring readings are the session's alone.</param>
[GenerateSerializer, Immutable, Alias("answer-transaction-followed")]
public sealed record TransactionFollowed(
    TokenVerdict? Verdict = null, decimal? TotalCost = null, SessionId? Session = null, ChargingState? Flow = null) : ChargerAnswer;

/// <summary>The answer to what a vehicle needs or means to do: one word (K15, K16).</summary>
/// <param name="Status"><c>Accepted</c>, <c>Rejected</c>, or for needs that are still thought about <c>Processing</c>.</param>
[GenerateSerializer, Immutable, Alias("answer-vehicle")]
public sealed record VehicleAnswered(string Status) : ChargerAnswer;

/// <summary>The answer to a vehicle that wants a contract's certificate (M01, M02).</summary>
/// <param name="ExiResponse">The answer to the vehicle, Base64; empty where there is none.</param>
/// <param name="Why">Why there is none.</param>
[GenerateSerializer, Immutable, Alias("answer-vehicle-certificate")]
public sealed record VehicleCertificateAnswered(bool Accepted, string ExiResponse, string? Why = null) : ChargerAnswer;

/// <summary>The answer to the question whether a certificate is still good (M06).</summary>
/// <param name="OcspResult">An OCSPResponse in DER, Base64; null where it could not be had.</param>
/// <param name="Why">Why it could not.</param>
[GenerateSerializer, Immutable, Alias("answer-certificate-status")]
public sealed record CertificateStatusAnswered(string? OcspResult, string? Why = null) : ChargerAnswer;

/// <summary>Recorded; nothing more to say.</summary>
[GenerateSerializer, Immutable, Alias("answer-noted")]
public sealed record Noted : ChargerAnswer
{
    /// <summary>The only one there is.</summary>
    public static readonly Noted Instance = new();
}

/// <summary>The answer to a maker's own message.</summary>
/// <param name="Status"><c>Accepted</c>, <c>Rejected</c>, <c>UnknownMessageId</c> or <c>UnknownVendorId</c>.</param>
[GenerateSerializer, Immutable, Alias("answer-vendor")]
public sealed record VendorAnswered(string Status, string? Data = null) : ChargerAnswer;

/// <summary>The answer to a request for a certificate: whether somebody will look at it (SignCertificate).</summary>
[GenerateSerializer, Immutable, Alias("answer-signing")]
public sealed record SigningAnswered(bool Accepted) : ChargerAnswer;
