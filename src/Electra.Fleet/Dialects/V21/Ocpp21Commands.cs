using Electra.Fleet.Chargers;
using Electra.Fleet.Dialects.V201;
using Electra.Ocpp.Framing;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;
using Electra.Ocpp.V21;
using Electra.Ocpp.V21.Payloads;

namespace Electra.Fleet.Dialects.V21;

/// <summary>What a charger does when a central system of OCPP 2.1 calls: one line for each action that is new, or does more than in 2.0.1.</summary>
internal sealed class Ocpp21Commands : Ocpp201Commands
{
    // Known, and not simulated: nothing gives energy back, no battery is swapped, and a charge keeps the tariff that it began with.
    private static readonly HashSet<string> NotHere = new(StringComparer.Ordinal)
    {
        "AFRRSignal", "ChangeTransactionTariff", "ClearDERControl", "GetDERControl", "NotifyAllowedEnergyTransfer", "RequestBatterySwap", "SetDERControl",
    };

    private readonly EventStreams streams;
    private readonly Tariffs tariffs;

    public Ocpp21Commands(Board board, Tariffs tariffs)
        : base(board) => (this.tariffs, streams) = (tariffs, new EventStreams(board, Monitors));

    private static V21Json Json => V21Json.Default;

    public override CommandAnswer Obey(CallFrame call) => call.Action switch
    {
        "AdjustPeriodicEventStream" => With(call, Json.AdjustPeriodicEventStreamRequest, r => Accepted(streams.Adjust(r.Id, r.Params))),
        "ClearTariffs" => With(call, Json.ClearTariffsRequest, tariffs.Clear),
        "ClearVariableMonitoring" => With(call, V201Json.Default.ClearVariableMonitoringRequest, streams.Clear),
        "GetPeriodicEventStream" => With(call, Json.GetPeriodicEventStreamRequest, _ => streams.Told()),
        "GetTariffs" => With(call, Json.GetTariffsRequest, tariffs.Told),
        "NotifyWebPaymentStarted" => With(call, Json.NotifyWebPaymentStartedRequest,
            static _ => Wording.Answer(new NotifyWebPaymentStartedResponse(), Json.NotifyWebPaymentStartedResponse)),
        "SetDefaultTariff" => With(call, Json.SetDefaultTariffRequest, tariffs.Set),
        "SetVariableMonitoring" => With(call, V201Json.Default.SetVariableMonitoringRequest, streams.Set),
        // It holds neither a dynamic profile nor one of priority.
        "UpdateDynamicSchedule" => With(call, Json.UpdateDynamicScheduleRequest, static _ => Wording.Status("Rejected")),
        "UsePriorityCharging" => With(call, Json.UsePriorityChargingRequest, static _ => Wording.Status("NoProfile")),
        _ when NotHere.Contains(call.Action) => NotSupported(call),
        _ => base.Obey(call),
    };

    protected override bool Limit(SetChargingProfileRequest request) => request.ChargingProfile.ChargingProfileKind != "Dynamic" && base.Limit(request);
}
