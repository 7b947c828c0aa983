namespace Electra.Acceptance.Tests.Sockets.Mutated;

/// <summary>The error codes of each version, in its own spelling.</summary>
public static class ErrorCodes
{
    private static readonly HashSet<string> OfAll =
    [
        "NotImplemented", "NotSupported", "InternalError", "ProtocolError", "SecurityError", "PropertyConstraintViolation", "TypeConstraintViolation",
        "GenericError",
    ];

    // OCPP-J 1.6 §4.2.3, misspelt there.
    private static readonly HashSet<string> Of16 = [.. OfAll, "FormationViolation", "OccurenceConstraintViolation"];

    // OCPP 2.0.1 and 2.1 part 4, §4.3.
    private static readonly HashSet<string> Of2 = [.. OfAll, "FormatViolation", "OccurrenceConstraintViolation", "RpcFrameworkError", "MessageTypeNotSupported"];

    public static IReadOnlySet<string> Of(string version) => version == "1.6" ? Of16 : Of2;
}
