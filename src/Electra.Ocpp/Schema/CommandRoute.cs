using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Electra.Domain.Chargers;
using Electra.Ocpp.Framing;

namespace Electra.Ocpp.Schema;

/// <summary>One line of a route table: how a call of ours is written, and its answer read.</summary>
internal abstract class CommandRoute(string action, Shape request, Shape response)
{
    /// <summary>OCPP's name of the call.</summary>
    public string Action => action;

    /// <summary>The same in kebab-case.</summary>
    public string Command { get; } = JsonNamingPolicy.KebabCaseLower.ConvertName(action);

    /// <summary>The payload's type.</summary>
    public abstract Type Payload { get; }

    public Shape Request => request;

    public Shape Response => response;

    /// <summary>A payload as somebody wrote it becomes one that is valid to the letter, or every rule it breaks.</summary>
    public WrittenOrder Write(ReadOnlySpan<byte> payload)
    {
        var violations = Inspector.All(payload, request);
        return violations.Count > 0
            ? new WrittenOrder(action, default, Refuse(violations))
            : new WrittenOrder(action, WriteAnew(payload));
    }

    /// <summary>A charger's answer as its typed value can be read, put right where that is needed; else why it cannot be.</summary>
    public Violation? Understand(ReadOnlyMemory<byte> answer, out ReadOnlyMemory<byte> understood)
    {
        understood = answer;
        if (Inspector.First(answer.Span, response) is null)
            return null;
        var repaired = Repairer.Repair(answer.Span, response);
        understood = repaired.Payload;
        return repaired.Refusal;
    }

    /// <summary>The answer's word of status; null: it has none.</summary>
    public static string? Status(ReadOnlySpan<byte> understood)
    {
        var reader = new Utf8JsonReader(understood);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals("status"u8);
            reader.Read();
            if (found)
                return reader.GetString();
            reader.Skip();
        }

        return null;
    }

    /// <summary>The same where another version builds the payloads otherwise.</summary>
    public abstract CommandRoute Revised(Func<Shape, Shape> otherwise);

    protected abstract ReadOnlyMemory<byte> WriteAnew(ReadOnlySpan<byte> payload);

    private static Malformed Refuse(IReadOnlyList<Violation> violations) => new(violations
        .GroupBy(v => v.Path.Length == 0 ? "payload" : v.Path)
        .ToDictionary(g => g.Key, g => g.Select(v => v.Rule).Distinct().ToArray()));
}

/// <inheritdoc/>
internal sealed class CommandRoute<T>(string action, JsonTypeInfo<T> type, Shape request, Shape response)
    : CommandRoute(action, request, response)
{
    /// <summary>A call whose answer is one word of status. A charger's unknown word is taken as it comes: it is simply not a yes.</summary>
    public CommandRoute(string action, JsonTypeInfo<T> type, Shape request, WordSet statuses)
        : this(action, type, request, new Shape(action + ".conf", Field.Word("status", statuses).Informing()))
    {
    }

    public override Type Payload => typeof(T);

    public override CommandRoute Revised(Func<Shape, Shape> otherwise) =>
        new CommandRoute<T>(Action, type, otherwise(Request), otherwise(Response));

    /// <summary>A payload of our own making.</summary>
    public WrittenOrder Write(T payload) => Write(Json(payload).Span);

    protected override ReadOnlyMemory<byte> WriteAnew(ReadOnlySpan<byte> payload) => Json(JsonSerializer.Deserialize(payload, type)!);

    private ReadOnlyMemory<byte> Json(T payload)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = ReusedWriter.Lend(buffer);
        JsonSerializer.Serialize(writer, payload, type);
        ReusedWriter.TakeBack(writer);
        return buffer.WrittenMemory;
    }
}
