using System.Text.Json;
using System.Text.Json.Nodes;
using Electra.Ocpp.Schema;

namespace Electra.Ocpp.Tests;

/// <summary>What a shape says of payloads and of the records that they are read into.</summary>
internal static class ShapeReading
{
    /// <summary>The fields of one shape that a payload of another has anywhere in it.</summary>
    public static void Meet(JsonNode node, Shape shape, Shape wanted, HashSet<string> seen)
    {
        foreach (var (name, value) in node.AsObject())
        {
            if (shape == wanted)
                seen.Add(name);
            var field = shape.Fields.FirstOrDefault(f => f.Name == name);
            var inner = field?.Of ?? field?.Element?.Of;
            if (inner is null)
                continue;
            foreach (var item in value is JsonArray items ? items.ToArray() : [value])
                Meet(item!, inner, wanted, seen);
        }
    }

    /// <summary>The type that a field is read into.</summary>
    /// <param name="named">The record of a name.</param>
    public static Type TypeFor(Field field, Func<string, Type> named) => field.Kind switch
    {
        FieldKind.Text or FieldKind.Word => typeof(string),
        FieldKind.Whole => typeof(int),
        FieldKind.Number => typeof(decimal),
        FieldKind.Truth => typeof(bool),
        FieldKind.Time => typeof(DateTimeOffset),
        FieldKind.Any => typeof(JsonElement),
        FieldKind.Item => named(field.Of!.Name),
        _ => typeof(IReadOnlyList<>).MakeGenericType(TypeFor(field.Element!, named)),
    };
}
