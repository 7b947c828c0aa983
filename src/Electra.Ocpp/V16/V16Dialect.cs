using System.Buffers;
using Electra.Domain.Chargers;
using Electra.Ocpp.Framing;

namespace Electra.Ocpp.V16;

/// <summary>OCPP 1.6, JSON.</summary>
public sealed class V16Dialect : IDialect
{
    /// <summary>The only one there need be.</summary>
    public static readonly V16Dialect Instance = new();

    private V16Dialect() { }

    /// <inheritdoc/>
    public string Subprotocol => "ocpp1.6";

    /// <inheritdoc/>
    public bool HoldsBackBeforeBoot => false;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Commands => V16Commands.ByCommand.Keys;

    /// <summary>Calls of a charger that are understood.</summary>
    public static IReadOnlyCollection<string> Reports => V16Reports.Routes.Keys;

    /// <inheritdoc/>
    public Reading Read(string action, ReadOnlyMemory<byte> payload, Validation validation)
    {
        if (V16Reports.Routes.TryGetValue(action, out var route))
            return route.Read(payload, validation);
        var error = V16Commands.ByAction.ContainsKey(action)
            ? new ProtocolError(ProtocolBreach.NotSupported, $"{action} is not a charger's to call")
            : new ProtocolError(ProtocolBreach.NotImplemented, $"{action} is no action of OCPP 1.6");
        return new Reading(null, error, []);
    }

    /// <summary>OCPP-J 1.6 §4.2.3: an error carries the id of its call. It has no word for a text without one, and none for other types (§4.1.3).</summary>
    public string? ToBlame(BadFrame text) => text is { MessageType: FrameType.Call } ? text.MessageId : null;

    /// <inheritdoc/>
    public void WriteAnswer(IBufferWriter<byte> to, string messageId, string action, ChargerAnswer answer) =>
        V16Answers.Write(to, messageId, action, answer);

    /// <inheritdoc/>
    public void WriteError(IBufferWriter<byte> to, string messageId, ProtocolError error) =>
        FrameWriter.WriteError(to, messageId, Spell(error.Meaning), error.Description);

    /// <inheritdoc/>
    public WrittenOrder WriteOrder(ChargerOrder order) => V16Orders.Write(order);

    /// <inheritdoc/>
    public OrderOutcome ReadOutcome(
        ChargerOrder order,
        string action,
        string messageId,
        ReadOnlyMemory<byte> payload,
        DateTimeOffset sentAt,
        DateTimeOffset answeredAt) =>
        V16Outcomes.Read(action, messageId, payload, sentAt, answeredAt);

    /// <summary>OCPP-J 1.6 §4.2.3, its spelling included.</summary>
    public string Spell(ProtocolBreach meaning) => meaning switch
    {
        ProtocolBreach.NotImplemented => "NotImplemented",
        ProtocolBreach.NotSupported => "NotSupported",
        ProtocolBreach.Internal => "InternalError",
        ProtocolBreach.Protocol => "ProtocolError",
        ProtocolBreach.Security => "SecurityError",
        ProtocolBreach.Frame or ProtocolBreach.MessageType or ProtocolBreach.Formation => "FormationViolation",
        ProtocolBreach.Property => "PropertyConstraintViolation",
        ProtocolBreach.Occurrence => "OccurenceConstraintViolation",
        ProtocolBreach.Type => "TypeConstraintViolation",
        _ => "GenericError",
    };
}
