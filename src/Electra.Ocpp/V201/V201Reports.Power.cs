using System.Text.Json;
using Electra.Domain.Chargers;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V201;

internal static partial class V201Reports
{
    private static ProfilesTold Profiles(ReportChargingProfilesRequest m, ref OddityList oddities) => new(
        new AnswerPart(m.RequestId, null, m.Tbc ?? false),
        m.EvseId,
        m.ChargingLimitSource,
        [.. m.ChargingProfile.Select(Profile)]);

    private static ProfileTold Profile(ChargingProfileType told) => new(
        told.Id,
        told.StackLevel,
        told.ChargingProfilePurpose,
        told.ChargingProfileKind,
        [.. told.ChargingSchedule.Select(Schedule)],
        told.RecurrencyKind,
        told.TransactionId,
        told.ValidFrom,
        told.ValidTo);

    private static LimitTold Limited(NotifyChargingLimitRequest m, ref OddityList oddities) => new(
        Evse(m.EvseId), m.ChargingLimit.ChargingLimitSource, m.ChargingLimit.IsGridCritical, [.. (m.ChargingSchedule ?? []).Select(Schedule)]);

    private static LimitLifted Lifted(ClearedChargingLimitRequest m, ref OddityList oddities) => new(Evse(m.EvseId), m.ChargingLimitSource);

    public static NeedsTold Needs(NotifyEVChargingNeedsRequest m, ref OddityList oddities)
    {
        var (ac, dc) = (m.ChargingNeeds.AcChargingParameters, m.ChargingNeeds.DcChargingParameters);
        return new NeedsTold(
            m.EvseId,
            m.ChargingNeeds.RequestedEnergyTransfer,
            m.ChargingNeeds.DepartureTime,
            Whole(dc?.EnergyAmount ?? ac?.EnergyAmount),
            Whole(ac?.EvMinCurrent),
            Whole(dc?.EvMaxCurrent ?? ac?.EvMaxCurrent),
            Whole(dc?.EvMaxVoltage ?? ac?.EvMaxVoltage),
            Whole(dc?.EvMaxPower),
            Whole(dc?.EvEnergyCapacity),
            dc?.StateOfCharge,
            dc?.FullSoC,
            dc?.BulkSoC,
            m.MaxScheduleTuples);
    }

    private static VehicleScheduleTold VehicleSchedule(NotifyEVChargingScheduleRequest m, ref OddityList oddities) =>
        new(m.EvseId, m.TimeBase, Schedule(m.ChargingSchedule));

    // The network reckons in whole watts, volts and amperes; 2.1 may tell fractions of them.
    public static int? Whole(decimal? number) =>
        number is { } told ? (int)Math.Clamp(Math.Round(told, MidpointRounding.AwayFromZero), int.MinValue, int.MaxValue) : null;

    private static int? Evse(int? evse) => evse is > 0 ? evse : null;

    private static string Schedule(ChargingScheduleType schedule) => JsonSerializer.Serialize(schedule, V201Json.Default.ChargingScheduleType);
}
