using System.Globalization;
using Electra.Domain.Drivers;
using Electra.Domain.Words;

namespace Electra.Domain.LocalLists;

/// <summary>One line of what a charger is sent: a token with its standing, or a token that is taken off.</summary>
/// <param name="Verdict">Null: it is taken off the list (OCPP 1.6 §7.1).</param>
[GenerateSerializer, Immutable, Alias("list-change")]
public sealed record ListChange(TokenId Token, TokenVerdict? Verdict)
{
    /// <summary>2.x's word for what the token is; null: as its value says, and always in 1.6.</summary>
    [Id(2)]
    public string? Kind { get; init; }
}

/// <summary>A token's standing as short text: a list of thousands is kept by charger, and must stay small in its record.</summary>
public static class ListMark
{
    // No word of OCPP, no standing and no group has one.
    private const char AfterKind = '/';

    /// <summary>The same with what the token is, where its value does not say so: <c>MacAddress/A</c>.</summary>
    public static string Of(ListChange entry) => entry.Kind is { } kind ? $"{kind}{AfterKind}{Of(entry.Verdict!)}" : Of(entry.Verdict!);

    /// <summary>What the token of a mark is; null: as its value says.</summary>
    public static string? KindOf(string mark) => mark.IndexOf(AfterKind, StringComparison.Ordinal) is > 0 and var end ? mark[..end] : null;

    /// <summary><c>A</c>, <c>B|1764547200|FLEET-LYON</c>: standing, expiry in seconds since 1970, group.</summary>
    public static string Of(TokenVerdict verdict)
    {
        var standing = verdict.Standing switch
        {
            TokenStanding.Accepted => "A",
            TokenStanding.Blocked => "B",
            TokenStanding.Expired => "E",
            _ => "I",
        };
        var expiry = verdict.Expiry?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return verdict.Group is { } group ? $"{standing}|{expiry}|{group.Key}" : expiry is null ? standing : $"{standing}|{expiry}";
    }
}
