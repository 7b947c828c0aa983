using Electra.Domain.Words;

namespace Electra.Gateway.Admission;

/// <summary>When a charger that was not let in may come again: each at a second of its own, so that those who were sent away together do not come back together.</summary>
internal static class RetryAfter
{
    private const int Least = 5;
    private const int Spread = 25;

    // FNV-1a: the same on every silo and in every run, unlike the runtime's own.
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Seconds, from 5 to 29.</summary>
    public static int Seconds(ChargerId charger)
    {
        var hash = Offset;
        foreach (var letter in charger.Key)
            hash = (hash ^ letter) * Prime;
        return Least + (int)(hash % Spread);
    }
}
