using System.Text;
using System.Text.Json;
using Electra.Domain.Words;
using Electra.Ocpp.Framing;

namespace Electra.Gateway.Sockets;

/// <summary>Writes one line's messages into the OCPP log, and counts them.</summary>
internal sealed class FrameJournal(Line line, GatewayTools tools)
{
    private const string In = "in";
    private const string Out = "out";
    private const string ResultError = "result-error";

    // What cannot be read is kept to be looked at, not to be kept.
    private const int LongestBad = 4 * 1024;

    public void CallIn(CallFrame call, IReadOnlyList<Oddity> oddities) =>
        Write(In, "call", call.MessageId, call.Action, Text(call.Payload.Span), null, Names(call.Oddities, oddities));

    public void ResultIn(ResultFrame result, string? action, params ReadOnlySpan<string> odd) =>
        Write(In, "result", result.MessageId, action, Text(result.Payload.Span), null, [.. Names(result.Oddities, []), .. odd]);

    public void ErrorIn(ErrorFrame error, string? action, params ReadOnlySpan<string> odd) =>
        Write(In, "error", error.MessageId, action, Described(error.Description), error.Code, [.. Names(error.Oddities, []), .. odd]);

    /// <param name="error">What it would be answered, were it a call; null where it was understood.</param>
    public void SendIn(SendFrame sent, IReadOnlyList<Oddity> oddities, string? error) =>
        Write(In, "send", sent.MessageId, sent.Action, Text(sent.Payload.Span), error, Names(sent.Oddities, oddities));

    public void ResultErrorIn(ResultErrorFrame error, string? action, string odd) =>
        Write(In, ResultError, error.MessageId, action, Described(error.Description), error.Code, [.. Names(error.Oddities, []), odd]);

    public void BadIn(BadFrame bad, ReadOnlyMemory<byte> text) =>
        Write(In, "bad", bad.MessageId, null, Text(text.Span[..Math.Min(text.Length, LongestBad)]), null, Names(bad.Oddities, []));

    /// <param name="frame">The whole answer as it was sent: <c>[3, id, payload]</c>, or <c>[4, id, code, description, details]</c>.</param>
    public void AnswerOut(string messageId, string? action, ReadOnlySpan<byte> frame)
    {
        if (frame.StartsWith("[3,"u8))
        {
            Write(Out, "result", messageId, action, Text(frame[Payload(frame)..^1]), null, []);
            return;
        }

        var reader = new Utf8JsonReader(frame);
        for (var token = 0; token < 4; token++)
            reader.Read();
        var code = reader.GetString();
        reader.Read();
        Write(Out, "error", messageId, action, Described(reader.GetString() ?? ""), code, []);
    }

    public void ResultErrorOut(string messageId, string action, string code, string description) =>
        Write(Out, ResultError, messageId, action, Described(description), code, []);

    public void CallOut(string messageId, string action, ReadOnlySpan<byte> payload) =>
        Write(Out, "call", messageId, action, Text(payload), null, []);

    private void Write(string direction, string kind, string? messageId, string? action, string payload, string? code, IReadOnlyList<string> oddities)
    {
        if (direction == In)
            tools.Telemetry.In();
        else
            tools.Telemetry.Out();
        tools.Frames.Write(new(line.Charger.Value, tools.Time.GetUtcNow(), direction, kind, messageId, action, Secrets.Hide(action, payload), code, oddities));
    }

    // Where the payload of one of our results begins: behind an id that ends at the first quote which is not escaped.
    private static int Payload(ReadOnlySpan<byte> frame)
    {
        var at = "[3,\""u8.Length;
        while (frame[at] != '"')
            at += frame[at] == '\\' ? 2 : 1;
        return at + "\","u8.Length;
    }

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    private static string Described(string description) => $$"""{"errorDescription":"{{JsonEncodedText.Encode(description)}}"}""";

    private static IReadOnlyList<string> Names(IReadOnlyList<Oddity> first, IReadOnlyList<Oddity> second) =>
        first.Count + second.Count == 0 ? [] : [.. first.Concat(second).Select(o => o.Name)];
}
