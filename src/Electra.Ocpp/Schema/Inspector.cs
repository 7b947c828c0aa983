using System.Text.Json;

namespace Electra.Ocpp.Schema;

/// <summary>Holds a payload to its shape, token by token, without building anything.</summary>
internal ref partial struct Inspector
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
                if (!shape.Open)
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
            FieldKind.Any => Found.Nothing,
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
        else if (field.Kind == FieldKind.Any)
        {
            reader.Skip();
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
        if (index > field.Most)
            Report(ProtocolBreach.Occurrence, Rules.TooMany(field));
    }

    private void Report(ProtocolBreach meaning, string rule, string? member = null)
    {
        var violation = new Violation(meaning, path.Print(member), rule);
        first ??= violation;
        all?.Add(violation);
    }
}
