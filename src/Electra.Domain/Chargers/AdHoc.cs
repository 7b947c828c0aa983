using Electra.Domain.Drivers;
using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>What a charger's own card terminal stands for: the tokens that it shows once the bank has said yes, and its price.
/// They are good at this charger and nowhere else.</summary>
/// <param name="Tokens">Whole tokens, or beginnings with a <c>*</c> at the end; compared without case.</param>
/// <param name="PriceCents">What a terminal that asks for its price is told; null: it is told nothing.</param>
[GenerateSerializer, Immutable, Alias("ad-hoc")]
public sealed record AdHoc(IReadOnlyList<string> Tokens, int? PriceCents = null)
{
    // Some chargers echo longer ones cut off (catalogue I6).
    private const int LongestToken = 16;
    private const ulong FnvBasis = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    // OCPP 2.1 part 2, appendix 7: the terminal's own kind of token, good once the bank has said yes (C18).
    private const string DirectPayment = "DirectPayment";

    /// <summary>Whether this token is one that the terminal shows: by its name, or in 2.1 by its kind. What was paid on the web has that kind too, and is good
    /// once.</summary>
    public bool Accepts(TokenId token, TokenDetail? detail) => (detail?.Kind == DirectPayment && !WebTokens.MayBe(token)) || Accepts(token);

    /// <summary>Whether this token is one that the terminal shows.</summary>
    public bool Accepts(TokenId token) => token.Value is { Length: > 0 } value && Tokens.Any(pattern => Fits(pattern, value));

    /// <summary>The token that a payment is to be shown under, the same each time it is asked for; null: the terminal has none.</summary>
    /// <param name="reference">The payment's own name.</param>
    public TokenId? TokenFor(string reference)
    {
        if (Tokens is not [var pattern, ..])
            return null;
        if (!pattern.EndsWith('*'))
            return new(pattern);
        var hash = FnvBasis;
        foreach (var character in reference)
            hash = (hash ^ character) * FnvPrime;
        var name = pattern[..^1] + hash.ToString("X16", System.Globalization.CultureInfo.InvariantCulture);
        // A beginning of 20 characters leaves no room for more than itself.
        return new(name[..Math.Max(LongestToken, pattern.Length - 1)]);
    }

    private static bool Fits(string pattern, string token) => pattern.EndsWith('*')
        ? token.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.OrdinalIgnoreCase)
        : string.Equals(pattern, token, StringComparison.OrdinalIgnoreCase);
}
