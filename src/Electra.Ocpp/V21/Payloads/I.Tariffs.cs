using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V21.Payloads;

// Block I: tariff and cost.

/// <summary>A tariff that a charger holds, and for whom.</summary>
public sealed record TariffAssignmentType(
    string TariffId,
    string TariffKind,
    DateTimeOffset? ValidFrom = null,
    IReadOnlyList<int>? EvseIds = null,
    IReadOnlyList<string>? IdTokens = null) : Extensible
{
    internal static readonly Shape Shape = Of("TariffAssignmentType",
        Field.Text("tariffId", 60),
        Field.Word("tariffKind", V21Words.TariffKinds).Informing(),
        Field.Time("validFrom").Optional(),
        Field.Wholes("evseIds").EachFrom(0).Optional(),
        Field.Texts("idTokens", 255).Optional());
}

/// <summary>What became of taking a tariff off.</summary>
public sealed record ClearTariffsResultType(string Status, StatusInfoType? StatusInfo = null, string? TariffId = null) : Extensible
{
    internal static readonly Shape Shape = Of("ClearTariffsResultType",
        Field.Item("statusInfo", StatusInfoType.Shape).Optional(),
        Field.Text("tariffId", 60).Optional(),
        Field.Word("status", V21Words.TariffClearStatuses).Informing());
}

/// <summary>SetDefaultTariffRequest, to the charger (OCPP 2.1 block I).</summary>
/// <param name="EvseId">0: each of the charger's charging places.</param>
public sealed record SetDefaultTariffRequest(int EvseId, TariffType Tariff) : Extensible
{
    internal static readonly Shape Shape = Of("SetDefaultTariffRequest",
        Field.Whole("evseId").From(0),
        Field.Item("tariff", TariffType.Shape));
}

/// <summary>SetDefaultTariffResponse (OCPP 2.1 block I).</summary>
public sealed record SetDefaultTariffResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("SetDefaultTariffResponse", V21Words.TariffSetStatuses);
}

/// <summary>GetTariffsRequest, to the charger (OCPP 2.1 block I).</summary>
/// <param name="EvseId">0: each of the charger's charging places.</param>
public sealed record GetTariffsRequest(int EvseId) : Extensible
{
    internal static readonly Shape Shape = Of("GetTariffsRequest", Field.Whole("evseId").From(0));
}

/// <summary>GetTariffsResponse (OCPP 2.1 block I).</summary>
public sealed record GetTariffsResponse(
    string Status,
    StatusInfoType? StatusInfo = null,
    IReadOnlyList<TariffAssignmentType>? TariffAssignments = null) : Extensible
{
    internal static readonly Shape Shape = Of("GetTariffsResponse",
        Field.Word("status", V21Words.TariffGetStatuses).Informing(),
        Field.Item("statusInfo", StatusInfoType.Shape).Optional(),
        Field.List("tariffAssignments", TariffAssignmentType.Shape).Optional());
}

/// <summary>ClearTariffsRequest, to the charger (OCPP 2.1 block I).</summary>
/// <param name="TariffIds">Absent: all of them.</param>
/// <param name="EvseId">0 or absent: each of the charger's charging places.</param>
public sealed record ClearTariffsRequest(IReadOnlyList<string>? TariffIds = null, int? EvseId = null) : Extensible
{
    internal static readonly Shape Shape = Of("ClearTariffsRequest",
        Field.Texts("tariffIds", 60).Optional(),
        Field.Whole("evseId").From(0).Optional());
}

/// <summary>ClearTariffsResponse (OCPP 2.1 block I).</summary>
public sealed record ClearTariffsResponse(IReadOnlyList<ClearTariffsResultType> ClearTariffsResult) : Extensible
{
    internal static readonly Shape Shape = Of("ClearTariffsResponse", Field.List("clearTariffsResult", ClearTariffsResultType.Shape));
}

/// <summary>ChangeTransactionTariffRequest, to the charger (OCPP 2.1 block I).</summary>
public sealed record ChangeTransactionTariffRequest(TariffType Tariff, string TransactionId) : Extensible
{
    internal static readonly Shape Shape = Of("ChangeTransactionTariffRequest",
        Field.Item("tariff", TariffType.Shape),
        Field.Text("transactionId", 36));
}

/// <summary>ChangeTransactionTariffResponse (OCPP 2.1 block I).</summary>
public sealed record ChangeTransactionTariffResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("ChangeTransactionTariffResponse", V21Words.TariffChangeStatuses);
}
