using System.Globalization;
using Electra.Ledger.Views;
using Electra.Partners.Access;
using Electra.Partners.Bodies;
using Electra.Partners.Problems;

namespace Electra.Partners.Requests;

/// <summary>Reads what stands in a request's query and path; what is wrong is named by its parameter.</summary>
internal sealed class Asked
{
    public const int DefaultLimit = 100;
    public const int MostLimit = 500;

    private readonly BodyErrors errors = new();

    /// <summary>How much of a list is wanted.</summary>
    public int Limit(string? text)
    {
        if (text is null)
            return DefaultLimit;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MostLimit)
            return limit;
        errors.Add("limit", $"must be a whole number from 1 to {MostLimit}");
        return DefaultLimit;
    }

    public PageRequest Page(Caller caller, string? limit, string? cursor) => new(string.IsNullOrEmpty(cursor) ? null : cursor, Limit(limit), caller.Stations);

    public DateTimeOffset? Time(string name, string? text) => Read(name, text, Instants.Rule,
        static t => Instants.TryParse(t, out var time) ? time : (DateTimeOffset?)null);

    public int? Number(string name, string? text) => Read(name, text, "must be a whole number of at least 1",
        t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 ? number : (int?)null);

    public long? Long(string name, string? text) => Read(name, text, "must be a whole number of at least 0",
        t => long.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (long?)null);

    public bool? Flag(string name, string? text) =>
        Read(name, text, "must be true or false", t => t switch { "true" => true, "false" => false, _ => (bool?)null });

    public string? Word(string name, string? text, IReadOnlyCollection<string> words)
    {
        if (text is null || words.Contains(text))
            return text;
        errors.Add(name, $"must be one of {string.Join(", ", words)}");
        return null;
    }

    /// <summary>An id to look for.</summary>
    public string? Id(string name, string? text)
    {
        if (text is not null && !Rules.IsId(text))
            errors.Add(name, Rules.IdRule);
        return text;
    }

    /// <summary>Any text that can be looked for.</summary>
    public string? Text(string name, string? text)
    {
        if (text is not null && (text.Length is 0 or > 255 || text.Contains('\0', StringComparison.Ordinal)))
            errors.Add(name, "must have 1 to 255 characters");
        return text;
    }

    public void Wrong(string name, string rule) => errors.Add(name, rule);

    /// <summary>Ends the request where something is wrong.</summary>
    public void Demand() => errors.Demand();

    /// <summary>An id in a path under which something is to be put.</summary>
    public static string PutId(string name, string text) =>
        Rules.IsId(text) ? text : throw new RefusedException(Problem.Invalid(name, Rules.IdRule));

    /// <summary>An id in a path under which something is looked for: under one that cannot be, there is nothing.</summary>
    public static string GetId(string what, string text) => Rules.IsId(text) ? text : throw Nothing(what, text);

    public static RefusedException Nothing(string what, string id) => new(Problem.NotFound($"There is no {what} {Shortened(id)}."));

    private static string Shortened(string id) => id.Length <= 64 ? $"'{id}'" : $"'{id[..64]}…'";

    private T? Read<T>(string name, string? text, string rule, Func<string, T?> read) where T : struct
    {
        if (text is null)
            return null;
        if (read(text) is { } value)
            return value;
        errors.Add(name, rule);
        return null;
    }
}
