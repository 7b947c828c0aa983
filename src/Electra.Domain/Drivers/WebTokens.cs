using System.Security.Cryptography;
using System.Text;
using Electra.Domain.Words;

namespace Electra.Domain.Drivers;

/// <summary>The tokens of payments on the web: each stands for one payment, at the one place where it was paid for, and for no driver.</summary>
public static class WebTokens
{
    private const string Mark = "WEB";

    // Some chargers echo longer ones cut off (catalogue I6).
    private const int Length = 16;

    /// <summary>The token of this payment, the same each time it is asked for.</summary>
    /// <param name="requester">Whose name for the payment it is.</param>
    /// <param name="reference">The payment's own name.</param>
    public static TokenId For(string requester, string reference) =>
        new((Mark + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{requester}|{reference}"))))[..Length]);

    /// <summary>Whether it can be one: then it is asked at the charger's connectors whether one waits for it.</summary>
    public static bool MayBe(TokenId token) => token.Value is { Length: Length } value && value.StartsWith(Mark, StringComparison.OrdinalIgnoreCase);
}
