using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Electra.Domain.Chargers;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V21.Payloads;

namespace Electra.Ocpp.V21;

internal static partial class V21Reports
{
    private static GridAlarmTold GridAlarm(NotifyDERAlarmRequest m, ref OddityList oddities) =>
        new(m.ControlType, m.GridEventFault, m.AlarmEnded ?? false, m.Timestamp, m.ExtraInfo);

    private static GridControlSwitched GridControl(NotifyDERStartStopRequest m, ref OddityList oddities) =>
        new(m.ControlId, m.Started, m.Timestamp, m.SupersededIds ?? []);

    private static GridControlsTold GridControls(ReportDERControlRequest m, ref OddityList oddities) => new(
        new AnswerPart(m.RequestId, null, m.Tbc ?? false),
        [
            .. (m.Curve ?? []).Select(c => new GridControlTold(c.Id, c.CurveType, c.IsDefault, c.IsSuperseded, Text(c.Curve, Json.DERCurveType))),
            .. (m.EnterService ?? []).Select(c => new GridControlTold(c.Id, "EnterService", null, null, Text(c.EnterService, Json.EnterServiceType))),
            .. (m.FixedPFAbsorb ?? []).Select(c => PowerFactor(c, "FixedPFAbsorb")),
            .. (m.FixedPFInject ?? []).Select(c => PowerFactor(c, "FixedPFInject")),
            .. (m.FixedVar ?? []).Select(c => new GridControlTold(c.Id, "FixedVar", c.IsDefault, c.IsSuperseded, Text(c.FixedVar, Json.FixedVarType))),
            .. (m.FreqDroop ?? []).Select(c => new GridControlTold(c.Id, "FreqDroop", c.IsDefault, c.IsSuperseded, Text(c.FreqDroop, Json.FreqDroopType))),
            .. (m.Gradient ?? []).Select(c => new GridControlTold(c.Id, "Gradients", null, null, Text(c.Gradient, Json.GradientType))),
            .. (m.LimitMaxDischarge ?? []).Select(c => new GridControlTold(
                c.Id, "LimitMaxDischarge", c.IsDefault, c.IsSuperseded, Text(c.LimitMaxDischarge, Json.LimitMaxDischargeType))),
        ]);

    private static GridControlTold PowerFactor(FixedPFGetType c, string kind) =>
        new(c.Id, kind, c.IsDefault, c.IsSuperseded, Text(c.FixedPF, Json.FixedPFType));

    private static string Text<T>(T setting, JsonTypeInfo<T> type) => JsonSerializer.Serialize(setting, type);
}
