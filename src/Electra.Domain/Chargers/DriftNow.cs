namespace Electra.Domain.Chargers;

/// <summary>How far a charger is from its wanted settings by what is known now: the newest word on each counts, whoever told it. What the last configuration
/// was answered stands until a newer word says otherwise.</summary>
public static class DriftNow
{
    /// <summary>Of each wanted setting of which anything is known.</summary>
    /// <param name="policy">What is wanted now; null: what was wanted by the last configuration.</param>
    public static IReadOnlyList<SettingDrift> Of(Charger charger, ChargerPolicy? policy)
    {
        ArgumentNullException.ThrowIfNull(charger);
        var (newest, waiting) = (HeardSettings.Newest(charger), HeardSettings.Waiting(charger));
        // The names are those of the version that it speaks; where it is away nobody knows which it comes with.
        var wanted = policy is not null && charger.Link is { Protocol: var protocol }
            ? WantedSettings.For(policy, protocol) : [.. charger.Drift.Select(static d => (d.Key, d.Wanted))];
        return [.. wanted.Select(w => One(charger, w.Key, w.Value, newest.GetValueOrDefault(w.Key), waiting.GetValueOrDefault(w.Key))).OfType<SettingDrift>()];
    }

    private static SettingDrift? One(Charger charger, string key, string wanted, SettingHeard? word, SettingHeard? waiting)
    {
        var last = charger.Drift.FirstOrDefault(d => string.Equals(d.Key, key, StringComparison.OrdinalIgnoreCase));
        if (last is null && word is null && waiting is null)
            return null;
        if (last is not null && last.Wanted == wanted && !IsNewer(charger, word) && !IsNewer(charger, waiting))
            return last;
        var actual = word is null ? last?.Actual : word.Value;
        return new(key, wanted, actual, Result(charger, wanted, actual, word, waiting, last));
    }

    private static bool IsNewer(Charger charger, SettingHeard? word) => word is not null && !(word.At <= charger.SettingsReadAt);

    private static string Result(Charger charger, string wanted, string? actual, SettingHeard? word, SettingHeard? waiting, SettingDrift? last)
    {
        if (word is { By: HeardBy.Unknown })
            return "not-supported";
        if (WantedSettings.Same(wanted, actual))
            return "same";
        if (WantedSettings.Same(wanted, waiting?.Value))
            return "reboot-required";
        // Still not as it is wanted: why, where the last configuration was told.
        return last switch
        {
            { Result: "refused" or "read-only" or "no-answer" } when last.Wanted == wanted => last.Result,
            { Result: "reboot-required" } when last.Wanted == wanted && !(word?.At >= charger.BootedAt && charger.BootedAt > charger.SettingsReadAt) => last.Result,
            { Result: "not-supported" } when word is null => last.Result,
            _ => "different",
        };
    }
}
