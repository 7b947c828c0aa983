using System.Globalization;

namespace Electra.Ocpp.Schema;

/// <summary>One rule of a schema that a payload breaks.</summary>
/// <param name="Path">The field; empty for the payload as a whole.</param>
/// <param name="Rule">What is wrong, to follow the field's name: <c>is missing</c>.</param>
internal sealed record Violation(ProtocolBreach Meaning, string Path, string Rule)
{
    public ProtocolError Error => Path.Length == 0
        ? new ProtocolError(Meaning, "The payload " + Rule)
        : new ProtocolError(Meaning, $"{Path} {Rule}", Path);
}

/// <summary>The rules, as they are told.</summary>
internal static class Rules
{
    public const string Missing = "is missing";
    public const string Repeated = "is given twice";
    public const string Blank = "is empty";
    public const string NotText = "must be text";
    public const string NotWhole = "must be a whole number";
    public const string NotNumber = "must be a number";
    public const string NotTruth = "must be true or false";
    public const string NotTime = "must be a date and time with a zone (RFC 3339)";
    public const string NotObject = "must be a JSON object";
    public const string NotList = "must be a list";
    public const string EmptyList = "must not be empty";
    public const string NotTenths = "must have one decimal at most";
    public const string NotAddress = "must be a URI";
    public const string NotJson = "is not well-formed JSON";

    public static string TooLong(Field field) => string.Create(CultureInfo.InvariantCulture, $"is longer than {field.Limit} characters");

    public static string TooMany(Field field) => string.Create(CultureInfo.InvariantCulture, $"must not have more than {field.Most} entries");

    public static string OutOfRange(Field field) => (field.Min, field.Max) switch
    {
        (long.MinValue, long.MaxValue) => "is larger than any that can be kept",
        (long.MinValue, var max) => string.Create(CultureInfo.InvariantCulture, $"must not be more than {max}"),
        (var min, long.MaxValue) => string.Create(CultureInfo.InvariantCulture, $"must not be less than {min}"),
        var (min, max) => string.Create(CultureInfo.InvariantCulture, $"must be between {min} and {max}"),
    };

    public static string NotAWord(Field field) => $"must be one of {field.Words!.Listed}";

    public static string NoMember(Shape shape) => $"is not a member of {shape.Name}";
}
