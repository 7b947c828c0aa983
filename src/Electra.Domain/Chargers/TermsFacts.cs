using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>A payment at its terminal has come to its end, and is no session's (2.1).</summary>
[GenerateSerializer, Immutable, Alias("fact-settlement-kept")]
public sealed record SettlementKept(Settlement Settlement, DateTimeOffset At) : ChargerFact;

/// <summary>It was told that somebody pays on the web for charging there (2.1, C25).</summary>
[GenerateSerializer, Immutable, Alias("fact-web-payment-begun")]
public sealed record WebPaymentBegun(WebPayment Payment, DateTimeOffset At) : ChargerFact;

/// <summary>These are the tariffs that it reckons with now (2.1).</summary>
[GenerateSerializer, Immutable, Alias("fact-tariffs-held")]
public sealed record TariffsHeld(IReadOnlyList<HeldTariff> Tariffs, DateTimeOffset At) : ChargerFact;

/// <summary>This is what its dynamic profiles are to allow now (2.1, K28).</summary>
[GenerateSerializer, Immutable, Alias("fact-limits-wanted")]
public sealed record LimitsWanted(IReadOnlyList<WantedLimit> Limits, DateTimeOffset At) : ChargerFact;

/// <summary>A payment on the web was taken for this start: it is good for no other.</summary>
[GenerateSerializer, Immutable, Alias("fact-payment-taken")]
public sealed record PaymentTaken(TokenId Token, SessionId Session, DateTimeOffset At) : ChargerFact;
