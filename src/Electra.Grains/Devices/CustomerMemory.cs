using Electra.Domain.Chargers;

namespace Electra.Grains.Devices;

/// <summary>What a charger told of customers, for who asked and for nobody else: a person's data are neither recorded nor kept for long.</summary>
internal sealed class CustomerMemory
{
    private const int Most = 8;
    private const int LongestText = 512 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly Dictionary<int, (SortedDictionary<int, string> Parts, DateTimeOffset At)> told = [];

    /// <summary>Keeps a part. Parts of nobody's question are not kept.</summary>
    public void Keep(CustomerTold part, DateTimeOffset now)
    {
        Forget(now);
        if (part.Part.RequestId is not { } request || (!told.ContainsKey(request) && told.Count >= Most))
            return;
        var parts = told.TryGetValue(request, out var known) ? known.Parts : [];
        if (parts.Values.Sum(static text => text.Length) + part.Data.Length <= LongestText)
            parts[part.Part.Sequence ?? parts.Count] = part.Data;
        told[request] = (parts, now);
    }

    /// <summary>All that came, in the order of its parts.</summary>
    public string? Told(int request, DateTimeOffset now)
    {
        Forget(now);
        return told.TryGetValue(request, out var known) ? string.Concat(known.Parts.Values) : null;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var old in told.Where(t => now - t.Value.At > Kept).Select(static t => t.Key).ToList())
            told.Remove(old);
    }
}
