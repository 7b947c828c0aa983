using Electra.Ocpp.Schema;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;
using Electra.Ocpp.V21.Payloads;

namespace Electra.Ocpp.V21;

/// <summary>The fields that messages and data types of 2.0.1 have more in OCPP 2.1.</summary>
internal static class V21Additions
{
    public static readonly IReadOnlyDictionary<string, Field[]> All = new Dictionary<string, Field[]>
    {
        ["AuthorizeResponse"] =
        [
            Field.ManyOf("allowedEnergyTransfer", V21Words.EnergyTransferModes).Optional(),
            Field.Item("tariff", TariffType.Shape).Optional(),
        ],
        ["CertificateSignedRequest"] = [Field.Whole("requestId").Optional()],
        ["ChargingLimitType"] = [Field.Truth("isLocalGeneration").Optional()],
        ["ChargingNeedsType"] =
        [
            Field.Item("derChargingParameters", DERChargingParametersType.Shape).Optional(),
            Field.Item("evEnergyOffer", EVEnergyOfferType.Shape).Optional(),
            Field.Item("v2xChargingParameters", V2XChargingParametersType.Shape).Optional(),
            Field.ManyOf("availableEnergyTransfer", V21Words.EnergyTransferModes).Optional(),
            Field.Word("controlMode", V21Words.ControlModes).Informing().Optional(),
            Field.Word("mobilityNeedsMode", V21Words.MobilityNeedsModes).Informing().Optional(),
        ],
        ["ChargingProfileType"] =
        [
            Field.Whole("maxOfflineDuration").Optional(),
            Field.Truth("invalidAfterOfflineDuration").Optional(),
            Field.Whole("dynUpdateInterval").Optional(),
            Field.Time("dynUpdateTime").Optional(),
            Field.Text("priceScheduleSignature", 256).Optional(),
        ],
        ["ChargingSchedulePeriodType"] =
        [
            Field.Number("limit_L2").Optional(),
            Field.Number("limit_L3").Optional(),
            Field.Number("dischargeLimit").To(0).Optional(),
            Field.Number("dischargeLimit_L2").To(0).Optional(),
            Field.Number("dischargeLimit_L3").To(0).Optional(),
            Field.Number("setpoint").Optional(),
            Field.Number("setpoint_L2").Optional(),
            Field.Number("setpoint_L3").Optional(),
            Field.Number("setpointReactive").Optional(),
            Field.Number("setpointReactive_L2").Optional(),
            Field.Number("setpointReactive_L3").Optional(),
            Field.Truth("preconditioningRequest").Optional(),
            Field.Truth("evseSleep").Optional(),
            Field.Number("v2xBaseline").Optional(),
            Field.Word("operationMode", V21Words.OperationModes).Informing().Optional(),
            Field.List("v2xFreqWattCurve", V2XFreqWattPointType.Shape).AtMost(20).Optional(),
            Field.List("v2xSignalWattCurve", V2XSignalWattPointType.Shape).AtMost(20).Optional(),
        ],
        ["ChargingScheduleType"] =
        [
            Field.Item("limitAtSoC", LimitAtSoCType.Shape).Optional(),
            Field.Number("powerTolerance").Optional(),
            Field.Whole("signatureId").From(0).Optional(),
            Field.Text("digestValue", 88).Optional(),
            Field.Truth("useLocalTime").Optional(),
            Field.Whole("randomizedDelay").From(0).Optional(),
            Field.Item("absolutePriceSchedule", AbsolutePriceScheduleType.Shape).Optional(),
            Field.Item("priceLevelSchedule", PriceLevelScheduleType.Shape).Optional(),
        ],
        ["EventDataType"] = [Field.Whole("severity").From(0).Optional()],
        ["FirmwareStatusNotificationRequest"] = [Field.Item("statusInfo", StatusInfoType.Shape).Optional()],
        ["Get15118EVCertificateRequest"] =
        [
            Field.Whole("maximumContractCertificateChains").From(0).Optional(),
            Field.Texts("prioritizedEMAIDs", 255).AtMost(8).Optional(),
        ],
        ["Get15118EVCertificateResponse"] = [Field.Whole("remainingContracts").From(0).Optional()],
        ["LogStatusNotificationRequest"] = [Field.Item("statusInfo", StatusInfoType.Shape).Optional()],
        ["MessageInfoType"] = [Field.List("messageExtra", MessageContentType.Shape).AtMost(4).Optional()],
        ["NetworkConnectionProfileType"] = [Field.Text("identity", 48).Optional(), Field.Text("basicAuthPassword", 64).Optional()],
        ["NotifyEVChargingNeedsRequest"] = [Field.Time("timestamp").Optional()],
        ["NotifyEVChargingScheduleRequest"] =
        [
            Field.Whole("selectedChargingScheduleId").From(0).Optional(),
            Field.Truth("powerToleranceAcceptance").Optional(),
        ],
        ["PublishFirmwareStatusNotificationRequest"] = [Field.Item("statusInfo", StatusInfoType.Shape).Optional()],
        ["SetMonitoringDataType"] = [Field.Item("periodicEventStream", PeriodicEventStreamParamsType.Shape).Optional()],
        ["SignCertificateRequest"] =
        [
            Field.Item("hashRootCertificate", CertificateHashDataType.Shape).Optional(),
            Field.Whole("requestId").Optional(),
        ],
        ["TransactionEventRequest"] =
        [
            Field.Item("costDetails", CostDetailsType.Shape).Optional(),
            Field.Word("preconditioningStatus", V21Words.PreconditioningStatuses).Informing().Optional(),
            Field.Truth("evseSleep").Optional(),
        ],
        ["TransactionEventResponse"] =
        [
            Field.Item("transactionLimit", TransactionLimitType.Shape).Optional(),
            Field.List("updatedPersonalMessageExtra", MessageContentType.Shape).AtMost(4).Optional(),
        ],
        ["TransactionType"] =
        [
            Field.Word("operationMode", V21Words.OperationModes).Informing().Optional(),
            Field.Text("tariffId", 60).Optional(),
            Field.Item("transactionLimit", TransactionLimitType.Shape).Optional(),
        ],
        ["TriggerMessageRequest"] = [Field.Text("customTrigger", 50).Optional()],
        ["VariableCharacteristicsType"] = [Field.Whole("maxElements").From(1).Optional()],
        ["VariableMonitoringType"] = [Field.Word("eventNotificationType", V201Words.EventNotifications).Informing().OrMissing()],
    };
}
