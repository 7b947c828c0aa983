namespace Electra.Fleet.Chargers;

/// <summary>What a charging profile is for.</summary>
internal enum LimitPurpose
{
    /// <summary>The charger as a whole.</summary>
    Whole,

    /// <summary>Every transaction that has none of its own.</summary>
    Default,

    /// <summary>One transaction.</summary>
    Transaction,

    /// <summary>Anything else: it is not taken.</summary>
    Other,
}

/// <summary>From when a charging profile counts its time.</summary>
internal enum LimitKind
{
    /// <summary>From a given time.</summary>
    Absolute,

    /// <summary>From a given time, again every day or week.</summary>
    Recurring,

    /// <summary>From the beginning of the transaction.</summary>
    Relative,
}

/// <summary>A charging profile, in no version's words.</summary>
/// <param name="Every">Of one that recurs; null: it does not say how often.</param>
internal sealed record LimitProfile(
    int Id,
    int StackLevel,
    LimitPurpose Purpose,
    LimitKind Kind,
    LimitSchedule Schedule,
    TimeSpan? Every = null,
    string? TransactionId = null,
    DateTimeOffset? ValidFrom = null,
    DateTimeOffset? ValidTo = null);

/// <summary>Limits one after the other.</summary>
/// <param name="DurationS">Seconds after which it says nothing more.</param>
internal sealed record LimitSchedule(bool InAmperes, IReadOnlyList<LimitPeriod> Periods, int? DurationS = null, DateTimeOffset? Start = null);

/// <summary>One limit, from so many seconds after the schedule's start.</summary>
internal sealed record LimitPeriod(int StartS, decimal Limit, int? Phases = null);

/// <summary>Which charging profiles are meant; null: whichever.</summary>
internal sealed record LimitChoice(int? Id, int? Connector, LimitPurpose? Purpose, int? StackLevel);
