using System.Buffers;
using Electra.Domain.Chargers;
using Electra.Ocpp.Framing;

namespace Electra.Ocpp.V201;

/// <summary>OCPP 2.0.1, edition 3.</summary>
public sealed class V201Dialect : IDialect
{
    /// <summary>The only one there need be.</summary>
    public static readonly V201Dialect Instance = new();

    private V201Dialect() { }

    /// <inheritdoc/>
    public string Subprotocol => "ocpp2.0.1";

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Commands => V201Commands.ByCommand.Keys;

    /// <summary>Calls of a charger that are understood.</summary>
    public static IReadOnlyCollection<string> Reports => V201Reports.Routes.Keys;

    /// <inheritdoc/>
    public Reading Read(string action, ReadOnlyMemory<byte> payload, Validation validation)
    {
        if (V201Reports.Routes.TryGetValue(action, out var route))
            return route.Read(payload, validation);
        var error = V201Commands.ByAction.ContainsKey(action)
            ? new ProtocolError(ProtocolBreach.NotSupported, $"{action} is not a charger's to call")
            : new ProtocolError(ProtocolBreach.NotImplemented, $"{action} is no action of OCPP 2.0.1");
        return new Reading(null, error, []);
    }

    /// <summary>OCPP-J 2.0.1 §4.2.3: whatever may have been a call, by -1 where its id cannot be read; §4.4: an unknown type of message too.</summary>
    public string? ToBlame(BadFrame text) => text.MayBeCall || text.OfUnknownType ? text.MessageId ?? BadFrame.Nameless : null;

    /// <inheritdoc/>
    public void WriteAnswer(IBufferWriter<byte> to, string messageId, string action, ChargerAnswer answer) =>
        V201Answers.Write(to, messageId, action, answer);

    /// <inheritdoc/>
    public void WriteError(IBufferWriter<byte> to, string messageId, ProtocolError error) =>
        FrameWriter.WriteError(to, messageId, Spell(error.Meaning), error.Description);

    /// <inheritdoc/>
    public WrittenOrder WriteOrder(ChargerOrder order) => V201Orders.Instance.Write(order);

    /// <inheritdoc/>
    public OrderOutcome ReadOutcome(
        ChargerOrder order,
        string action,
        string messageId,
        ReadOnlyMemory<byte> payload,
        DateTimeOffset sentAt,
        DateTimeOffset answeredAt) =>
        V201Outcomes.Read(V201Commands.Table, action, messageId, payload, sentAt, answeredAt);

    /// <summary>OCPP 2.0.1 part 4, §4.3.</summary>
    public string Spell(ProtocolBreach meaning) => meaning switch
    {
        ProtocolBreach.NotImplemented => "NotImplemented",
        ProtocolBreach.NotSupported => "NotSupported",
        ProtocolBreach.Internal => "InternalError",
        ProtocolBreach.Protocol => "ProtocolError",
        ProtocolBreach.Security => "SecurityError",
        ProtocolBreach.Frame => "RpcFrameworkError",
        ProtocolBreach.MessageType => "MessageTypeNotSupported",
        ProtocolBreach.Formation => "FormatViolation",
        ProtocolBreach.Property => "PropertyConstraintViolation",
        ProtocolBreach.Occurrence => "OccurrenceConstraintViolation",
        ProtocolBreach.Type => "TypeConstraintViolation",
        _ => "GenericError",
    };
}
