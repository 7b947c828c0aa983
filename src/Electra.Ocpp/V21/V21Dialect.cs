using System.Buffers;
using Electra.Domain.Chargers;
using Electra.Ocpp.Framing;
using Electra.Ocpp.V201;

namespace Electra.Ocpp.V21;

/// <summary>OCPP 2.1, edition 1, as its difference to 2.0.1.</summary>
public sealed class V21Dialect : IDialect
{
    /// <summary>The only one there need be.</summary>
    public static readonly V21Dialect Instance = new();

    private V21Dialect() { }

    /// <inheritdoc/>
    public string Subprotocol => "ocpp2.1";

    /// <inheritdoc/>
    public bool Sends => true;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Commands => V21Commands.Table.ByCommand.Keys;

    /// <summary>Calls of a charger that are understood.</summary>
    public static IReadOnlyCollection<string> Reports => V21Reports.Routes.Keys;

    /// <inheritdoc/>
    public Reading Read(string action, ReadOnlyMemory<byte> payload, Validation validation) =>
        V21Reports.Routes.TryGetValue(action, out var route) ? route.Read(payload, validation) : new Reading(null, Unserved(action), []);

    /// <inheritdoc/>
    public Reading ReadSend(string action, ReadOnlyMemory<byte> payload, Validation validation) =>
        V21Reports.Sends.TryGetValue(action, out var route) ? route.Read(payload, validation) : new Reading(null, Unserved(action), []);

    /// <summary>OCPP-J 2.1 §4.2.3, as in 2.0.1; but an unknown type of message is ignored now (§4.4).</summary>
    public string? ToBlame(BadFrame text) => text.MayBeCall ? text.MessageId ?? BadFrame.Nameless : null;

    /// <inheritdoc/>
    public void WriteAnswer(IBufferWriter<byte> to, string messageId, string action, ChargerAnswer answer) =>
        V21Answers.Write(to, messageId, action, answer);

    /// <inheritdoc/>
    public void WriteError(IBufferWriter<byte> to, string messageId, ProtocolError error) =>
        V201Dialect.Instance.WriteError(to, messageId, error);

    /// <inheritdoc/>
    public WrittenOrder WriteOrder(ChargerOrder order) => V21Commands.Orders.Write(order);

    /// <inheritdoc/>
    public OrderOutcome ReadOutcome(
        ChargerOrder order,
        string action,
        string messageId,
        ReadOnlyMemory<byte> payload,
        DateTimeOffset sentAt,
        DateTimeOffset answeredAt) =>
        V201Outcomes.Read(V21Commands.Table, action, messageId, payload, sentAt, answeredAt);

    /// <summary>OCPP 2.1 part 4, §4.3: as in 2.0.1.</summary>
    public string Spell(ProtocolBreach meaning) => V201Dialect.Instance.Spell(meaning);

    private static ProtocolError Unserved(string action)
    {
        if (V21Reports.Sends.ContainsKey(action))
            return new ProtocolError(ProtocolBreach.NotSupported, $"{action} is sent unconfirmed, and never called");
        if (V21Reports.Routes.ContainsKey(action))
            return new ProtocolError(ProtocolBreach.NotSupported, $"{action} is called, and never sent unconfirmed");
        return V21Commands.Table.ByAction.ContainsKey(action)
            ? new ProtocolError(ProtocolBreach.NotSupported, $"{action} is not a charger's to call")
            : new ProtocolError(ProtocolBreach.NotImplemented, $"{action} is no action of OCPP 2.1");
    }
}
