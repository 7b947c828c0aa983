using Electra.Domain.Drivers;
using Electra.Domain.Words;

namespace Electra.Domain.LocalLists;

/// <summary>Why a token may be on a list; the first has the first right to a place.</summary>
public enum ListedBecause
{
    /// <summary>It is of one of the station's groups.</summary>
    Group,

    /// <summary>It is of one of the station's contracts.</summary>
    Contract,

    /// <summary>It charged here not long ago.</summary>
    Recent,
}

/// <summary>A token that may be on a list, with what it is worth now.</summary>
/// <param name="LastUsed">When it last charged at the station, where that is why.</param>
public sealed record ListCandidate(TokenId Token, TokenVerdict Verdict, ListedBecause Because, DateTimeOffset? LastUsed = null);

/// <summary>What a charger's list is to be.</summary>
/// <param name="Entries">In order of their right to a place; every token once.</param>
/// <param name="TooLong">Tokens that the charger's version has no room for.</param>
/// <param name="OverLimit">Tokens that the charger has no room for.</param>
public sealed record LocalListChoice(IReadOnlyList<ListChange> Entries, int TooLong = 0, int OverLimit = 0)
{
    /// <summary>Tokens that should be on the list and cannot.</summary>
    public int LeftOut => TooLong + OverLimit;
}

/// <summary>Which tokens a charger's list holds.</summary>
public static class LocalListContent
{
    /// <summary>The longest tag of OCPP 1.6 (§7.28, CiString20).</summary>
    public const int LongestTag = 20;

    // A group's name in 2.0.1 (IdTokenType).
    private const int LongestGroup = 36;

    /// <summary>Chooses among the tokens that may be on it. Barred ones (blocked, invalid, expired) are listed as what they are while there is
    /// room: a charger's list goes before its cache and its trust in strangers (§3.5.1), so that a barred token is refused offline too;
    /// but none of them takes a place from a good one. One rule for full and differential lists: both come to the same.</summary>
    /// <param name="limit">The charger's LocalAuthListMaxLength; null: not told.</param>
    /// <param name="longest">The longest token of the charger's version; where that is more than a tag of 1.6, tokens have kinds too.</param>
    public static LocalListChoice Choose(IEnumerable<ListCandidate> candidates, int? limit, int longest = LongestTag)
    {
        var once = candidates
            .GroupBy(c => c.Token)
            .Select(same => same.OrderBy(c => c.Because).ThenByDescending(c => c.LastUsed).First())
            .ToList();
        var fitting = once.Where(c => c.Token.Value.Length > 0 && c.Token.Value.Length <= longest).ToList();
        var chosen = fitting
            .OrderBy(c => IsBarred(c.Verdict))
            .ThenBy(c => c.Because)
            .ThenByDescending(c => c.LastUsed)
            .ThenBy(c => c.Token.Key, StringComparer.Ordinal)
            .Take(limit ?? int.MaxValue)
            .Select(c => Entry(c, longest))
            .ToList();
        return new(chosen, once.Count - fitting.Count, fitting.Count - chosen.Count);
    }

    private static bool IsBarred(TokenVerdict verdict) => verdict.Standing is not TokenStanding.Accepted;

    private static ListChange Entry(ListCandidate candidate, int longest) =>
        new(candidate.Token, WithRoom(candidate.Verdict, longest)) { Kind = longest > LongestTag ? candidate.Verdict.Kind : null };

    // A group that the version has no room for stays with us.
    private static TokenVerdict WithRoom(TokenVerdict verdict, int longest) => verdict with
    {
        Group = verdict.Group is { Value.Length: > 0 and var length } && length <= Math.Min(longest, LongestGroup) ? verdict.Group : null,
        Kind = null,
    };
}
