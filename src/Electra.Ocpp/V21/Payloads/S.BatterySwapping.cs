using Electra.Ocpp.Schema;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V21.Payloads;

// Block S: battery swapping.

/// <summary>A battery that was put into a charger or taken out of it.</summary>
/// <param name="SoC">State of charge, percent.</param>
/// <param name="SoH">State of health, percent.</param>
public sealed record BatteryDataType(
    int EvseId,
    string SerialNumber,
    decimal SoC,
    decimal SoH,
    DateTimeOffset? ProductionDate = null,
    string? VendorInfo = null) : Extensible
{
    internal static readonly Shape Shape = Of("BatteryDataType",
        Field.Whole("evseId").From(0),
        Field.Text("serialNumber", 50),
        Field.Number("soC").From(0).To(100),
        Field.Number("soH").From(0).To(100),
        Field.Time("productionDate").Optional(),
        Field.Text("vendorInfo", 500).Described().Optional());
}

/// <summary>BatterySwapRequest, from the charger (OCPP 2.1 S03).</summary>
public sealed record BatterySwapRequest(
    IReadOnlyList<BatteryDataType> BatteryData,
    string EventType,
    IdTokenType IdToken,
    int RequestId) : Extensible
{
    internal static readonly Shape Shape = Of("BatterySwapRequest",
        Field.List("batteryData", BatteryDataType.Shape),
        Field.Word("eventType", V21Words.BatterySwapEvents).Informing(),
        Field.Item("idToken", IdTokenType.Shape),
        Field.Whole("requestId"));
}

/// <summary>BatterySwapResponse (OCPP 2.1 S03).</summary>
public sealed record BatterySwapResponse : Extensible
{
    internal static readonly Shape Shape = Of("BatterySwapResponse");
}

/// <summary>RequestBatterySwapRequest, to the charger (OCPP 2.1 S02).</summary>
public sealed record RequestBatterySwapRequest(IdTokenType IdToken, int RequestId) : Extensible
{
    internal static readonly Shape Shape = Of("RequestBatterySwapRequest",
        Field.Item("idToken", IdTokenType.Shape),
        Field.Whole("requestId"));
}

/// <summary>RequestBatterySwapResponse (OCPP 2.1 S02).</summary>
public sealed record RequestBatterySwapResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("RequestBatterySwapResponse", V201Words.GenericStatuses);
}
