using System.Collections.Concurrent;

namespace Electra.Ocpp.Schema;

/// <summary>A rule of a type that another version has otherwise.</summary>
/// <param name="How">Makes the new rule of the old one.</param>
/// <param name="Fields">The names of the fields that it is about.</param>
internal sealed record Change(Func<Field, Field> How, params string[] Fields);

/// <summary>
/// A version's shapes as a later one has them. Told is only what is different; everything else is taken as it is, also where it stands in
/// something that is different.
/// </summary>
/// <param name="changes">By the type's name: rules that are otherwise.</param>
/// <param name="additions">By the type's name: fields that it has more.</param>
/// <param name="words">Enumerations that have other words, each with what it has become.</param>
internal sealed class Revision(
    IReadOnlyDictionary<string, Change[]> changes,
    IReadOnlyDictionary<string, Field[]> additions,
    IReadOnlyDictionary<WordSet, WordSet> words)
{
    // The same shape comes out the same, so that who meets it in two messages may compare.
    private readonly ConcurrentDictionary<Shape, Shape> revised = new(ReferenceEqualityComparer.Instance);

    /// <summary>A shape of the earlier version, or of the later one where it speaks of something of the earlier.</summary>
    public Shape Of(Shape shape) => revised.GetOrAdd(shape, Make);

    private Shape Make(Shape shape)
    {
        var changed = changes.GetValueOrDefault(shape.Name, []);
        var added = additions.GetValueOrDefault(shape.Name, []);
        var fields = new List<Field>(shape.Fields.Length + added.Length);
        foreach (var field in shape.Fields)
            fields.Add(Of(changed.Where(c => c.Fields.Contains(field.Name)).Aggregate(field, (f, c) => c.How(f))));
        fields.AddRange(added.Select(Of));
        if (changed.SelectMany(c => c.Fields).FirstOrDefault(name => !fields.Exists(f => f.Name == name)) is { } lost)
            throw new InvalidOperationException($"{shape.Name} has no field {lost} that could change");
        return fields.SequenceEqual(shape.Fields, ReferenceEqualityComparer.Instance) ? shape : new Shape(shape.Name, [.. fields]) { Open = shape.Open };
    }

    private Field Of(Field field)
    {
        var inner = field.Of is { } shape ? Of(shape) : null;
        var element = field.Element is { } item ? Of(item) : null;
        var known = field.Words is { } old ? words.GetValueOrDefault(old, old) : null;
        return ReferenceEquals(inner, field.Of) && ReferenceEquals(element, field.Element) && ReferenceEquals(known, field.Words)
            ? field
            : field.Revised(inner, element, known);
    }
}
