using Electra.Domain.Chargers;
using Electra.Ocpp.Schema;
using Electra.Ocpp.V201.Payloads;

namespace Electra.Ocpp.V201;

internal static partial class V201Reports
{
    private static VariablesTold Variables(NotifyReportRequest m, ref OddityList oddities) => new(
        new AnswerPart(m.RequestId, m.SeqNo, m.Tbc ?? false, m.GeneratedAt),
        [.. (m.ReportData ?? []).Select(Variable)]);

    private static VariableTold Variable(ReportDataType told) => new(
        V201Places.Name(told.Component, told.Variable),
        [.. told.VariableAttribute.Select(Attribute)],
        told.VariableCharacteristics is { } c
            ? new VariableCharacteristics(c.DataType, c.SupportsMonitoring, c.Unit, c.MinLimit, c.MaxLimit, c.ValuesList)
            : null);

    // What is left out is Actual, and can be read and written (VariableAttributeType).
    private static AttributeTold Attribute(VariableAttributeType told) => new(
        told.Type ?? "Actual", told.Value, told.Mutability ?? "ReadWrite", told.Persistent ?? false, told.Constant ?? false);

    private static MonitorsTold Monitors(NotifyMonitoringReportRequest m, ref OddityList oddities) => new(
        new AnswerPart(m.RequestId, m.SeqNo, m.Tbc ?? false, m.GeneratedAt),
        [.. (m.Monitor ?? []).SelectMany(told => told.VariableMonitoring.Select(v => new MonitorTold(
            V201Places.Name(told.Component, told.Variable), v.Id, v.Type, v.Value, v.Severity, v.Transaction)))]);

    private static EventsSeen Events(NotifyEventRequest m, ref OddityList oddities) => new(
        new AnswerPart(null, m.SeqNo, m.Tbc ?? false, m.GeneratedAt),
        [.. m.EventData.Select(Event)]);

    private static EventSeen Event(EventDataType seen) => new(
        V201Places.Name(seen.Component, seen.Variable),
        seen.EventId,
        seen.Timestamp,
        seen.Trigger,
        seen.EventNotificationType,
        seen.ActualValue,
        seen.Cleared ?? false,
        seen.Cause,
        seen.TechCode,
        seen.TechInfo,
        seen.TransactionId,
        seen.VariableMonitoringId);

    private static CustomerTold Customer(NotifyCustomerInformationRequest m, ref OddityList oddities) =>
        new(new AnswerPart(m.RequestId, m.SeqNo, m.Tbc ?? false, m.GeneratedAt), m.Data);

    private static MessagesTold Messages(NotifyDisplayMessagesRequest m, ref OddityList oddities) =>
        new(new AnswerPart(m.RequestId, null, m.Tbc ?? false), [.. (m.MessageInfo ?? []).Select(Message)]);

    private static DisplayMessage Message(MessageInfoType told) => new(
        told.Id,
        told.Priority,
        told.Message.Content,
        told.Message.Format,
        told.Message.Language,
        told.State,
        told.StartDateTime,
        told.EndDateTime,
        told.TransactionId,
        told.Display is { } display ? display.Instance is { } instance ? $"{display.Name}[{instance}]" : display.Name : null);
}
