using Electra.Domain.Chargers;

namespace Electra.Grains.Chargers;

/// <summary>Brings a charger to its wanted settings: read, change what differs, read back. Refusals are named, never fatal.</summary>
internal static class Configuration
{
    /// <summary>What came of it; null: the charger did not answer, or went away, before its settings were known.</summary>
    /// <param name="protocol">The version that it speaks: its settings have other names in another.</param>
    public static async Task<(IReadOnlyList<SettingDrift> Drift, IReadOnlyList<Setting> Settings)?> Bring(
        Func<ChargerOrder, Task<OrderOutcome>> order, ChargerPolicy policy, string? protocol)
    {
        var wanted = WantedSettings.For(policy, protocol);
        // 1.6 tells all that it has; of 2.x's thousands, only those are read that are wanted.
        IReadOnlyList<string> names = WantedSettings.AllAtOnce(protocol) ? [] : [.. wanted.Select(w => w.Key), .. WantedSettings.AlsoRead];
        if (await Read(order, names) is not { } before)
            return null;

        List<SettingDrift> drift = [];
        foreach (var (key, value) in wanted)
        {
            var has = WantedSettings.Find(before.Known, key);
            var result = before.Unknown.Contains(key, StringComparer.OrdinalIgnoreCase) ? "not-supported"
                : has is not null && WantedSettings.Same(value, has.Value) ? "same"
                : await Change(order, key, value);
            if (result is null)
                return null;
            drift.Add(new(key, value, has?.Value, result));
        }

        if (drift.All(d => d.Result is "same" or "not-supported") || await Read(order, names) is not { } after)
            return (drift, before.Known);
        return ([.. drift.Select(d => ReadBack(d, after.Known))], after.Known);
    }

    // A 2.x charger may take fewer names at once than are wanted (ItemsPerMessageGetVariables), and says so with an error or a refusal: then by halves.
    private static async Task<Told?> Read(Func<ChargerOrder, Task<OrderOutcome>> order, IReadOnlyList<string> names)
    {
        switch (await order(new ReadSettings(names)))
        {
            case Answered { Settings: { } settings } answered:
                // 1.6 names what it does not know only where it was asked by name.
                return new(settings, names.Count > 0 ? answered.UnknownKeys ?? [] : []);
            case Errored when names.Count > 1:
                var half = names.Count / 2;
                return await Read(order, [.. names.Take(half)]) is { } first && await Read(order, [.. names.Skip(half)]) is { } second
                    ? new([.. first.Known, .. second.Known], [.. first.Unknown, .. second.Unknown])
                    : null;
            case Errored when names is [var only]:
                return new([], [only]);
            default:
                return null;
        }
    }

    // A flag that says read-only may lie (B7): the change is asked all the same, and the charger's answer counts.
    private static async Task<string?> Change(Func<ChargerOrder, Task<OrderOutcome>> order, string key, string value) =>
        await order(new ChangeSetting(key, value)) switch
        {
            Answered { Status: "Accepted" } => "changed",
            Answered { Status: "RebootRequired" } => "reboot-required",
            Answered { Status: "NotSupported" or "UnknownComponent" or "UnknownVariable" or "NotSupportedAttributeType" } or Unsupported => "not-supported",
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

    private sealed record Told(IReadOnlyList<Setting> Known, IReadOnlyList<string> Unknown);
}
