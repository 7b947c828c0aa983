using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Electra.Ocpp.Framing;

/// <summary>Reads one OCPP-J frame. Never throws: what is no frame comes back as a <see cref="BadFrame"/>.</summary>
public static class FrameReader
{
    /// <summary>OCPP-J 1.6 §4.1.4 allows 36.</summary>
    private const int ProperIdLength = 36;

    /// <summary>The oddity of a text out of which something was taken that no database stores.</summary>
    public const string UnstorableOddity = "unstorable-text";

    private const int LongestId = 255;

    /// <summary>The deepest message of any version has twelve levels; what goes on for ever is refused where it passes this.</summary>
    private const int Deepest = 32;

    private static readonly JsonReaderOptions Bounded = new() { MaxDepth = Deepest };

    private static readonly ReadOnlyMemory<byte> Nothing = "{}"u8.ToArray();

    /// <summary>Reads a frame; payloads are slices of <paramref name="utf8"/>, which must outlive them.</summary>
    /// <param name="sends">The line's version has types 5 and 6 too: <see cref="IDialect.Sends"/>.</param>
    public static Frame Read(ReadOnlyMemory<byte> utf8, bool sends = false)
    {
        if (utf8.Span.StartsWith("\uFEFF"u8))
            utf8 = utf8["\uFEFF"u8.Length..];
        var received = utf8;
        utf8 = StorableText.Of(utf8, out var corrected);
        var draft = new FrameDraft(utf8, received);
        if (corrected)
            draft.Oddities.Add(UnstorableOddity, "a NUL or half a surrogate pair in the text");
        Frame frame;
        try
        {
            frame = ReadArray(ref draft, sends);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            frame = draft.Bad("is not well-formed JSON, or is nested too deep");
        }

        if (frame is not BadFrame && !Utf8.IsValid(utf8.Span))
            frame = draft.Bad("is not UTF-8");
        return draft.Oddities.Met is { Count: > 0 } oddities ? frame with { Oddities = oddities } : frame;
    }

    private static Frame ReadArray(ref FrameDraft draft, bool sends)
    {
        var reader = new Utf8JsonReader(draft.Text.Span, Bounded);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            return draft.Bad("is not a JSON array");
        reader.Read();
        draft.Type = ReadType(ref reader, sends);
        draft.OfUnknownType = draft.Type is null && reader.TokenType == JsonTokenType.Number;
        reader.Skip();
        reader.Read();
        var named = ReadId(ref reader, ref draft);
        if (draft.Type is not { } type)
            return draft.Bad(sends ? "does not begin with message type 2, 3, 4, 5 or 6" : "does not begin with message type 2, 3 or 4");
        if (!named)
            return draft.Bad("has no message id of 1 to 255 characters");
        return type switch
        {
            FrameType.Call => ReadCall(ref reader, ref draft),
            FrameType.Result => ReadResult(ref reader, ref draft),
            FrameType.Send => ReadSend(ref reader, ref draft),
            FrameType.ResultError => OfResult(ReadError(ref reader, ref draft)),
            _ => ReadError(ref reader, ref draft),
        };
    }

    private static int? ReadType(ref Utf8JsonReader reader, bool sends) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var type)
        && type >= FrameType.Call && type <= (sends ? FrameType.Send : FrameType.Error) ? type : null;

    private static bool ReadId(ref Utf8JsonReader reader, ref FrameDraft draft)
    {
        string? id = null;
        if (reader.TokenType == JsonTokenType.String)
        {
            id = draft.Corrected ? VeryId(draft.Received.Span) : reader.GetString();
        }
        else if (reader.TokenType == JsonTokenType.Number)
        {
            id = Encoding.UTF8.GetString(reader.ValueSpan);
            draft.Oddities.Add("message-id-not-text", id);
        }

        if (string.IsNullOrEmpty(id) || id.Length > LongestId)
            return false;
        if (id.Length > ProperIdLength)
            draft.Oddities.Add("message-id-too-long", string.Create(CultureInfo.InvariantCulture, $"{id.Length} characters"));
        draft.Id = id;
        return true;
    }

    // An answer is known by the very id of its call, storable or not.
    private static string VeryId(ReadOnlySpan<byte> received)
    {
        var reader = new Utf8JsonReader(received);
        for (var token = 0; token < 3; token++)
            reader.Read();
        return Utf8.IsValid(reader.ValueSpan) ? StorableText.Unescape(reader.ValueSpan) : throw new InvalidOperationException("not UTF-8");
    }

    private static Frame ReadCall(ref Utf8JsonReader reader, ref FrameDraft draft)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.String)
            return draft.Bad("names no action");
        var action = reader.GetString()!;
        return ReadPayload(ref reader, ref draft, out var payload)
            ? new CallFrame(draft.Id!, action, payload)
            : draft.Bad("carries a payload that is not a JSON object");
    }

    // The same four elements as a call (OCPP-J 2.1 §4.2.4).
    private static Frame ReadSend(ref Utf8JsonReader reader, ref FrameDraft draft) =>
        ReadCall(ref reader, ref draft) is CallFrame call ? new SendFrame(call.MessageId, call.Action, call.Payload)
        : draft.Bad("carries no action and no payload that is a JSON object");

    // The same five elements as an error (OCPP-J 2.1 §4.2.3).
    private static ResultErrorFrame OfResult(ErrorFrame error) => new(error.MessageId, error.Code, error.Description, error.Details);

    private static Frame ReadResult(ref Utf8JsonReader reader, ref FrameDraft draft) =>
        ReadPayload(ref reader, ref draft, out var payload)
            ? new ResultFrame(draft.Id!, payload)
            : draft.Bad("carries a payload that is not a JSON object");

    private static ErrorFrame ReadError(ref Utf8JsonReader reader, ref FrameDraft draft)
    {
        var code = ReadText(ref reader, ref draft, "errorCode");
        var description = ReadText(ref reader, ref draft, "errorDescription");
        var details = Nothing;
        if (reader.TokenType != JsonTokenType.EndArray && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            details = draft.Slice(ref reader);
            ReadEnd(ref reader, ref draft);
        }

        return new ErrorFrame(draft.Id!, code.Length == 0 ? "GenericError" : code, description, details);
    }

    private static string ReadText(ref Utf8JsonReader reader, ref FrameDraft draft, string name)
    {
        if (reader.TokenType == JsonTokenType.EndArray || !reader.Read() || reader.TokenType == JsonTokenType.EndArray)
        {
            draft.Oddities.Add("missing-element", name);
            return "";
        }

        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString()!;
        draft.Oddities.Add("element-not-text", name);
        return Encoding.UTF8.GetString(draft.Slice(ref reader).Span);
    }

    private static bool ReadPayload(ref Utf8JsonReader reader, ref FrameDraft draft, out ReadOnlyMemory<byte> payload)
    {
        payload = Nothing;
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            draft.Oddities.Add("missing-payload");
            return !reader.Read();
        }

        if (reader.TokenType == JsonTokenType.Null)
            draft.Oddities.Add("null-payload");
        else if (reader.TokenType == JsonTokenType.StartObject)
            payload = draft.Slice(ref reader);
        else
            return false;
        ReadEnd(ref reader, ref draft);
        return true;
    }

    private static void ReadEnd(ref Utf8JsonReader reader, ref FrameDraft draft)
    {
        while (reader.Read())
        {
            if (reader.CurrentDepth == 0)
                continue;
            draft.Oddities.Add("extra-element");
            reader.Skip();
        }
    }
}
