using System.Globalization;
using System.Text.Json;

namespace Electra.Ocpp.Schema;

internal ref partial struct Repairer
{
    private bool Item(Field field, string path, ReadOnlySpan<byte> name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return Unusable(field, path, ProtocolBreach.Type, Rules.NotObject);
        var inner = Repair(Slice(), field.Of!, path + ".");
        if (inner.Oddities.Count > 0)
            oddities.Add(inner.Oddities);
        if (inner.Refusal is { } why)
        {
            if (field.Required)
                refusal ??= why;
            else
                oddities.Add("unreadable-field", $"{why.Path} {why.Rule}");
            return false;
        }

        Name(name);
        writer.WriteRawValue(inner.Payload.Span, skipInputValidation: true);
        return true;
    }

    private bool List(Field field, string path, ReadOnlySpan<byte> name)
    {
        var element = field.Element!;
        var single = reader.TokenType != JsonTokenType.StartArray;
        if (single && (element.Kind == FieldKind.Item) != (reader.TokenType == JsonTokenType.StartObject))
            return Unusable(field, path, ProtocolBreach.Type, Rules.NotList);
        Name(name);
        writer.WriteStartArray();
        var count = 0;
        if (single)
        {
            oddities.Add("item-as-list", path);
            Value(element, path, default);
        }
        else
        {
            for (; refusal is null && reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++)
                Value(element, string.Create(CultureInfo.InvariantCulture, $"{path}[{count}]"), default);
            if (count == 0 && !field.MayBeEmpty)
                oddities.Add("empty-list", path);
            if (count > field.Most)
                oddities.Add("list-too-long", string.Create(CultureInfo.InvariantCulture, $"{path}: {count} entries"));
        }

        writer.WriteEndArray();
        return true;
    }

    private void Unknown(Shape shape)
    {
        if (!shape.Open)
        {
            reader.Skip();
            return;
        }

        writer.WritePropertyName(reader.GetString()!);
        reader.Read();
        Raw();
    }

    private bool Raw(ReadOnlySpan<byte> name = default)
    {
        Name(name);
        writer.WriteRawValue(Slice(), skipInputValidation: true);
        return true;
    }
}
