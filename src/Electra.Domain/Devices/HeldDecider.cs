using Electra.Domain.Chargers;

namespace Electra.Domain.Devices;

/// <summary>What a charger holds since it took an order: messages and charging profiles are added, replaced and taken off by their numbers.</summary>
internal static class HeldDecider
{
    // More than anybody gives one charger: whoever gives each a number of its own does not fill the memory.
    private const int MostOrdered = 100;

    public static IReadOnlyList<DeviceFact> Noted(Device state, DeviceInput input, DateTimeOffset now) => input switch
    {
        NoteMessage i => [.. HeldForAWhile.Over(state, now), new MessageOrdered(i.Message with { TakenAt = now }, now)],
        NoteTransactionOver i => [.. HeldForAWhile.Over(state, i, now)],
        NoteMessageGone i when Known(state.Messages).Any(m => m.Id == i.Id) => [new MessageGone(i.Id, now)],
        NoteProfile i => [new ProfileOrdered(i.Profile with { TakenAt = now }, Replaced(state, i), now)],
        NoteProfilesGone i when Numbers(state, i.Which.Means) is { Count: > 0 } gone => [new ProfilesGone(gone, now)],
        _ => [],
    };

    public static Device Evolve(Device state, DeviceFact fact) => fact switch
    {
        MessageOrdered f => state with { Messages = With(state.Messages, f.Message, m => m.Id == f.Message.Id, static m => m.TakenAt) },
        MessageGone f => state with { Messages = Without(state.Messages, m => m.Id == f.Id) },
        ProfileOrdered f => state with
        {
            Profiles = With(state.Profiles, f.Profile, p => f.Replaced.Contains(p.Profile.Id) || p.Profile.Id == f.Profile.Profile.Id, static p => p.TakenAt),
        },
        ProfilesGone f => state with { Profiles = Without(state.Profiles, p => f.Ids.Contains(p.Profile.Id)) },
        _ => state,
    };

    /// <summary>What was told, and what was taken while it was told and is not in it: the charger may have looked before.</summary>
    public static IReadOnlyList<T> Ended<T>(Collected<T> list, DateTimeOffset began, Func<T, DateTimeOffset?> taken, Func<T, int> number)
    {
        var told = list.Coming ?? [];
        return [.. told, .. list.Items.Where(item => taken(item) >= began && !told.Any(one => number(one) == number(item)))];
    }

    // 2.x replaces by number (K01.FR.05), and refuses a second of one purpose and level at an EVSE that is valid at the same time (K01.FR.06, K01.FR.39):
    // where it took that all the same, the first is no more.
    private static IReadOnlyList<int> Replaced(Device state, NoteProfile i) => Numbers(state, held =>
        held.Profile.Id == i.Profile.Profile.Id
        || ((i.OneALevel || Meet(held.Profile, i.Profile.Profile))
            && new ProfileFilter(null, i.Profile.Evse, i.Profile.Profile.Purpose, i.Profile.Profile.StackLevel).Means(held)));

    private static bool Meet(ProfileTold one, ProfileTold other) => !(one.To <= other.From || other.To <= one.From);

    private static IReadOnlyList<int> Numbers(Device state, Func<ProfileHeld, bool> which) => [.. Known(state.Profiles).Where(which).Select(static p => p.Profile.Id).Distinct()];

    private static IEnumerable<T> Known<T>(Collected<T> list) => list.Items.Concat(list.Coming ?? []);

    // What the charger told stays as it told it; of what it was ordered the oldest goes.
    private static Collected<T> With<T>(Collected<T> list, T item, Func<T, bool> replaced, Func<T, DateTimeOffset?> taken)
    {
        var rest = Without(list, replaced);
        var beyond = rest.Items.Count(one => taken(one) is not null) - (MostOrdered - 1);
        return rest with { Items = [.. rest.Items.Where(one => taken(one) is null || beyond-- <= 0).TakeLast(DeviceFolding.MostItems - 1), item] };
    }

    private static Collected<T> Without<T>(Collected<T> list, Func<T, bool> gone) =>
        list with { Items = [.. list.Items.Where(item => !gone(item))], Coming = list.Coming is { } coming ? [.. coming.Where(item => !gone(item))] : null };
}
