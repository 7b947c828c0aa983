using Electra.Ocpp.V21.Payloads;

namespace Electra.Ocpp.V201.Payloads;

// What 2.1 adds to the messages and data types of 2.0.1; what of it a version lets in, its shapes say.

public sealed partial record FirmwareStatusNotificationRequest
{
    /// <summary>Why it is so.</summary>
    public StatusInfoType? StatusInfo { get; init; }
}

public sealed partial record LogStatusNotificationRequest
{
    /// <summary>Why it is so.</summary>
    public StatusInfoType? StatusInfo { get; init; }
}

public sealed partial record PublishFirmwareStatusNotificationRequest
{
    /// <summary>Why it is so.</summary>
    public StatusInfoType? StatusInfo { get; init; }
}

public sealed partial record TriggerMessageRequest
{
    /// <summary>What is asked for where the word is CustomTrigger.</summary>
    public string? CustomTrigger { get; init; }
}

public sealed partial record NetworkConnectionProfileType
{
    /// <summary>The name to come by.</summary>
    public string? Identity { get; init; }

    /// <summary>The password to come with.</summary>
    public string? BasicAuthPassword { get; init; }
}

public sealed partial record VariableCharacteristicsType
{
    /// <summary>How many entries its list may have.</summary>
    public int? MaxElements { get; init; }
}

public sealed partial record SetMonitoringDataType
{
    /// <summary>Its values are sent as a stream, this often.</summary>
    public PeriodicEventStreamParamsType? PeriodicEventStream { get; init; }
}

public sealed partial record VariableMonitoringType
{
    /// <summary>Who set it; 2.1 requires it.</summary>
    public string? EventNotificationType { get; init; }
}

public sealed partial record EventDataType
{
    /// <summary>0, danger, to 9, debug.</summary>
    public int? Severity { get; init; }
}

public sealed partial record MessageInfoType
{
    /// <summary>The message in other languages.</summary>
    public IReadOnlyList<MessageContentType>? MessageExtra { get; init; }
}
