using System.Globalization;
using Electra.Domain.Chargers;

namespace Electra.Domain.LocalLists;

/// <summary>What a charger says it can keep, and take at once.</summary>
/// <param name="Entries">LocalAuthListMaxLength; null: not told.</param>
/// <param name="PerMessage">SendLocalListMaxLength or 2.x's ItemsPerMessage, within what we would send at most.</param>
/// <param name="Disabled">LocalAuthListEnabled is false, and our configuration of it did not change that.</param>
/// <param name="LongestToken">By the version that it speaks.</param>
public sealed record ListCapabilities(
    int? Entries = null, int PerMessage = ListCapabilities.AssumedPerMessage, bool Disabled = false, int LongestToken = LocalListContent.LongestTag)
{
    /// <summary>Where a charger does not tell how much it takes at once.</summary>
    public const int AssumedPerMessage = 100;

    /// <summary>However much a charger says it takes: a message of some 60 KiB.</summary>
    public const int MostPerMessage = 500;

    /// <summary>As told by its settings (OCPP 1.6 §9.2; of 2.x, LocalAuthListCtrlr, which tells how many it can keep only in a report). SupportedFeatureProfiles is not asked: it lies either way (B11), and an answer does not.</summary>
    /// <param name="protocol">The subprotocol that it spoke last; null: not known, and 1.6 has the least room.</param>
    public static ListCapabilities Of(IReadOnlyList<Setting> told, string? protocol = null) => new(
        Number(told, "LocalAuthListMaxLength"),
        Math.Min(Number(told, "SendLocalListMaxLength") ?? Number(told, WantedSettings.ListItemsPerMessage) ?? AssumedPerMessage, MostPerMessage),
        (WantedSettings.Find(told, "LocalAuthListEnabled") ?? WantedSettings.Find(told, WantedSettings.ListEnabled)) is { Value: { } enabled }
            && WantedSettings.Same("false", enabled),
        // IdTokenType of each version.
        protocol switch { "ocpp2.0.1" => 36, "ocpp2.1" => 255, _ => LocalListContent.LongestTag });

    // A limit of nothing is a setting that nobody filled in.
    private static int? Number(IReadOnlyList<Setting> told, string key) =>
        int.TryParse(WantedSettings.Find(told, key)?.Value?.Trim('"', '\'', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;
}
