using System.Globalization;
using System.Text.Json;

namespace Electra.Partners.Bodies;

/// <summary>Reads one JSON object member by member. What is wrong is noted with its path and its rule, never thrown; null is absent.</summary>
internal sealed class BodyReader
{
    private readonly Dictionary<string, JsonElement> members = [];
    private readonly HashSet<string> asked = [];
    private readonly string path;

    public BodyReader(JsonElement element, string path, BodyErrors errors)
    {
        this.path = path;
        Errors = errors;
        foreach (var member in element.EnumerateObject())
        {
            if (!members.TryAdd(member.Name, member.Value))
                errors.Add(PathOf(member.Name), "is there twice");
        }
    }

    public BodyErrors Errors { get; }

    public string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    public void Wrong(string name, string rule) => Errors.Add(PathOf(name), rule);

    /// <summary>Whether the member is there and not null.</summary>
    public bool Has(string name) => Take(name, false) is not null;

    public string? Text(string name, bool required = false, int most = 255)
    {
        if (Take(name, required) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            return Fault<string>(name, "must be text");
        var text = value.GetString()!;
        if (required && string.IsNullOrWhiteSpace(text))
            return Fault<string>(name, "must not be empty");
        return text.Length > most ? Fault<string>(name, $"must have at most {most} characters") : text;
    }

    /// <summary>One of an enumeration's words, spelt exactly.</summary>
    public string? Word(string name, IReadOnlyCollection<string> words, bool required = false)
    {
        if (Take(name, required) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.String && words.Contains(value.GetString()!))
            return value.GetString();
        return Fault<string>(name, words.Count <= 12 ? $"must be one of {string.Join(", ", words)}" : "is not one of the words that are known here");
    }

    public long? Whole(string name, long least, long most, bool required = false)
    {
        if (Take(name, required) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Number || !TryWhole(value, out var number))
            return FaultOf<long>(name, "must be a whole number");
        if (number < least)
            return FaultOf<long>(name, string.Create(CultureInfo.InvariantCulture, $"must be at least {least}"));
        return number > most ? FaultOf<long>(name, string.Create(CultureInfo.InvariantCulture, $"must be at most {most}")) : number;
    }

    public double? Number(string name, double least, double most)
    {
        if (Take(name, false) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var number) || !double.IsFinite(number))
            return FaultOf<double>(name, "must be a number");
        return number < least || number > most
            ? FaultOf<double>(name, string.Create(CultureInfo.InvariantCulture, $"must be between {least} and {most}"))
            : number;
    }

    public bool? Flag(string name)
    {
        if (Take(name, false) is not { } value)
            return null;
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : FaultOf<bool>(name, "must be true or false");
    }

    public DateTimeOffset? Time(string name)
    {
        if (Take(name, false) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.String && Instants.TryParse(value.GetString()!, out var time) ? time : FaultOf<DateTimeOffset>(name, Instants.Rule);
    }

    public BodyReader? Object(string name)
    {
        if (Take(name, false) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.Object ? new(value, PathOf(name), Errors) : Fault<BodyReader>(name, "must be an object");
    }

    /// <summary>The objects of an array; those that are none are noted and left out.</summary>
    public IReadOnlyList<BodyReader>? Objects(string name, bool required = false, int least = 0, int most = 1000)
    {
        if (Array(name, required, least, most) is not { } items)
            return null;
        List<BodyReader> objects = [];
        foreach (var (item, at) in items)
        {
            if (item.ValueKind == JsonValueKind.Object)
                objects.Add(new(item, at, Errors));
            else
                Errors.Add(at, "must be an object");
        }

        return objects;
    }

    public IReadOnlyList<string>? Texts(string name, bool required = false, int least = 0, int most = 1000)
    {
        if (Array(name, required, least, most) is not { } items)
            return null;
        List<string> texts = [];
        foreach (var (item, at) in items)
        {
            if (item.ValueKind == JsonValueKind.String)
                texts.Add(item.GetString()!);
            else
                Errors.Add(at, "must be text");
        }

        return texts;
    }

    public IReadOnlyList<int>? Numbers(string name)
    {
        if (Array(name, false, 0, 1000) is not { } items)
            return null;
        List<int> numbers = [];
        foreach (var (item, at) in items)
        {
            if (item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out var number))
                numbers.Add(number);
            else
                Errors.Add(at, "must be a whole number");
        }

        return numbers;
    }

    /// <summary>Names every member that nobody asked for.</summary>
    public void Done()
    {
        foreach (var name in members.Keys.Where(name => !asked.Contains(name)))
            Wrong(name, "is not a member that is known here");
    }

    private List<(JsonElement Item, string Path)>? Array(string name, bool required, int least, int most)
    {
        if (Take(name, required) is not { } value)
            return null;
        if (value.ValueKind != JsonValueKind.Array)
            return Fault<List<(JsonElement, string)>>(name, "must be a list");
        var length = value.GetArrayLength();
        if (length < least)
            Wrong(name, $"must have at least {least}");
        if (length > most)
            return Fault<List<(JsonElement, string)>>(name, $"must have at most {most}");
        return [.. value.EnumerateArray().Select((item, i) => (item, string.Create(CultureInfo.InvariantCulture, $"{PathOf(name)}[{i}]")))];
    }

    private JsonElement? Take(string name, bool required)
    {
        asked.Add(name);
        if (members.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null)
            return value;
        if (required)
            Wrong(name, "is missing");
        return null;
    }

    // 1e3 and 1000.0 are whole numbers to JSON (RFC 8259 §6 knows one kind of number).
    private static bool TryWhole(JsonElement value, out long number)
    {
        if (value.TryGetInt64(out number))
            return true;
        var isWhole = value.TryGetDecimal(out var exact) && exact == decimal.Truncate(exact) && exact is >= long.MinValue and <= long.MaxValue;
        number = isWhole ? (long)exact : 0;
        return isWhole;
    }

    private T? Fault<T>(string name, string rule) where T : class
    {
        Wrong(name, rule);
        return null;
    }

    private T? FaultOf<T>(string name, string rule) where T : struct
    {
        Wrong(name, rule);
        return null;
    }
}
