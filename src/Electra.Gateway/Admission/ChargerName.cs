using System.Buffers;

namespace Electra.Gateway.Admission;

/// <summary>What may stand as a charger's id in a URL.</summary>
internal static class ChargerName
{
    private const int Longest = 48;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~:*|@=+-");

    /// <summary>Whether this can be the id of a charger at all.</summary>
    public static bool IsPossible(string id) => id.Length is > 0 and <= Longest && !id.AsSpan().ContainsAnyExcept(Allowed);
}
