using System.Text.Json;
using Electra.Domain.Chargers;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201;
using Electra.Ocpp.V201.Payloads;
using Electra.Ocpp.V21.Payloads;

namespace Electra.Ocpp.V21;

internal static partial class V21Reports
{
    private static SettlementTold Settlement(NotifySettlementRequest m, ref OddityList oddities) => new(
        m.TransactionId,
        m.PspRef,
        m.Status,
        m.SettlementAmount,
        m.SettlementTime,
        m.StatusInfo,
        m.ReceiptId,
        m.ReceiptUrl,
        m.VatCompany is { } c ? new CompanyAddress(c.Name, c.Address1, c.City, c.Country, c.Address2, c.PostalCode) : null,
        m.VatNumber);

    private static VatNumberGiven VatNumber(VatNumberValidationRequest m, ref OddityList oddities) => new(m.VatNumber, m.EvseId);

    private static PriorityTold Priority(NotifyPriorityChargingRequest m, ref OddityList oddities) => new(m.TransactionId, m.Activated);

    private static LimitAsked Limit(PullDynamicScheduleUpdateRequest m, ref OddityList oddities) => new(m.ChargingProfileId);

    private static TransactionProgressed Progressed(TransactionEventRequest m, ref OddityList oddities) =>
        V201Reports.Progressed(m, ref oddities) with { Detail = Detail(m) };

    private static TransactionDetail? Detail(TransactionEventRequest m)
    {
        var detail = new TransactionDetail(
            m.TransactionInfo.OperationMode,
            m.TransactionInfo.TariffId,
            Limit(m.TransactionInfo.TransactionLimit),
            Cost(m.CostDetails),
            m.PreconditioningStatus,
            m.EvseSleep);
        return detail == NoDetail ? null : detail;
    }

    private static readonly TransactionDetail NoDetail = new();

    private static TransactionLimit? Limit(TransactionLimitType? limit) => limit is null
        ? null
        : new(limit.MaxCost, limit.MaxEnergy, limit.MaxTime is { } seconds ? TimeSpan.FromSeconds(seconds) : null, limit.MaxSoC);

    private static CostTold? Cost(CostDetailsType? cost) => cost is null
        ? null
        : new(
            cost.TotalCost.Currency,
            cost.TotalCost.Total.ExclTax,
            cost.TotalCost.Total.InclTax,
            JsonSerializer.Serialize(cost, V201Json.Default.CostDetailsType),
            cost.FailureToCalculate is true ? cost.FailureReason ?? "" : null);
}
