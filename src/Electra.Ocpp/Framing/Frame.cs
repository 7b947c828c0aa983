using Electra.Domain.Words;

namespace Electra.Ocpp.Framing;

/// <summary>
/// One message of OCPP-J as it crossed the socket: a call, its result, its error, in 2.1 also a result's error and what is sent
/// unconfirmed; or text that is none of them.
/// </summary>
public abstract record Frame
{
    private protected Frame() { }

    /// <summary>What was strange about the frame itself and was put right; empty almost always.</summary>
    public IReadOnlyList<Oddity> Oddities { get; init; } = [];
}

/// <summary>What names an action and brings its payload: a request, or what is sent unconfirmed.</summary>
/// <param name="Payload">A JSON object, a slice of the frame that was read.</param>
public abstract record ActionFrame(string MessageId, string Action, ReadOnlyMemory<byte> Payload) : Frame;

/// <summary>A request: <c>[2, id, action, payload]</c> (OCPP-J 1.6 §4.2.1).</summary>
/// <inheritdoc/>
public sealed record CallFrame(string MessageId, string Action, ReadOnlyMemory<byte> Payload) : ActionFrame(MessageId, Action, Payload);

/// <summary>The answer to a request: <c>[3, id, payload]</c> (OCPP-J 1.6 §4.2.2).</summary>
/// <param name="Payload">A JSON object, a slice of the frame that was read.</param>
public sealed record ResultFrame(string MessageId, ReadOnlyMemory<byte> Payload) : Frame;

/// <summary>The refusal of a request: <c>[4, id, code, description, details]</c> (OCPP-J 1.6 §4.2.3).</summary>
/// <param name="Details">A JSON value, a slice of the frame that was read.</param>
public sealed record ErrorFrame(string MessageId, string Code, string Description, ReadOnlyMemory<byte> Details) : Frame;

/// <summary>The refusal of an answer: <c>[5, id, code, description, details]</c> (OCPP-J 2.1 §4.2.3).</summary>
/// <param name="MessageId">Of the call that was answered, and of its answer.</param>
/// <param name="Details">A JSON value, a slice of the frame that was read.</param>
public sealed record ResultErrorFrame(string MessageId, string Code, string Description, ReadOnlyMemory<byte> Details) : Frame;

/// <summary>What is sent unconfirmed, and never answered: <c>[6, id, action, payload]</c> (OCPP-J 2.1 §4.2.4).</summary>
/// <inheritdoc/>
public sealed record SendFrame(string MessageId, string Action, ReadOnlyMemory<byte> Payload) : ActionFrame(MessageId, Action, Payload);

/// <summary>Text that is no frame. Whose it is to be told, each version says by itself: <see cref="IDialect.ToBlame"/>.</summary>
/// <param name="MessageId">Null where it could not be made out.</param>
/// <param name="MessageType">2 to 6 where the text began like a frame of the version.</param>
/// <param name="Why">A phrase that ends a sentence: what is wrong.</param>
public sealed record BadFrame(string? MessageId, int? MessageType, string Why) : Frame
{
    /// <summary>The message id of an error for a text whose own cannot be read (OCPP-J 2.0.1 §4.2.3).</summary>
    public const string Nameless = "-1";

    /// <summary>It begins with the number of a message type that the version does not have.</summary>
    public bool OfUnknownType { get; init; }

    /// <summary>It may have been a call: nobody can tell that it was none. Broken answers are never answered.</summary>
    public bool MayBeCall => MessageType is null or FrameType.Call && !OfUnknownType;

    /// <summary>The error that is due to its sender.</summary>
    public ProtocolError Error => new(OfUnknownType ? ProtocolBreach.MessageType : ProtocolBreach.Frame, Why);
}

/// <summary>The numbers that begin a frame (OCPP-J 1.6 §4.1.3, 2.1 §4.1.3).</summary>
public static class FrameType
{
    /// <summary>A request.</summary>
    public const int Call = 2;

    /// <summary>An answer.</summary>
    public const int Result = 3;

    /// <summary>A refusal.</summary>
    public const int Error = 4;

    /// <summary>The refusal of an answer; 2.1 has it.</summary>
    public const int ResultError = 5;

    /// <summary>Unconfirmed; 2.1 has it.</summary>
    public const int Send = 6;
}
