using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Electra.Ocpp.Schema;

/// <summary>
/// Writes a payload anew as its shape wants it, naming each thing it had to put right. Only payloads in which
/// <see cref="Inspector"/> found something come here, so this may cost what it costs.
/// </summary>
internal ref partial struct Repairer
{
    private readonly ReadOnlySpan<byte> payload;
    private readonly string prefix;
    private readonly Utf8JsonWriter writer;
    private Utf8JsonReader reader;
    private OddityList oddities;
    private Violation? refusal;

    private Repairer(ReadOnlySpan<byte> payload, string prefix, Utf8JsonWriter writer)
    {
        this.payload = payload;
        this.prefix = prefix;
        this.writer = writer;
        reader = new Utf8JsonReader(payload);
    }

    /// <summary>Puts a payload right.</summary>
    public static Repaired Repair(ReadOnlySpan<byte> payload, Shape shape) => Repair(payload, shape, "");

    private static Repaired Repair(ReadOnlySpan<byte> payload, Shape shape, string prefix)
    {
        var buffer = new ArrayBufferWriter<byte>(payload.Length + 64);
        using var writer = new Utf8JsonWriter(buffer);
        var repairer = new Repairer(payload, prefix, writer);
        try
        {
            repairer.Whole(shape);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            repairer.Refuse(ProtocolBreach.Formation, Rules.NotJson);
        }

        if (repairer.refusal is null)
            writer.Flush();
        return new Repaired(buffer.WrittenMemory, repairer.refusal, repairer.oddities.Met);
    }

    private void Whole(Shape shape)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            oddities.Add("null-payload");
            writer.WriteStartObject();
            Finish(shape, 0);
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            writer.WriteStartObject();
            Members(shape);
        }
        else
        {
            Refuse(ProtocolBreach.Formation, Rules.NotObject);
        }
    }

    private void Members(Shape shape)
    {
        var seen = 0UL;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = shape.Find(ref reader);
            if (index < 0)
                index = Unfamiliar(shape);
            if (index < 0)
                Unknown(shape);
            else if (Member(shape.Fields[index], (seen & 1UL << index) != 0))
                seen |= 1UL << index;
            if (refusal is not null)
                return;
        }

        Finish(shape, seen);
    }

    private void Finish(Shape shape, ulong seen)
    {
        for (var missing = shape.FirstMissing(seen); missing is not null; missing = shape.FirstMissing(seen))
        {
            if (missing.Kind != FieldKind.Time && !missing.MayBeMissing)
            {
                Refuse(ProtocolBreach.Occurrence, Rules.Missing, missing);
                return;
            }

            seen |= 1UL << Array.IndexOf(shape.Fields, missing);
            Leave(missing);
        }

        writer.WriteEndObject();
    }

    // Who reads an empty text says what is odd about it; of what else is missing nobody else would know.
    private void Leave(Field missing)
    {
        if (missing.Kind != FieldKind.Text)
            oddities.Add(missing.Kind == FieldKind.Time ? "missing-time" : "missing-field", prefix + missing.Name);
        if (missing.Kind is FieldKind.Text or FieldKind.Word)
            writer.WriteString(missing.Utf8, ""u8);
    }

    private int Unfamiliar(Shape shape)
    {
        var name = reader.GetString()!;
        var index = shape.FindInAnyCase(name);
        if (index >= 0 || !shape.Open)
            oddities.Add(index < 0 ? "unknown-field" : "wrong-case", prefix + name);
        return index;
    }

    /// <summary>Whether the field is accounted for.</summary>
    private bool Member(Field field, bool again)
    {
        reader.Read();
        if (again)
        {
            // The first one is written already: it counts.
            oddities.Add("repeated-field", prefix + field.Name);
            reader.Skip();
            return true;
        }

        if (reader.TokenType != JsonTokenType.Null)
            return Value(field, prefix + field.Name, field.Utf8);
        if (!field.Required)
            oddities.Add("null-field", prefix + field.Name);
        return false;
    }

    private bool Value(Field field, string path, ReadOnlySpan<byte> name) => field.Kind switch
    {
        FieldKind.Text => Text(field, path, name),
        FieldKind.Whole => Whole(field, path, name),
        FieldKind.Number => Number(field, path, name),
        FieldKind.Truth => Truth(field, path, name),
        FieldKind.Time => Time(path, name),
        FieldKind.Word => Word(field, path, name),
        FieldKind.Item => Item(field, path, name),
        FieldKind.Any => Raw(name),
        _ => List(field, path, name),
    };

    private void Name(ReadOnlySpan<byte> name)
    {
        if (!name.IsEmpty)
            writer.WritePropertyName(name);
    }

    private ReadOnlySpan<byte> Slice()
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return payload[start..(int)reader.BytesConsumed];
    }

    /// <summary>What is needed is refused; what is not is left out, named.</summary>
    private bool Unusable(Field field, string path, ProtocolBreach meaning, string rule)
    {
        var shown = Encoding.UTF8.GetString(Slice());
        if (field.Required)
            refusal ??= new Violation(meaning, path, rule);
        else
            oddities.Add("unreadable-field", $"{path} {rule}: {shown}");
        return false;
    }

    private void Refuse(ProtocolBreach meaning, string rule, Field? field = null) =>
        refusal ??= new Violation(meaning, field is null ? prefix.TrimEnd('.') : prefix + field.Name, rule);
}
