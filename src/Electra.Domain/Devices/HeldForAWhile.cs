namespace Electra.Domain.Devices;

/// <summary>What a charger holds for a while only: a profile of one transaction is gone with it (OCPP 1.6 §3.13.1; 2.x K01, TxProfile), and so is a message
/// that is shown during one; a message is shown until its time is over (2.x O01, MessageInfoType).</summary>
public static class HeldForAWhile
{
    private const string OfOneTransaction = "TxProfile";

    /// <summary>Whether anything is held for a transaction: if not, the end of one changes nothing.</summary>
    public static bool IsBound(Device device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return Known(device.Profiles).Any(static p => p.Profile.Purpose == OfOneTransaction) || Known(device.Messages).Any(static m => m.Transaction is not null);
    }

    /// <summary>EVSEs with a profile for whichever transaction ran there: 1.6 need not name it (§5.16).</summary>
    public static IReadOnlyList<int> Unnamed(Device device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return [.. Known(device.Profiles).Where(static p => p is { Profile: { Purpose: OfOneTransaction, Transaction: null } }).Select(static p => p.Evse).Distinct()];
    }

    /// <summary>The messages that are on its displays now. One that the charger told of after its time is there all the same, by its own word.</summary>
    public static IEnumerable<Chargers.DisplayMessage> Shown(Device device, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(device);
        return device.Messages.Items.Where(m => !IsOver(m, device.Messages.At, now));
    }

    internal static IEnumerable<DeviceFact> Over(Device state, NoteTransactionOver input, DateTimeOffset now)
    {
        foreach (var message in Known(state.Messages).Where(m => m.Transaction == input.Transaction).Select(static m => m.Id).Distinct())
            yield return new MessageGone(message, now);
        if (Known(state.Profiles).Where(p => IsOf(p, input)).Select(static p => p.Profile.Id).Distinct().ToList() is { Count: > 0 } gone)
            yield return new ProfilesGone(gone, now);
    }

    internal static IEnumerable<DeviceFact> Over(Device state, DateTimeOffset now) =>
        state.Messages.Items.Where(m => IsOver(m, state.Messages.At, now)).Select(m => new MessageGone(m.Id, now));

    private static bool IsOver(Chargers.DisplayMessage message, DateTimeOffset? told, DateTimeOffset now) =>
        message.To <= now && (message.TakenAt ?? told) is { } heard && heard < message.To;

    private static bool IsOf(ProfileHeld held, NoteTransactionOver input) => held.Profile is { Purpose: OfOneTransaction } profile
        && (profile.Transaction == input.Transaction || (profile.Transaction is null && input.IdleEvses.Contains(held.Evse)));

    private static IEnumerable<T> Known<T>(Collected<T> list) => list.Items.Concat(list.Coming ?? []);
}
