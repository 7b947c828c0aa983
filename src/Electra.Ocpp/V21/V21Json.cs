using System.Text.Json.Serialization;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201;
using Electra.Ocpp.V21.Payloads;

namespace Electra.Ocpp.V21;

/// <summary>
/// How the payloads that are new in OCPP 2.1 are written and read, generated at build time; all others are as <see cref="V201Json"/> has them.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TimeConverter)])]
[JsonSerializable(typeof(AFRRSignalRequest))]
[JsonSerializable(typeof(AFRRSignalResponse))]
[JsonSerializable(typeof(AdjustPeriodicEventStreamRequest))]
[JsonSerializable(typeof(AdjustPeriodicEventStreamResponse))]
[JsonSerializable(typeof(BatterySwapRequest))]
[JsonSerializable(typeof(BatterySwapResponse))]
[JsonSerializable(typeof(ChangeTransactionTariffRequest))]
[JsonSerializable(typeof(ChangeTransactionTariffResponse))]
[JsonSerializable(typeof(ClearDERControlRequest))]
[JsonSerializable(typeof(ClearDERControlResponse))]
[JsonSerializable(typeof(ClearTariffsRequest))]
[JsonSerializable(typeof(ClearTariffsResponse))]
[JsonSerializable(typeof(ClosePeriodicEventStreamRequest))]
[JsonSerializable(typeof(ClosePeriodicEventStreamResponse))]
[JsonSerializable(typeof(GetCertificateChainStatusRequest))]
[JsonSerializable(typeof(GetCertificateChainStatusResponse))]
[JsonSerializable(typeof(GetDERControlRequest))]
[JsonSerializable(typeof(GetDERControlResponse))]
[JsonSerializable(typeof(GetPeriodicEventStreamRequest))]
[JsonSerializable(typeof(GetPeriodicEventStreamResponse))]
[JsonSerializable(typeof(GetTariffsRequest))]
[JsonSerializable(typeof(GetTariffsResponse))]
[JsonSerializable(typeof(NotifyAllowedEnergyTransferRequest))]
[JsonSerializable(typeof(NotifyAllowedEnergyTransferResponse))]
[JsonSerializable(typeof(NotifyDERAlarmRequest))]
[JsonSerializable(typeof(NotifyDERAlarmResponse))]
[JsonSerializable(typeof(NotifyDERStartStopRequest))]
[JsonSerializable(typeof(NotifyDERStartStopResponse))]
[JsonSerializable(typeof(NotifyPeriodicEventStream))]
[JsonSerializable(typeof(NotifyPriorityChargingRequest))]
[JsonSerializable(typeof(NotifyPriorityChargingResponse))]
[JsonSerializable(typeof(NotifySettlementRequest))]
[JsonSerializable(typeof(NotifySettlementResponse))]
[JsonSerializable(typeof(NotifyWebPaymentStartedRequest))]
[JsonSerializable(typeof(NotifyWebPaymentStartedResponse))]
[JsonSerializable(typeof(OpenPeriodicEventStreamRequest))]
[JsonSerializable(typeof(OpenPeriodicEventStreamResponse))]
[JsonSerializable(typeof(PullDynamicScheduleUpdateRequest))]
[JsonSerializable(typeof(PullDynamicScheduleUpdateResponse))]
[JsonSerializable(typeof(ReportDERControlRequest))]
[JsonSerializable(typeof(ReportDERControlResponse))]
[JsonSerializable(typeof(RequestBatterySwapRequest))]
[JsonSerializable(typeof(RequestBatterySwapResponse))]
[JsonSerializable(typeof(SetDERControlRequest))]
[JsonSerializable(typeof(SetDERControlResponse))]
[JsonSerializable(typeof(SetDefaultTariffRequest))]
[JsonSerializable(typeof(SetDefaultTariffResponse))]
[JsonSerializable(typeof(UpdateDynamicScheduleRequest))]
[JsonSerializable(typeof(UpdateDynamicScheduleResponse))]
[JsonSerializable(typeof(UsePriorityChargingRequest))]
[JsonSerializable(typeof(UsePriorityChargingResponse))]
[JsonSerializable(typeof(VatNumberValidationRequest))]
[JsonSerializable(typeof(VatNumberValidationResponse))]
public sealed partial class V21Json : JsonSerializerContext;
