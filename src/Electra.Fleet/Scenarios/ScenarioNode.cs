using System.Globalization;
using System.Text.Json;

namespace Electra.Fleet.Scenarios;

/// <summary>One place in a scenario file: its values are read by rules, and what breaks one is told with the path to it.</summary>
internal sealed class ScenarioNode(string path, JsonElement? json, ICollection<string> errors)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public bool IsThere => json is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) };

    public ScenarioNode this[string name]
    {
        get
        {
            asked.Add(name);
            var inner = json is { ValueKind: JsonValueKind.Object } item && item.TryGetProperty(name, out var found) ? found : (JsonElement?)null;
            return new ScenarioNode(path.Length == 0 ? name : $"{path}.{name}", inner, errors);
        }
    }

    /// <summary>Tells what is wrong here.</summary>
    public void Wrong(string rule) => errors.Add($"{(path.Length == 0 ? "the file" : path)} {rule}");

    /// <summary>Tells of members that nobody asked for, and of what is no object.</summary>
    public void NothingElse()
    {
        if (!IsThere)
            return;
        if (json is not { ValueKind: JsonValueKind.Object } item)
        {
            Wrong("must be an object.");
            return;
        }

        foreach (var member in item.EnumerateObject().Where(member => !asked.Contains(member.Name)))
            this[member.Name].Wrong($"is not known here; there are {string.Join(", ", asked.Order(StringComparer.Ordinal))}.");
    }

    public IReadOnlyList<ScenarioNode> Items()
    {
        if (!IsThere)
            return [];
        if (json is { ValueKind: JsonValueKind.Array } list)
            return [.. list.EnumerateArray().Select((item, i) => new ScenarioNode($"{path}[{i}]", item, errors))];
        Wrong("must be a list.");
        return [];
    }

    public IReadOnlyList<(string Name, ScenarioNode Node)> Members()
    {
        if (!IsThere)
            return [];
        if (json is { ValueKind: JsonValueKind.Object } item)
            return [.. item.EnumerateObject().Select(member => (member.Name, this[member.Name]))];
        Wrong("must be an object.");
        return [];
    }

    public string? Text(int longest = 200)
    {
        if (!IsThere)
            return null;
        if (json is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } said && said.Length <= longest)
            return said;
        Wrong($"must be a text of 1 to {longest} characters.");
        return null;
    }

    public IReadOnlyList<string> Texts(int longest) => [.. Items().Select(item => item.Text(longest)).OfType<string>()];

    /// <summary>A text that is read by a reader of its own, whose complaint begins with "must be".</summary>
    public T? Read<T>(Func<string, T> read, T? otherwise)
    {
        if (Text() is not { } text)
            return otherwise;
        try
        {
            return read(text);
        }
        catch (FormatException wrong)
        {
            Wrong(wrong.Message);
            return otherwise;
        }
    }

    public double? Number(double least, double most)
    {
        if (!IsThere)
            return null;
        if (json is { ValueKind: JsonValueKind.Number } number && number.GetDouble() is var value && value >= least && value <= most)
            return value;
        Wrong(string.Create(CultureInfo.InvariantCulture, $"must be a number from {least} to {most}, not {json}."));
        return null;
    }

    public int? Whole(int least, int most)
    {
        if (!IsThere)
            return null;
        if (json is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) && value >= least && value <= most)
            return value;
        Wrong(string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {least} to {most}, not {json}."));
        return null;
    }

    public bool Truth()
    {
        if (json is { ValueKind: JsonValueKind.True or JsonValueKind.False } truth)
            return truth.GetBoolean();
        if (IsThere)
            Wrong("must be true or false.");
        return false;
    }

    public TimeSpan? Span() => Read<TimeSpan?>(
        static text => SpanText.TryRead(text, out var span) && span > TimeSpan.Zero
            ? span
            : throw new FormatException($"must be a time like 90s, 2m or 1h, not {text}."),
        null);

    /// <summary>A time of day: 08:30.</summary>
    public TimeSpan? TimeOfDay() => Read<TimeSpan?>(
        static text => TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToTimeSpan()
            : throw new FormatException($"must be a time of day like 08:30, not {text}."),
        null);
}
