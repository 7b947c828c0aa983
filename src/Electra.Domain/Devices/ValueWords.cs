using Electra.Domain.Chargers;

namespace Electra.Domain.Devices;

/// <summary>The newest word on the value of each setting or variable of a charger: as it told it, was asked for it, or was ordered to set it.</summary>
public static class ValueWords
{
    /// <summary>By key, as settings are called.</summary>
    public static IReadOnlyDictionary<string, SettingHeard> Newest(Charger charger, Device device)
    {
        ArgumentNullException.ThrowIfNull(device);
        var newest = new Dictionary<string, SettingHeard>(HeardSettings.Newest(charger), StringComparer.OrdinalIgnoreCase);
        var told = device.Variables.Select(static v => Word(VariablePath.Of(v.Told.Name), Actual(v.Told)?.Value, HeardBy.Report, v.At));
        var set = device.Sets.Where(static s => s.Attribute == "Actual").Select(s =>
            s.IsAccepted ? Word(s.Variable, s.Value, HeardBy.Order, s.At)
            : s.WaitsForRestart && !s.WaitsSince(charger) ? Word(s.Variable, s.Value, HeardBy.Order, charger.BootedAt ?? s.At)
            : Word(s.Variable, s.Kept, HeardBy.Order, s.KeptAt ?? s.At));
        foreach (var word in told.Concat(set).OfType<SettingHeard>())
        {
            if (!newest.TryGetValue(word.Key, out var other) || word.At >= other.At)
                newest[word.Key] = word;
        }

        return newest;
    }

    /// <summary>The attribute of a variable that says how it is.</summary>
    public static AttributeTold? Actual(VariableTold told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return told.Attributes.FirstOrDefault(static a => a.Type == "Actual") ?? (told.Attributes.Count > 0 ? told.Attributes[0] : null);
    }

    private static SettingHeard? Word(string key, string? value, HeardBy by, DateTimeOffset at) => value is null ? null : new(key, value, by, at);
}
