using Electra.Domain.Words;

namespace Electra.Domain.LocalLists;

/// <summary>How a charger's list is brought to what is wanted, one message after the other, whatever is lost or refused in between.</summary>
public static class LocalListSync
{
    /// <summary>The first wait after a refusal that a full list did not mend; it doubles.</summary>
    public static readonly TimeSpan ShortestWait = TimeSpan.FromMinutes(1);

    /// <summary>The longest wait after a refusal.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>How long a charger that cannot keep a list is believed; a new firmware is believed sooner.</summary>
    public static readonly TimeSpan Disbelieved = TimeSpan.FromDays(1);

    /// <summary>How long a charger that did not answer is left alone on the same socket.</summary>
    public static readonly TimeSpan SilentFor = TimeSpan.FromHours(1);

    /// <summary>Refusals that are met with a full list at once; the next one is met with patience.</summary>
    public const int FullAtOnce = 1;

    /// <summary>The next step. A charger's own word of its version comes before ours: somebody else may have written its list, and some lose
    /// it at a reboot.</summary>
    /// <param name="wanted">Null: no list of ours.</param>
    /// <param name="told">The version that the charger told in this round, or was just sent; null: not asked yet.</param>
    public static ListStep Next(LocalList known, LocalListChoice? wanted, int? told, ListCapabilities can, ListMoment at) => (wanted, told) switch
    {
        (null, _) when !known.MayHoldOurs => new Rest(),
        _ when at.Hindrance is { } why => new GiveUp(why),
        _ when known.Refused is { } refused && refused.Firmware == at.Firmware && at.Now < refused.Until => new GiveUp(refused.Why, refused.Until, Unsupported: true),
        _ when can.Disabled => new GiveUp("its LocalAuthListEnabled is false", Unsupported: true),
        _ when known.Silence is { } silence && silence.Link == at.Link && at.Now < silence.Until => new GiveUp("it did not answer", silence.Until),
        _ when known.NotBefore is { } until && at.Now < until => new GiveUp(known.Why ?? "it refused", until),
        (_, null) => new AskListVersion(),
        (_, < 0) => new GiveUp("it keeps no list (version -1)", at.Now + Disbelieved, Unsupported: true),
        // The list of another is not ours to take away.
        (null, { } version) => known.Held is { Count: > 0 } && known.HeldVersion == version ? Send(known, version, full: true, []) : new Rest(),
        ({ } choice, { } version) when known.Held is null || known.HeldVersion != version => Full(known, choice, version, can),
        ({ } choice, { } version) => Update(known, choice, version, can),
    };

    /// <summary>What must change for the charger to hold what is wanted; those that leave come first, so that no moment is over its limit.</summary>
    public static IReadOnlyList<ListChange> Changes(IReadOnlyDictionary<string, string> held, LocalListChoice wanted)
    {
        var old = new Dictionary<string, string>(held, StringComparer.OrdinalIgnoreCase);
        List<ListChange> put = [];
        foreach (var entry in wanted.Entries)
        {
            if (!old.TryGetValue(entry.Token.Value, out var mark) || mark != ListMark.Of(entry))
                put.Add(entry);
            // One of another kind is another token to a charger of 2.x (D01).
            if (mark is null || ListMark.KindOf(mark) == entry.Kind)
                old.Remove(entry.Token.Value);
        }

        return [.. old.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => new ListChange(new TokenId(o.Key), null) { Kind = ListMark.KindOf(o.Value) }), .. put];
    }

    /// <summary>How long to wait after so many refusals in a row; null: try a full list at once.</summary>
    public static TimeSpan? WaitAfter(int failures)
    {
        if (failures <= FullAtOnce)
            return null;
        var wait = ShortestWait * Math.Pow(2, Math.Min(failures - FullAtOnce - 1, 16));
        return wait < LongestWait ? wait : LongestWait;
    }

    private static ListStep Update(LocalList known, LocalListChoice wanted, int version, ListCapabilities can)
    {
        var changes = Changes(known.Held!, wanted);
        if (changes.Count == 0)
            return new Rest();
        // A full list is no longer than the difference from nothing, and shorter than one from everything.
        return known.Held!.Count == 0 || Messages(wanted.Entries.Count, can) < Messages(changes.Count, can) || Highest(known, version) == int.MaxValue
            ? Full(known, wanted, version, can)
            : Send(known, version, full: false, [.. changes.Take(can.PerMessage)]);
    }

    // What does not fit into the first message follows as differences.
    private static SendUpdate Full(LocalList known, LocalListChoice wanted, int version, ListCapabilities can) =>
        Send(known, version, full: true, [.. wanted.Entries.Take(can.PerMessage)]);

    private static SendUpdate Send(LocalList known, int told, bool full, IReadOnlyList<ListChange> changes) =>
        new(Highest(known, told) is var highest && highest == int.MaxValue ? 1 : highest + 1, full, changes);

    private static int Highest(LocalList known, int told) => Math.Max(Math.Max(known.Version, told), 0);

    private static int Messages(int entries, ListCapabilities can) => (entries + can.PerMessage - 1) / can.PerMessage;
}
