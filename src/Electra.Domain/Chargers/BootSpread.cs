using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>When a charger whose boot was not accepted asks again: each after a time of its own, so that those who were put off together do not
/// come back together. What an accepted one is told is the setting, to the second.</summary>
public static class BootSpread
{
    private const int Steps = 64;

    /// <summary>From the time itself up to half as much again, always the same for one charger.</summary>
    public static TimeSpan Of(TimeSpan retry, ChargerId charger)
    {
        var hash = 0u;
        foreach (var letter in charger.Key)
            hash = hash * 31 + letter;
        return TimeSpan.FromSeconds(Math.Round((retry + retry / 2 * (hash % Steps / (double)Steps)).TotalSeconds));
    }
}
