using System.Collections.Frozen;
using System.Text.Json.Serialization.Metadata;
using Electra.Domain.Chargers;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;
using Electra.Ocpp.V21.Payloads;

namespace Electra.Ocpp.V21;

/// <summary>What a charger's calls mean in OCPP 2.1: as in 2.0.1, but for one line for each that is new, or that tells more.</summary>
internal static partial class V21Reports
{
    private static readonly V21Json Json = V21Json.Default;

    public static readonly FrozenDictionary<string, ReportRoute> Routes = new Dictionary<string, ReportRoute>(
        V201Reports.Routes.Select(r => KeyValuePair.Create(r.Key, r.Value.Revised(V21Shapes.Of))))
    {
        ["BatterySwap"] = Route(Json.BatterySwapRequest, BatterySwapRequest.Shape, Swapped),
        ["ClosePeriodicEventStream"] = Route(Json.ClosePeriodicEventStreamRequest, ClosePeriodicEventStreamRequest.Shape, StreamClosed),
        ["GetCertificateChainStatus"] = Route(Json.GetCertificateChainStatusRequest, GetCertificateChainStatusRequest.Shape, Chain),
        ["NotifyDERAlarm"] = Route(Json.NotifyDERAlarmRequest, NotifyDERAlarmRequest.Shape, GridAlarm),
        ["NotifyDERStartStop"] = Route(Json.NotifyDERStartStopRequest, NotifyDERStartStopRequest.Shape, GridControl),
        ["NotifyEVChargingNeeds"] = Route(V201Json.Default.NotifyEVChargingNeedsRequest, NotifyEVChargingNeedsRequest.Shape, Needs),
        ["NotifyPriorityCharging"] = Route(Json.NotifyPriorityChargingRequest, NotifyPriorityChargingRequest.Shape, Priority),
        ["NotifySettlement"] = Route(Json.NotifySettlementRequest, NotifySettlementRequest.Shape, Settlement),
        ["OpenPeriodicEventStream"] = Route(Json.OpenPeriodicEventStreamRequest, OpenPeriodicEventStreamRequest.Shape, StreamOpened),
        ["PullDynamicScheduleUpdate"] = Route(Json.PullDynamicScheduleUpdateRequest, PullDynamicScheduleUpdateRequest.Shape, Limit),
        ["ReportDERControl"] = Route(Json.ReportDERControlRequest, ReportDERControlRequest.Shape, GridControls),
        ["SignCertificate"] = Route(V201Json.Default.SignCertificateRequest, SignCertificateRequest.Shape, Signing),
        ["TransactionEvent"] = Route(V201Json.Default.TransactionEventRequest, TransactionEventRequest.Shape, Progressed),
        ["VatNumberValidation"] = Route(Json.VatNumberValidationRequest, VatNumberValidationRequest.Shape, VatNumber),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a charger sends unconfirmed.</summary>
    public static readonly FrozenDictionary<string, ReportRoute> Sends = new Dictionary<string, ReportRoute>
    {
        ["NotifyPeriodicEventStream"] = Route(Json.NotifyPeriodicEventStream, NotifyPeriodicEventStream.Shape, Streamed),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Calls whose answer says nothing.</summary>
    public static readonly FrozenSet<string> OnlyNoted = V201Reports.OnlyNoted.Concat(
    [
        "BatterySwap", "ClosePeriodicEventStream", "NotifyDERAlarm", "NotifyDERStartStop", "NotifyPriorityCharging", "ReportDERControl",
    ]).ToFrozenSet(StringComparer.Ordinal);

    private static ReportRoute<T> Route<T>(JsonTypeInfo<T> type, Shape shape, Meaning<T> meaning) => new(type, V21Shapes.Of(shape), meaning);

    private static CertificateAsked Signing(SignCertificateRequest m, ref OddityList oddities) =>
        V201Reports.Signing(m, ref oddities) with { RequestId = m.RequestId };

    private static ChainQuestioned Chain(GetCertificateChainStatusRequest m, ref OddityList oddities) =>
        new([.. m.CertificateStatusRequests.Select(Question)]);

    private static ChainQuestion Question(CertificateStatusRequestInfoType asked) => new(
        asked.CertificateHashData.HashAlgorithm,
        asked.CertificateHashData.IssuerNameHash,
        asked.CertificateHashData.IssuerKeyHash,
        asked.CertificateHashData.SerialNumber,
        asked.Source,
        asked.Urls);

    private static BatterySwapped Swapped(BatterySwapRequest m, ref OddityList oddities) => new(
        m.RequestId,
        m.EventType,
        V201Tokens.Read(m.IdToken, ref oddities),
        V201Tokens.Detail(m.IdToken),
        [.. m.BatteryData.Select(b => new BatteryTold(b.EvseId, b.SerialNumber, b.SoC, b.SoH, b.ProductionDate, b.VendorInfo))]);

    private static StreamOpened StreamOpened(OpenPeriodicEventStreamRequest m, ref OddityList oddities) => new(
        m.ConstantStreamData.Id,
        m.ConstantStreamData.VariableMonitoringId,
        m.ConstantStreamData.Params.Interval,
        m.ConstantStreamData.Params.Values);

    private static StreamClosed StreamClosed(ClosePeriodicEventStreamRequest m, ref OddityList oddities) => new(m.Id);

    private static Streamed Streamed(NotifyPeriodicEventStream m, ref OddityList oddities) =>
        new(m.Id, m.Pending, m.Basetime, [.. m.Data.Select(d => new StreamedValue(d.T, d.V))]);
}
