using Electra.Domain.Devices;

namespace Electra.Domain.Chargers;

/// <summary>Words on a charger's settings that come outside of a configuration: what it answers and what it takes when an operator asks, what it reports and
/// what its monitors see. No secret is among them.</summary>
public static class HeardSettings
{
    private const int Most = 500;

    /// <summary>The newest word on each setting, the last configuration's among them.</summary>
    public static IReadOnlyDictionary<string, SettingHeard> Newest(Charger charger)
    {
        ArgumentNullException.ThrowIfNull(charger);
        var newest = new Dictionary<string, SettingHeard>(StringComparer.OrdinalIgnoreCase);
        if (charger.SettingsReadAt is { } readAt)
        {
            foreach (var read in charger.Reported.Where(static s => s.Value is not null))
                newest[read.Key] = new(read.Key, read.Value, HeardBy.Answer, readAt);
        }

        foreach (var word in charger.Heard.Select(word => InForce(charger, word)).OfType<SettingHeard>())
        {
            if (!newest.TryGetValue(word.Key, out var other) || word.At >= other.At)
                newest[word.Key] = word;
        }

        return newest;
    }

    /// <summary>Values that are to hold when the charger has started again, and it has not.</summary>
    public static IReadOnlyDictionary<string, SettingHeard> Waiting(Charger charger) =>
        charger.Heard.Where(word => word.Waits && InForce(charger, word) is null).ToDictionary(static word => word.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>What an order and its answer say of settings.</summary>
    internal static IReadOnlyList<ChargerFact> Learnt(Verbatim order, Answered answer, DateTimeOffset now) => Fact(order.Command switch
    {
        "get-variables" or "get-configuration" =>
        [
            .. (answer.Settings ?? []).Where(static s => s.Value is not null).Select(s => new SettingHeard(s.Key, s.Value, HeardBy.Answer, now)),
            .. (answer.UnknownKeys ?? []).Select(key => new SettingHeard(key, null, HeardBy.Unknown, now)),
        ],
        "change-configuration" or "set-variables" when SetOrders.Noted(order, answer) is NoteVariables { Results: var results } =>
        [
            // Of what is not wanted, its results are kept beside its device model.
            .. results.Where(static r => !r.IsRefused && r is { Attribute: "Actual", Value: not null } && WantedSettings.IsWanted(r.Variable))
                .Select(r => new SettingHeard(r.Variable, r.Value, r.WaitsForRestart ? HeardBy.OrderForNextStart : HeardBy.Order, now)),
        ],
        _ => [],
    });

    /// <summary>What part of its device model says of wanted settings, where it is news.</summary>
    internal static IReadOnlyList<ChargerFact> Learnt(Charger charger, VariablesTold report, DateTimeOffset now) => News(charger, report.Variables
        .Select(v => Word(v.Name, v.Attributes.FirstOrDefault(static a => a.Type == "Actual")?.Value, HeardBy.Report, now)));

    /// <summary>What its monitors saw of wanted settings, where it is news.</summary>
    internal static IReadOnlyList<ChargerFact> Learnt(Charger charger, IEnumerable<EventSeen> events, DateTimeOffset now) =>
        News(charger, events.Select(e => Word(e.Name, e.Value, HeardBy.Event, now)));

    /// <summary>The words that are kept: the last on each setting, and beside it what waits for a start.</summary>
    internal static IReadOnlyList<SettingHeard> With(IReadOnlyList<SettingHeard> known, SettingsHeard fact)
    {
        // What was ordered since takes the place of what waits.
        var ordered = fact.Settings.Where(static s => s.By is HeardBy.Order).Select(static s => s.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. fact.Settings.Reverse().Concat(known.Where(k => !k.Waits || !ordered.Contains(k.Key))).DistinctBy(static s => (s.Key.ToUpperInvariant(), s.Waits)).Take(Most)];
    }

    private static SettingHeard? InForce(Charger charger, SettingHeard word) =>
        !word.Waits ? word : charger.BootedAt is { } booted && booted > word.At ? word with { At = booted, By = HeardBy.Order } : null;

    private static SettingHeard? Word(VariableName name, string? value, HeardBy by, DateTimeOffset now) =>
        value is not null && VariablePath.Of(name) is var key && WantedSettings.IsWanted(key) ? new(key, value, by, now) : null;

    private static IReadOnlyList<ChargerFact> News(Charger charger, IEnumerable<SettingHeard?> words)
    {
        var told = words.OfType<SettingHeard>().ToList();
        if (told.Count == 0)
            return [];
        var known = Newest(charger);
        return Fact([.. told.Where(word => !known.TryGetValue(word.Key, out var last) || last.Value != word.Value)]);
    }

    private static IReadOnlyList<ChargerFact> Fact(IReadOnlyList<SettingHeard> words)
    {
        IReadOnlyList<SettingHeard> open = [.. words.Where(static w => !SetOrders.IsSecret(w.Key))];
        return open.Count > 0 ? [new SettingsHeard(open)] : [];
    }
}
