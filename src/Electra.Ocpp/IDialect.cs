using System.Buffers;
using Electra.Domain.Chargers;
using Electra.Domain.Words;
using Electra.Ocpp.Framing;

namespace Electra.Ocpp;

/// <summary>One version of OCPP: translates between its messages and the network's own words. Stateless.</summary>
public interface IDialect
{
    /// <summary>The WebSocket subprotocol: <c>ocpp1.6</c>.</summary>
    string Subprotocol { get; }

    /// <summary>It knows the refusal of an answer and what is sent unconfirmed: message types 5 and 6 (OCPP-J 2.1).</summary>
    bool Sends => false;

    /// <summary>It has an error for what is said before a boot is accepted (2.0.1 B01.FR.10); 1.6 forbids it (§4.2) and has none.</summary>
    bool HoldsBackBeforeBoot => true;

    /// <summary>Commands a charger of this version can be given word for word, in kebab-case.</summary>
    IReadOnlyCollection<string> Commands { get; }

    /// <summary>A charger's call becomes a report, or an error that is due to it. Never throws.</summary>
    Reading Read(string action, ReadOnlyMemory<byte> payload, Validation validation);

    /// <summary>What a charger sent unconfirmed becomes a report; an error is due to nobody. Never throws.</summary>
    Reading ReadSend(string action, ReadOnlyMemory<byte> payload, Validation validation) =>
        new(null, new ProtocolError(ProtocolBreach.NotSupported, $"{Subprotocol} sends nothing unconfirmed"), []);

    /// <summary>The message id of the error that is due for a text that is no frame; null: the version tells nobody.</summary>
    string? ToBlame(BadFrame text);

    /// <summary>Writes the whole answer to a charger's call: a CALLRESULT.</summary>
    void WriteAnswer(IBufferWriter<byte> to, string messageId, string action, ChargerAnswer answer);

    /// <summary>Writes the whole refusal of a charger's call.</summary>
    void WriteError(IBufferWriter<byte> to, string messageId, ProtocolError error);

    /// <summary>An order becomes the payload of a call, valid to the letter, or says why it cannot.</summary>
    WrittenOrder WriteOrder(ChargerOrder order);

    /// <summary>A charger's CALLRESULT becomes the order's outcome. Never throws.</summary>
    OrderOutcome ReadOutcome(
        ChargerOrder order,
        string action,
        string messageId,
        ReadOnlyMemory<byte> payload,
        DateTimeOffset sentAt,
        DateTimeOffset answeredAt);

    /// <summary>The version's word for an error.</summary>
    string Spell(ProtocolBreach meaning);
}

/// <summary>What became of a charger's call: a report, or an error; never both.</summary>
public sealed record Reading(ChargerReport? Report, ProtocolError? Error, IReadOnlyList<Oddity> Oddities);

/// <summary>An order in a version's words, ready to be put into a CALL; or, with nothing to send, the outcome at once.</summary>
/// <param name="Action">OCPP's name of the call; empty where there is none.</param>
/// <param name="Payload">JSON, UTF-8.</param>
/// <param name="Refusal"><see cref="Malformed"/> or <see cref="Unsupported"/>; null where it can be sent.</param>
public sealed record WrittenOrder(string Action, ReadOnlyMemory<byte> Payload, OrderOutcome? Refusal = null);
