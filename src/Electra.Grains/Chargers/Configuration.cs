using Electra.Domain.Chargers;

namespace Electra.Grains.Chargers;

/// <summary>Brings a charger to its wanted settings: read, change what differs, read back. Refusals are named, never fatal.</summary>
internal static class Configuration
{
    /// <summary>What came of it; null: the charger did not answer, or went away, before its settings were known.</summary>
    public static async Task<(IReadOnlyList<SettingDrift> Drift, IReadOnlyList<Setting> Settings)?> Bring(
        Func<ChargerOrder, Task<OrderOutcome>> order, ChargerPolicy policy)
    {
        if (await order(new ReadSettings([])) is not Answered { Settings: { } before })
            return null;

        var wanted = WantedSettings.For(policy);
        List<SettingDrift> drift = [];
        foreach (var (key, value) in wanted)
        {
            var result = WantedSettings.Find(before, key) is { } has && WantedSettings.Same(value, has.Value)
                ? "same"
                : await Change(order, key, value);
            if (result is null)
                return null;
            drift.Add(new(key, value, WantedSettings.Find(before, key)?.Value, result));
        }

        if (drift.All(d => d.Result == "same") || await order(new ReadSettings([])) is not Answered { Settings: { } after })
            return (drift, before);
        return ([.. drift.Select(d => ReadBack(d, after))], after);
    }

    // A flag that says read-only may lie (B7): the change is asked all the same, and the charger's answer counts.
    private static async Task<string?> Change(Func<ChargerOrder, Task<OrderOutcome>> order, string key, string value) =>
        await order(new ChangeSetting(key, value)) switch
        {
            Answered { Status: "Accepted" } => "changed",
            Answered { Status: "RebootRequired" } => "reboot-required",
            Answered { Status: "NotSupported" } or Unsupported => "not-supported",
            Answered or Errored => "refused",
            TimedOut or Busy => "no-answer",
            Offline => null,
            _ => "refused",
        };

    private static SettingDrift ReadBack(SettingDrift drift, IReadOnlyList<Setting> after)
    {
        var has = WantedSettings.Find(after, drift.Key);
        var result = drift.Result == "changed" && !WantedSettings.Same(drift.Wanted, has?.Value) ? "different" : drift.Result;
        return drift with { Actual = has?.Value, Result = result };
    }
}
