using System.Text.Json.Serialization;
using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>What a charger is told to do, whatever version of OCPP it speaks.</summary>
[GenerateSerializer, Immutable, Alias("charger-order")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(StartCharging), "start-charging")]
[JsonDerivedType(typeof(StopCharging), "stop-charging")]
[JsonDerivedType(typeof(ReadSettings), "read-settings")]
[JsonDerivedType(typeof(ChangeSetting), "change-setting")]
[JsonDerivedType(typeof(ReportAgain), "report-again")]
[JsonDerivedType(typeof(Verbatim), "verbatim")]
[JsonDerivedType(typeof(ReadListVersion), "read-list-version")]
[JsonDerivedType(typeof(UpdateList), "update-list")]
[JsonDerivedType(typeof(AskTransaction), "ask-transaction")]
public abstract record ChargerOrder
{
    private protected ChargerOrder() { }
}

/// <summary>Start charging for this token (RemoteStartTransaction). Not repeatable.</summary>
/// <param name="Outlet">Null: the charger chooses.</param>
/// <param name="Number">The order's own, which the transaction that follows from it tells again (2.x); null in records of before there was one.</param>
/// <param name="Paid">The token stands for a payment and for no driver: 2.1 has a kind of token for that, <c>DirectPayment</c>.</param>
/// <param name="TokenKind">2.x's word for what the token is; null: as its value says.</param>
/// <param name="Group">Whose other tokens may stop what it starts (2.x).</param>
[GenerateSerializer, Immutable, Alias("order-start")]
public sealed record StartCharging(
    Outlet? Outlet, TokenId Token, int? Number = null, bool Paid = false, string? TokenKind = null, TokenId? Group = null) : ChargerOrder;

/// <summary>Stop this transaction (RemoteStopTransaction). Repeatable.</summary>
[GenerateSerializer, Immutable, Alias("order-stop")]
public sealed record StopCharging(string Transaction) : ChargerOrder;

/// <summary>Tell your settings (GetConfiguration). Repeatable.</summary>
/// <param name="Keys">None: all of them.</param>
[GenerateSerializer, Immutable, Alias("order-read-settings")]
public sealed record ReadSettings(IReadOnlyList<string> Keys) : ChargerOrder;

/// <summary>Change a setting (ChangeConfiguration). Repeatable.</summary>
[GenerateSerializer, Immutable, Alias("order-change-setting")]
public sealed record ChangeSetting(string Key, string Value) : ChargerOrder;

/// <summary>Say again how you are (TriggerMessage). Repeatable.</summary>
/// <param name="What">OCPP's name of the message: <c>StatusNotification</c>, <c>MeterValues</c>, …</param>
[GenerateSerializer, Immutable, Alias("order-report-again")]
public sealed record ReportAgain(string What, Outlet? Outlet = null) : ChargerOrder;

/// <summary>A command in the charger's own words, as an operator or a partner wrote it: the request payload of its version.</summary>
/// <param name="Command">The action in kebab-case: <c>change-availability</c>.</param>
/// <param name="Payload">JSON text.</param>
[GenerateSerializer, Immutable, Alias("order-verbatim")]
public sealed record Verbatim(string Command, string Payload) : ChargerOrder;

/// <summary>Tell which version of the local list you hold (GetLocalListVersion). Repeatable.</summary>
[GenerateSerializer, Immutable, Alias("order-read-list-version")]
public sealed record ReadListVersion : ChargerOrder;

/// <summary>Take this into your local list (SendLocalList). Not repeatable: its version is used once.</summary>
/// <param name="Full">The whole list is replaced; else it is changed.</param>
[GenerateSerializer, Immutable, Alias("order-update-list")]
public sealed record UpdateList(int Version, bool Full, IReadOnlyList<LocalLists.ListChange> Changes) : ChargerOrder;

/// <summary>Tell whether this transaction goes on (GetTransactionStatus, 2.x). Repeatable.</summary>
[GenerateSerializer, Immutable, Alias("order-ask-transaction")]
public sealed record AskTransaction(string Transaction) : ChargerOrder;
