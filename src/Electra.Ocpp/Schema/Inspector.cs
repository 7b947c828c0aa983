using System.Text.Json;

namespace Electra.Ocpp.Schema;

/// <summary>Holds a payload to its shape, token by token, without building anything.</summary>
internal ref struct Inspector
{
    private readonly List<Violation>? all;
    private readonly bool blanksToo;
    private Utf8JsonReader reader;
    private FieldPath path;
    private Violation? first;

    private Inspector(ReadOnlySpan<byte> payload, List<Violation>? all, bool blanksToo)
    {
        reader = new Utf8JsonReader(payload);
        this.all = all;
        this.blanksToo = blanksToo;
    }

    private readonly bool Done => first is not null && all is null;

    /// <summary>The first rule that is broken; null: none.</summary>
    /// <param name="blanksToo">Also report empty text for absent fields: the schema allows it, a tolerant reader wants to know.</param>
    public static Violation? First(ReadOnlySpan<byte> payload, Shape shape, bool blanksToo = false) =>
        new Inspector(payload, null, blanksToo).Inspect(shape);

    /// <summary>All rules that are broken.</summary>
    public static IReadOnlyList<Violation> All(ReadOnlySpan<byte> payload, Shape shape)
    {
        var all = new List<Violation>();
        new Inspector(payload, all, blanksToo: false).Inspect(shape);
        return all;
    }

    private Violation? Inspect(Shape shape)
    {
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                Report(ProtocolBreach.Formation, Rules.NotObject);
            else
                Item(shape);
            while (!Done && reader.Read())
                reader.Skip();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            path = default;
            Report(ProtocolBreach.Formation, Rules.NotJson);
        }

        return first;
    }

    private void Item(Shape shape)
    {
        var seen = 0UL;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = shape.Find(ref reader);
            if (index < 0)
            {
                Report(ProtocolBreach.Formation, Rules.NoMember(shape), reader.GetString());
                reader.Skip();
            }
            else
            {
                Member(shape.Fields[index], (seen & 1UL << index) != 0);
                seen |= 1UL << index;
            }

            if (Done)
                return;
        }

        for (var missing = shape.FirstMissing(seen); missing is not null && !Done; missing = shape.FirstMissing(seen))
        {
            Report(ProtocolBreach.Occurrence, Rules.Missing, missing.Name);
            seen |= 1UL << Array.IndexOf(shape.Fields, missing);
        }
    }

    private void Member(Field field, bool again)
    {
        path.Enter(field.Name);
        reader.Read();
        if (again)
            Report(ProtocolBreach.Formation, Rules.Repeated);
        Value(field);
        path.Leave();
    }

    private void Value(Field field)
    {
        var violation = field.Kind switch
        {
            FieldKind.Text => Text(field),
            FieldKind.Whole => Whole(field),
            FieldKind.Number => Number(field),
            FieldKind.Truth => reader.TokenType is JsonTokenType.True or JsonTokenType.False ? Found.Nothing : Found.Type(Rules.NotTruth),
            FieldKind.Time => Time(),
            FieldKind.Word => Word(field),
            FieldKind.Item => reader.TokenType == JsonTokenType.StartObject ? Found.Nothing : Found.Type(Rules.NotObject),
            _ => reader.TokenType == JsonTokenType.StartArray ? Found.Nothing : Found.Type(Rules.NotList),
        };
        if (violation.Rule is not null)
        {
            Report(violation.Meaning, violation.Rule);
            reader.Skip();
        }
        else if (field.Kind == FieldKind.Item)
        {
            Item(field.Of!);
        }
        else if (field.Kind == FieldKind.List)
        {
            List(field);
        }
    }

    private void List(Field field)
    {
        var element = field.Element!;
        var index = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            path.Enter(element.Name, index++);
            Value(element);
            path.Leave();
            if (Done)
                return;
        }

        if (index == 0 && !field.MayBeEmpty)
            Report(ProtocolBreach.Occurrence, Rules.EmptyList);
    }

    private readonly Found Text(Field field)
    {
        if (reader.TokenType != JsonTokenType.String)
            return Found.Type(Rules.NotText);
        if (blanksToo && reader.ValueSpan.IsEmpty && !field.Required && !field.MayBeEmpty)
            return Found.Property(Rules.Blank);
        if (TextLength.Exceeds(in reader, field.Limit))
            return Found.Property(Rules.TooLong(field));
        var lost = field.Address && !Uri.TryCreate(reader.GetString(), UriKind.Absolute, out _);
        return lost ? Found.Property(Rules.NotAddress) : Found.Nothing;
    }

    private readonly Found Whole(Field field)
    {
        if (reader.TokenType != JsonTokenType.Number)
            return Found.Type(Rules.NotWhole);
        if (reader.TryGetInt64(out var value))
            return value >= field.Min && value <= field.Max ? Found.Nothing : Found.Property(Rules.OutOfRange(field));
        return reader.ValueSpan.IndexOfAny(".eE"u8) < 0 ? Found.Property(Rules.OutOfRange(field)) : Found.Type(Rules.NotWhole);
    }

    private readonly Found Number(Field field)
    {
        if (reader.TokenType != JsonTokenType.Number)
            return Found.Type(Rules.NotNumber);
        if (!reader.TryGetDecimal(out var value))
            return Found.Property(Rules.OutOfRange(field));
        return field.Tenths && value * 10 % 1 != 0 ? Found.Property(Rules.NotTenths) : Found.Nothing;
    }

    private Found Time()
    {
        if (reader.TokenType != JsonTokenType.String)
            return Found.Type(Rules.NotTime);
        return TimeConverter.Read(ref reader, out _) == TimeForm.Proper ? Found.Nothing : Found.Property(Rules.NotTime);
    }

    private Found Word(Field field)
    {
        if (reader.TokenType != JsonTokenType.String)
            return Found.Type(Rules.NotText);
        return field.Words!.Has(ref reader) ? Found.Nothing : Found.Property(Rules.NotAWord(field));
    }

    private void Report(ProtocolBreach meaning, string rule, string? member = null)
    {
        var violation = new Violation(meaning, path.Print(member), rule);
        first ??= violation;
        all?.Add(violation);
    }

    private readonly record struct Found(ProtocolBreach Meaning, string? Rule)
    {
        public static Found Nothing => default;

        public static Found Type(string rule) => new(ProtocolBreach.Type, rule);

        public static Found Property(string rule) => new(ProtocolBreach.Property, rule);
    }
}
