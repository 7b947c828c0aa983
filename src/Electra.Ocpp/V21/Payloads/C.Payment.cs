using Electra.Ocpp.Schema;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V21.Payloads;

// Block C: what a driver pays at the charger itself.

/// <summary>Where a company is.</summary>
public sealed record AddressType(
    string Name,
    string Address1,
    string City,
    string Country,
    string? Address2 = null,
    string? PostalCode = null) : Extensible
{
    internal static readonly Shape Shape = Of("AddressType",
        Field.Text("name", 50),
        Field.Text("address1", 100),
        Field.Text("address2", 100).Optional(),
        Field.Text("city", 100),
        Field.Text("postalCode", 20).Optional(),
        Field.Text("country", 50));
}

/// <summary>NotifySettlementRequest, from the charger (OCPP 2.1 C21).</summary>
/// <param name="PspRef">The payment's name at the one who settles it.</param>
/// <param name="SettlementAmount">With taxes, in the charger's currency.</param>
public sealed record NotifySettlementRequest(
    string PspRef,
    string Status,
    decimal SettlementAmount,
    DateTimeOffset? SettlementTime,
    string? TransactionId = null,
    string? StatusInfo = null,
    string? ReceiptId = null,
    string? ReceiptUrl = null,
    AddressType? VatCompany = null,
    string? VatNumber = null) : Extensible
{
    internal static readonly Shape Shape = Of("NotifySettlementRequest",
        Field.Text("transactionId", 36).Optional(),
        Field.Text("pspRef", 255),
        Field.Word("status", V21Words.PaymentStatuses).Informing(),
        Field.Text("statusInfo", 500).Optional(),
        Field.Number("settlementAmount"),
        Field.Time("settlementTime"),
        Field.Text("receiptId", 50).Optional(),
        Field.Text("receiptUrl", 2000).Optional(),
        Field.Item("vatCompany", AddressType.Shape).Optional(),
        Field.Text("vatNumber", 20).Optional());
}

/// <summary>NotifySettlementResponse (OCPP 2.1 C21).</summary>
public sealed record NotifySettlementResponse(string? ReceiptUrl = null, string? ReceiptId = null) : Extensible
{
    internal static readonly Shape Shape = Of("NotifySettlementResponse",
        Field.Text("receiptUrl", 2000).Optional(),
        Field.Text("receiptId", 50).Optional());
}

/// <summary>NotifyWebPaymentStartedRequest, to the charger (OCPP 2.1 C25).</summary>
/// <param name="EvseId">0: the charger as a whole.</param>
/// <param name="Timeout">Seconds that the driver has to pay in.</param>
public sealed record NotifyWebPaymentStartedRequest(int EvseId, int Timeout) : Extensible
{
    internal static readonly Shape Shape = Of("NotifyWebPaymentStartedRequest", Field.Whole("evseId").From(0), Field.Whole("timeout"));
}

/// <summary>NotifyWebPaymentStartedResponse (OCPP 2.1 C25).</summary>
public sealed record NotifyWebPaymentStartedResponse : Extensible
{
    internal static readonly Shape Shape = Of("NotifyWebPaymentStartedResponse");
}

/// <summary>VatNumberValidationRequest, from the charger (OCPP 2.1 block C).</summary>
public sealed record VatNumberValidationRequest(string VatNumber, int? EvseId = null) : Extensible
{
    internal static readonly Shape Shape = Of("VatNumberValidationRequest",
        Field.Text("vatNumber", 20),
        Field.Whole("evseId").From(0).Optional());
}

/// <summary>VatNumberValidationResponse (OCPP 2.1 block C).</summary>
public sealed record VatNumberValidationResponse(
    string VatNumber,
    string Status,
    AddressType? Company = null,
    StatusInfoType? StatusInfo = null,
    int? EvseId = null) : Extensible
{
    internal static readonly Shape Shape = Of("VatNumberValidationResponse",
        Field.Item("company", AddressType.Shape).Optional(),
        Field.Item("statusInfo", StatusInfoType.Shape).Optional(),
        Field.Text("vatNumber", 20),
        Field.Whole("evseId").From(0).Optional(),
        Field.Word("status", V201Words.GenericStatuses));
}
