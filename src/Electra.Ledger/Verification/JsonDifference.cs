using System.Text.Json;

namespace Electra.Ledger.Verification;

/// <summary>Where two JSON texts say different things. The values themselves are not told: some are secret.</summary>
internal static class JsonDifference
{
    /// <summary>The path of the first difference; null: they say the same, in whatever order.</summary>
    public static string? Between(string one, string other)
    {
        if (one == other)
            return null;
        using var first = JsonDocument.Parse(one);
        using var second = JsonDocument.Parse(other);
        return Between(first.RootElement, second.RootElement, "");
    }

    private static string? Between(JsonElement one, JsonElement other, string path)
    {
        if (one.ValueKind != other.ValueKind)
            return Place(path);
        return one.ValueKind switch
        {
            JsonValueKind.Object => Members(one, other, path),
            JsonValueKind.Array => Items(one, other, path),
            _ => one.GetRawText() == other.GetRawText() ? null : Place(path),
        };
    }

    private static string? Members(JsonElement one, JsonElement other, string path)
    {
        foreach (var member in one.EnumerateObject())
        {
            var at = $"{path}.{member.Name}";
            if (!other.TryGetProperty(member.Name, out var same))
                return Place(at);
            if (Between(member.Value, same, at) is { } difference)
                return difference;
        }

        foreach (var member in other.EnumerateObject())
        {
            if (!one.TryGetProperty(member.Name, out _))
                return Place($"{path}.{member.Name}");
        }

        return null;
    }

    private static string? Items(JsonElement one, JsonElement other, string path)
    {
        if (one.GetArrayLength() != other.GetArrayLength())
            return Place(path);
        for (var i = 0; i < one.GetArrayLength(); i++)
        {
            if (Between(one[i], other[i], $"{path}[{i}]") is { } difference)
                return difference;
        }

        return null;
    }

    private static string Place(string path) => path.Length == 0 ? "the whole" : path.TrimStart('.');
}
