using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V201;

internal static partial class V201Reports
{
    public static TransactionProgressed Progressed(TransactionEventRequest m, ref OddityList oddities)
    {
        var stage = Stage(m.EventType);
        TokenId? token = m.IdToken is { } shown ? V201Tokens.Read(shown, ref oddities) : null;
        return new TransactionProgressed(
            m.TransactionInfo.TransactionId,
            stage,
            m.SeqNo,
            m.Timestamp,
            Told(m.TriggerReason),
            m.Offline ?? false,
            V201Places.Outlet(m.Evse),
            token,
            m.IdToken is null ? null : V201Tokens.Detail(m.IdToken),
            State(m.TransactionInfo.ChargingState),
            // It may only be left out where it is Local (TransactionType).
            m.TransactionInfo.StoppedReason ?? (stage is TransactionStage.Ended ? "Local" : null),
            V201Samples.Read(m.MeterValue, ref oddities),
            m.TransactionInfo.RemoteStartId,
            m.ReservationId,
            m.TransactionInfo.TimeSpentCharging is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            m.NumberOfPhasesUsed,
            m.CableMaxCurrent);
    }

    private static TransactionStage Stage(string eventType) => eventType switch
    {
        "Started" => TransactionStage.Started,
        "Ended" => TransactionStage.Ended,
        _ => TransactionStage.Updated,
    };

    private static ChargingState? State(string? state) => state switch
    {
        "Idle" => ChargingState.Idle,
        "EVConnected" => ChargingState.EvConnected,
        "Charging" => ChargingState.Charging,
        "SuspendedEV" => ChargingState.SuspendedEv,
        "SuspendedEVSE" => ChargingState.SuspendedEvse,
        _ => null,
    };
}
