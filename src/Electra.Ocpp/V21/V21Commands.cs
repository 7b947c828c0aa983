using Electra.Ocpp.Schema;
using Electra.Ocpp.V201;
using Electra.Ocpp.V21.Payloads;

namespace Electra.Ocpp.V21;

/// <summary>The calls that are ours to make in OCPP 2.1: those of 2.0.1, and one line for each that is new.</summary>
internal static class V21Commands
{
    private static readonly V21Json Json = V21Json.Default;

    private static readonly CommandRoute[] New =
    [
        new CommandRoute<AdjustPeriodicEventStreamRequest>(
            "AdjustPeriodicEventStream", Json.AdjustPeriodicEventStreamRequest, AdjustPeriodicEventStreamRequest.Shape, AdjustPeriodicEventStreamResponse.Shape),
        new CommandRoute<AFRRSignalRequest>("AFRRSignal", Json.AFRRSignalRequest, AFRRSignalRequest.Shape, AFRRSignalResponse.Shape),
        new CommandRoute<ChangeTransactionTariffRequest>(
            "ChangeTransactionTariff", Json.ChangeTransactionTariffRequest, ChangeTransactionTariffRequest.Shape, ChangeTransactionTariffResponse.Shape),
        new CommandRoute<ClearDERControlRequest>(
            "ClearDERControl", Json.ClearDERControlRequest, ClearDERControlRequest.Shape, ClearDERControlResponse.Shape),
        new CommandRoute<ClearTariffsRequest>(
            "ClearTariffs", Json.ClearTariffsRequest, ClearTariffsRequest.Shape, ClearTariffsResponse.Shape),
        new CommandRoute<GetDERControlRequest>(
            "GetDERControl", Json.GetDERControlRequest, GetDERControlRequest.Shape, GetDERControlResponse.Shape),
        new CommandRoute<GetPeriodicEventStreamRequest>(
            "GetPeriodicEventStream", Json.GetPeriodicEventStreamRequest, GetPeriodicEventStreamRequest.Shape, GetPeriodicEventStreamResponse.Shape),
        new CommandRoute<GetTariffsRequest>("GetTariffs", Json.GetTariffsRequest, GetTariffsRequest.Shape, GetTariffsResponse.Shape),
        new CommandRoute<NotifyAllowedEnergyTransferRequest>(
            "NotifyAllowedEnergyTransfer", Json.NotifyAllowedEnergyTransferRequest, NotifyAllowedEnergyTransferRequest.Shape, NotifyAllowedEnergyTransferResponse.Shape),
        new CommandRoute<NotifyWebPaymentStartedRequest>(
            "NotifyWebPaymentStarted", Json.NotifyWebPaymentStartedRequest, NotifyWebPaymentStartedRequest.Shape, NotifyWebPaymentStartedResponse.Shape),
        new CommandRoute<RequestBatterySwapRequest>(
            "RequestBatterySwap", Json.RequestBatterySwapRequest, RequestBatterySwapRequest.Shape, RequestBatterySwapResponse.Shape),
        new CommandRoute<SetDefaultTariffRequest>(
            "SetDefaultTariff", Json.SetDefaultTariffRequest, SetDefaultTariffRequest.Shape, SetDefaultTariffResponse.Shape),
        new CommandRoute<SetDERControlRequest>(
            "SetDERControl", Json.SetDERControlRequest, SetDERControlRequest.Shape, SetDERControlResponse.Shape),
        new CommandRoute<UpdateDynamicScheduleRequest>(
            "UpdateDynamicSchedule", Json.UpdateDynamicScheduleRequest, UpdateDynamicScheduleRequest.Shape, UpdateDynamicScheduleResponse.Shape),
        new CommandRoute<UsePriorityChargingRequest>(
            "UsePriorityCharging", Json.UsePriorityChargingRequest, UsePriorityChargingRequest.Shape, UsePriorityChargingResponse.Shape),
    ];

    /// <summary>All of them.</summary>
    public static readonly CommandTable Table =
        new("OCPP 2.1", [.. V201Commands.Table.ByAction.Values.Concat(New).Select(r => r.Revised(V21Shapes.Of))]);

    /// <summary>What the network orders of its own accord, by the rules of 2.1.</summary>
    public static readonly V201Orders Orders = new(Table, V21Words.Triggers, V21Words.DirectPayment);
}
