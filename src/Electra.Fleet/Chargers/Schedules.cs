namespace Electra.Fleet.Chargers;

/// <summary>A charging profile as it was taken: where, and when.</summary>
/// <param name="Connector">0: the charger, or each of its connectors.</param>
internal sealed record InstalledProfile(int Connector, LimitProfile Profile, DateTimeOffset SetAt);

/// <summary>What a charging schedule says at an instant (OCPP 1.6 §3.13.6, §7.8 to §7.14).</summary>
internal static class Schedules
{
    /// <summary>The period that holds at an instant; null where the profile says nothing then.</summary>
    /// <param name="transactionStart">From which relative schedules count; null: from when the profile was taken.</param>
    public static LimitPeriod? At(InstalledProfile installed, DateTimeOffset at, DateTimeOffset? transactionStart)
    {
        var profile = installed.Profile;
        if (at < profile.ValidFrom || at >= profile.ValidTo || Begin(installed, at, transactionStart) is not { } begin)
            return null;
        var elapsed = (at - begin).TotalSeconds;
        return elapsed < 0 || elapsed >= profile.Schedule.DurationS
            ? null
            : profile.Schedule.Periods.LastOrDefault(period => period.StartS <= elapsed);
    }

    /// <summary>The instants between two others at which what a profile says may change.</summary>
    public static IEnumerable<DateTimeOffset> Bounds(InstalledProfile installed, DateTimeOffset from, DateTimeOffset until, DateTimeOffset? transactionStart)
    {
        var profile = installed.Profile;
        var every = profile.Every;
        var bounds = new List<DateTimeOffset>();
        if (profile.ValidFrom is { } validFrom)
            bounds.Add(validFrom);
        if (profile.ValidTo is { } validTo)
            bounds.Add(validTo);
        for (var begin = Begin(installed, from, transactionStart) ?? profile.Schedule.Start; begin < until; begin += every)
        {
            bounds.AddRange(profile.Schedule.Periods.Select(period => begin.Value.AddSeconds(period.StartS)));
            if (profile.Schedule.DurationS is { } duration)
                bounds.Add(begin.Value.AddSeconds(duration));
            if (every is null)
                break;
        }

        return bounds.Where(bound => bound > from && bound < until);
    }

    private static DateTimeOffset? Begin(InstalledProfile installed, DateTimeOffset at, DateTimeOffset? transactionStart)
    {
        var profile = installed.Profile;
        if (profile.Kind == LimitKind.Relative)
            return transactionStart ?? installed.SetAt;
        var start = profile.Schedule.Start ?? installed.SetAt;
        if (profile.Every is not { } every)
            return start;
        return at < start ? null : start + every * Math.Floor((at - start) / every);
    }
}
