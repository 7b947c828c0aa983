using Electra.Domain.Drivers;

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
[GenerateSerializer, Immutable, Alias("answer-token")]
public sealed record TokenJudged(TokenVerdict Verdict) : ChargerAnswer;

/// <summary>The answer to a transaction's start. 1.6's charger takes the number; 2.x names its own.</summary>
[GenerateSerializer, Immutable, Alias("answer-transaction-opened")]
public sealed record TransactionOpened(string Transaction, TokenVerdict Verdict) : ChargerAnswer;

/// <summary>The answer to a transaction's end.</summary>
[GenerateSerializer, Immutable, Alias("answer-transaction-closed")]
public sealed record TransactionClosed(TokenVerdict? Verdict) : ChargerAnswer;

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

/// <summary>The charger may not say this now (before its boot is accepted: OCPP 1.6 §4.2); answered with a CALLERROR.</summary>
[GenerateSerializer, Immutable, Alias("answer-not-now")]
public sealed record NotNow(string Why) : ChargerAnswer;
