using System.Globalization;

namespace Electra.Fleet.Chargers;

/// <summary>Where a charger may find its central system, by slot (OCPP 2.0.1 B09, B10): the slots in their order, tried one after the other.</summary>
internal sealed class NetworkSlots(Uri first)
{
    /// <summary>How many it has, numbered from 1.</summary>
    public const int Most = 3;

    /// <summary>How often it dials one before it tries the next.</summary>
    public const int Attempts = 3;

    private readonly Lock gate = new();
    private readonly Dictionary<int, Uri> slots = new() { [1] = first };
    private int[] order = [1];
    private int[] used = [1];
    private int place;
    private int failures;

    /// <summary>Where it dials now.</summary>
    public Uri Url
    {
        get
        {
            lock (gate)
                return slots[used[place]];
        }
    }

    /// <summary>The slot that it dials now.</summary>
    public int Active
    {
        get
        {
            lock (gate)
                return used[place];
        }
    }

    /// <summary>The order as its variable shows it, which counts from the next start on.</summary>
    public string Order
    {
        get
        {
            lock (gate)
                return string.Join(',', order);
        }
    }

    /// <summary>Fills a slot that is not in use.</summary>
    public bool Put(int slot, Uri url)
    {
        lock (gate)
        {
            if (slot is < 1 or > Most || slot == used[place])
                return false;
            slots[slot] = url;
            return true;
        }
    }

    /// <summary>Orders the slots, from the next start on.</summary>
    /// <returns>Whether all of them are filled.</returns>
    public bool Reorder(string wanted)
    {
        var named = wanted.Split(',', StringSplitOptions.TrimEntries)
            .Select(static one => int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var slot) ? slot : 0).ToArray();
        lock (gate)
        {
            if (named.Distinct().Count() < named.Length || !named.All(slots.ContainsKey))
                return false;
            order = named;
            return true;
        }
    }

    /// <summary>It has started anew.</summary>
    public void Restart()
    {
        lock (gate)
            (used, place, failures) = (order, 0, 0);
    }

    /// <summary>It was let in.</summary>
    public void Reached()
    {
        lock (gate)
            failures = 0;
    }

    /// <summary>It was not; after some times the next slot is tried, and after the last the first again.</summary>
    public void Missed()
    {
        lock (gate)
        {
            if (++failures % Attempts == 0)
                place = (place + 1) % used.Length;
        }
    }
}
