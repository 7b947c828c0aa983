using System.Data.Common;
using System.Globalization;
using System.Text;
using Electra.Ledger.Homes;

namespace Electra.Ledger.Views;

/// <summary>Puts a question together from the conditions that are asked for, so that each form of it finds its index.</summary>
internal sealed class ListQuery(string select)
{
    private readonly StringBuilder conditions = new();
    private readonly List<(string Name, object? Value)> parameters = [];

    /// <summary>Nothing can be found: there is no need to ask.</summary>
    public bool Hopeless { get; private set; }

    /// <summary>The column is this, where it is asked for.</summary>
    public ListQuery Is(string column, object? value)
    {
        // Text that no database holds is not in it.
        Hopeless |= value is string text && !text.IsStorable();
        return value is null || Hopeless ? this : And($"{column} = {Parameter(value)}");
    }

    /// <summary>The column is one of these, where they are given.</summary>
    public ListQuery IsOneOf(string column, IReadOnlyCollection<string>? values)
    {
        if (values is null)
            return this;
        Hopeless |= values.Count == 0;
        return Hopeless ? this : And($"{column} in ({string.Join(", ", values.Select(value => Parameter(value)))})");
    }

    /// <summary>The column is within [from, to), where they are given.</summary>
    public ListQuery Within(string column, DateTimeOffset? from, DateTimeOffset? to)
    {
        if (from is { } first)
            And($"{column} >= {Parameter(first)}");
        return to is { } last ? And($"{column} < {Parameter(last)}") : this;
    }

    /// <summary>After this key, going up.</summary>
    public ListQuery After(string column, object? key) => key is null ? this : And($"{column} > {Parameter(key)}");

    /// <summary>After this pair, going down.</summary>
    public ListQuery Below<TFirst, TSecond>(string columns, (TFirst First, TSecond Second)? last) where TFirst : notnull where TSecond : notnull =>
        last is { } pair ? And($"({columns}) < ({Parameter(pair.First)}, {Parameter(pair.Second)})") : this;

    /// <summary>The column begins in one of these ways, where they are given.</summary>
    public ListQuery BeginsWith(string column, IReadOnlyList<string>? prefixes)
    {
        if (prefixes is null)
            return this;
        Hopeless |= prefixes.Count == 0 || prefixes.Any(static prefix => !prefix.IsStorable());
        return Hopeless ? this : And("(" + string.Join(" or ", prefixes.Select(prefix =>
        {
            var name = Parameter(prefix);
            return $"substr({column}, 1, length({name})) = {name}";
        })) + ")");
    }

    /// <summary>A condition with values of its own, each of which is given a name.</summary>
    public ListQuery Where(Func<Func<object, string>, string> condition) => And(condition(Parameter));

    /// <summary>What was asked so far becomes the inner part of another question.</summary>
    public ListQuery Inside(string before, string after)
    {
        select = before + select + conditions + after;
        conditions.Clear();
        return this;
    }

    public ListQuery And(string condition)
    {
        conditions.Append(conditions.Length == 0 ? " where " : " and ").Append(condition);
        return this;
    }

    public DbCommand Command(DbConnection connection, string order, int limit) =>
        connection.Command(
            $"{select}{conditions} order by {order} limit {Parameter((long)limit)}",
            [.. parameters]);

    private string Parameter(object value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"p{parameters.Count}");
        parameters.Add((name, value));
        return "@" + name;
    }
}

file static class Texts
{
    /// <summary>No NUL, no half of a surrogate pair: PostgreSQL can hold it.</summary>
    public static bool IsStorable(this string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
