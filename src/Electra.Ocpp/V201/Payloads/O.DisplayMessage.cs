using Electra.Ocpp.Schema;

namespace Electra.Ocpp.V201.Payloads;

// Block O: messages on a display.

/// <summary>A message on a display: what, when and how urgent.</summary>
public sealed partial record MessageInfoType(
    int Id,
    MessageContentType Message,
    string Priority,
    ComponentType? Display = null,
    DateTimeOffset? EndDateTime = null,
    DateTimeOffset? StartDateTime = null,
    string? State = null,
    string? TransactionId = null) : Extensible
{
    internal static readonly Shape Shape = Of("MessageInfoType",
        Field.Item("display", ComponentType.Shape).Optional(),
        Field.Time("endDateTime").Optional(),
        Field.Whole("id"),
        Field.Item("message", MessageContentType.Shape),
        Field.Word("priority", V201Words.MessagePriorities).Informing(),
        Field.Time("startDateTime").Optional(),
        Field.Word("state", V201Words.MessageStates).Informing().Optional(),
        Field.Text("transactionId", 36).Optional());
}

/// <summary>SetDisplayMessageRequest, to the charger (OCPP 2.0.1 O01).</summary>
public sealed record SetDisplayMessageRequest(MessageInfoType Message) : Extensible
{
    internal static readonly Shape Shape = Of("SetDisplayMessageRequest", Field.Item("message", MessageInfoType.Shape));
}

/// <summary>SetDisplayMessageResponse (OCPP 2.0.1 O01).</summary>
public sealed record SetDisplayMessageResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("SetDisplayMessageResponse", V201Words.DisplayMessageStatuses);
}

/// <summary>GetDisplayMessagesRequest, to the charger (OCPP 2.0.1 O03).</summary>
public sealed record GetDisplayMessagesRequest(
    int RequestId,
    IReadOnlyList<int>? Id = null,
    string? Priority = null,
    string? State = null) : Extensible
{
    internal static readonly Shape Shape = Of("GetDisplayMessagesRequest",
        Field.Wholes("id").Optional(),
        Field.Whole("requestId"),
        Field.Word("priority", V201Words.MessagePriorities).Optional(),
        Field.Word("state", V201Words.MessageStates).Optional());
}

/// <summary>GetDisplayMessagesResponse (OCPP 2.0.1 O03).</summary>
public sealed record GetDisplayMessagesResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("GetDisplayMessagesResponse", V201Words.GetDisplayMessagesStatuses);
}

/// <summary>ClearDisplayMessageRequest, to the charger (OCPP 2.0.1 O05).</summary>
public sealed record ClearDisplayMessageRequest(int Id) : Extensible
{
    internal static readonly Shape Shape = Of("ClearDisplayMessageRequest", Field.Whole("id"));
}

/// <summary>ClearDisplayMessageResponse (OCPP 2.0.1 O05).</summary>
public sealed record ClearDisplayMessageResponse(string Status, StatusInfoType? StatusInfo = null) : Extensible
{
    internal static readonly Shape Shape = Answer("ClearDisplayMessageResponse", V201Words.ClearMessageStatuses);
}

/// <summary>NotifyDisplayMessagesRequest, from the charger (OCPP 2.0.1 O03).</summary>
/// <param name="Tbc">More is to come.</param>
public sealed record NotifyDisplayMessagesRequest(
    int RequestId,
    IReadOnlyList<MessageInfoType>? MessageInfo = null,
    bool? Tbc = null) : Extensible
{
    internal static readonly Shape Shape = Of("NotifyDisplayMessagesRequest",
        Field.List("messageInfo", MessageInfoType.Shape).Optional(),
        Field.Whole("requestId"),
        Field.Truth("tbc").Optional());
}

/// <summary>NotifyDisplayMessagesResponse (OCPP 2.0.1 O03).</summary>
public sealed record NotifyDisplayMessagesResponse : Extensible
{
    internal static readonly Shape Shape = Of("NotifyDisplayMessagesResponse");
}
