using System.Text.RegularExpressions;
using Electra.Domain.Chargers;

namespace Electra.Partners.Bodies;

/// <summary>Reads what a charger's own card terminal stands for.</summary>
internal static partial class AdHocBody
{
    private const int MostPatterns = 20;
    private const int MostCents = 1_000_000;

    /// <summary>Reads it; null: the charger has none.</summary>
    public static AdHoc? Read(BodyReader body)
    {
        if (body.Object("adHoc") is not { } terminal)
            return null;
        var tokens = terminal.Texts("tokens", required: true, most: MostPatterns) ?? [];
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!Pattern().IsMatch(tokens[i]))
                terminal.Wrong($"tokens[{i}]", "must have 3 to 20 printable characters, with a * at the end only");
        }

        var price = (int?)terminal.Whole("priceCents", 0, MostCents);
        terminal.Done();
        return new(tokens, price);
    }

    [GeneratedRegex(@"^(?=.{3,20}$)[!-)+-~]+\*?$")]
    private static partial Regex Pattern();
}
