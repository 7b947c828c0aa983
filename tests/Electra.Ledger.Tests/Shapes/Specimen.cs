using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Electra.Ledger.Tests.Shapes;

/// <summary>Makes one of any recorded type with every member set to something of its own, so that none can be lost unseen.</summary>
internal static class Specimen
{
    private const int Deepest = 8;
    private static readonly DateTimeOffset Morning = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A value of this type; of a family of kinds, the first.</summary>
    public static object? Of(Type type, int depth = 0) => Nullable.GetUnderlyingType(type) is { } inner ? Of(inner, depth) : type switch
    {
        _ when type == typeof(string) => "text",
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) => 7,
        _ when type == typeof(long) => 7_000L,
        _ when type == typeof(double) => 7.5,
        _ when type == typeof(decimal) => 7.25m,
        _ when type == typeof(Guid) => new Guid("0190b0c1-0000-7000-8000-000000000007"),
        _ when type == typeof(DateTimeOffset) => Morning,
        _ when type == typeof(TimeSpan) => TimeSpan.FromMinutes(5),
        _ when type == typeof(byte[]) => new byte[] { 1, 2, 3 },
        { IsEnum: true } => Enum.GetValues(type).Cast<object>().Last(),
        _ when depth > Deepest => null,
        _ when Member(type) is { } item => List(type, item, depth),
        _ when Pair(type) is { } pair => Map(pair, depth),
        { IsAbstract: true } => Of(Kinds(type)[0], depth + 1),
        _ => Made(type, depth),
    };

    /// <summary>The kinds of a family, as they may stand in the record.</summary>
    public static IReadOnlyList<Type> Kinds(Type family) => [.. family.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(k => k.DerivedType)];

    /// <summary>The word that stands for a kind.</summary>
    public static string Word(Type family, Type kind) =>
        (string)family.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Single(k => k.DerivedType == kind).TypeDiscriminator!;

    private static object Made(Type type, int depth)
    {
        var constructor = type.GetConstructors().Where(c => !(c.GetParameters() is [var only] && only.ParameterType == type)).MaxBy(c => c.GetParameters().Length);
        var made = constructor is null
            ? Activator.CreateInstance(type, nonPublic: true)!
            : constructor.Invoke([.. constructor.GetParameters().Select(p => Of(p.ParameterType, depth + 1))]);
        var given = constructor?.GetParameters().Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is { IsPublic: true } && !given.Contains(p.Name)))
            property.SetValue(made, Of(property.PropertyType, depth + 1));
        return made;
    }

    private static Type? Member(Type type) => type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericTypeDefinition() is var open && (open == typeof(IReadOnlyList<>) || open == typeof(IReadOnlyCollection<>) || open == typeof(List<>))
            ? type.GenericTypeArguments[0] : null;

    private static Type[]? Pair(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() is var open
        && (open == typeof(IReadOnlyDictionary<,>) || open == typeof(Dictionary<,>)) ? type.GenericTypeArguments : null;

    private static IList List(Type type, Type item, int depth)
    {
        var one = Of(item, depth + 1);
        var list = Array.CreateInstance(item, one is null ? 0 : 1);
        if (one is not null)
            list.SetValue(one, 0);
        return type.IsArray || !type.IsClass ? list : (IList)Activator.CreateInstance(type, list)!;
    }

    private static IDictionary Map(Type[] pair, int depth)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(pair))!;
        map.Add(Of(pair[0], depth + 1)!, Of(pair[1], depth + 1));
        return map;
    }
}
