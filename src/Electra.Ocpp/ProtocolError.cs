namespace Electra.Ocpp;

/// <summary>What can be wrong with a call, whatever the version; each dialect spells it in its own words.</summary>
public enum ProtocolBreach
{
    /// <summary>The action is not one of the version's.</summary>
    NotImplemented,

    /// <summary>The action is the version's, but not served here.</summary>
    NotSupported,

    /// <summary>A fault of ours.</summary>
    Internal,

    /// <summary>The message does not follow the protocol.</summary>
    Protocol,

    /// <summary>The sender may not say this (now).</summary>
    Security,

    /// <summary>What came is no message: its frame cannot be made out.</summary>
    Frame,

    /// <summary>What came is of a type of message that the version does not have.</summary>
    MessageType,

    /// <summary>The payload is unreadable or not built as the action's.</summary>
    Formation,

    /// <summary>A field's value is outside of what is allowed.</summary>
    Property,

    /// <summary>A field is missing, or there are too few of it.</summary>
    Occurrence,

    /// <summary>A field is of another type.</summary>
    Type,

    /// <summary>Anything else.</summary>
    Generic,
}

/// <summary>Why a call is refused: what goes into a CALLERROR.</summary>
/// <param name="Description">A sentence that names the field.</param>
/// <param name="Field">The field's path, <c>meterValue[0].timestamp</c>; null where it is about the whole.</param>
public sealed record ProtocolError(ProtocolBreach Meaning, string Description, string? Field = null);
