namespace Electra.Domain.Chargers;

/// <summary>From what a setting's value is known.</summary>
public enum HeardBy
{
    /// <summary>The charger was asked for it, and told it.</summary>
    Answer,

    /// <summary>The charger was asked for it, and does not know it.</summary>
    Unknown,

    /// <summary>Part of its device model told it (NotifyReport).</summary>
    Report,

    /// <summary>A monitor saw it (NotifyEvent).</summary>
    Event,

    /// <summary>The charger took an order to set it.</summary>
    Order,

    /// <summary>The charger took an order to set it, and it is to be so when it has started again.</summary>
    OrderForNextStart,
}

/// <summary>The last word on a setting that was told outside of a configuration.</summary>
/// <param name="Key">1.6's key, or 2.x's path.</param>
/// <param name="Value">Null: the charger does not know the setting.</param>
[GenerateSerializer, Immutable, Alias("setting-heard")]
public sealed record SettingHeard(string Key, string? Value, HeardBy By, DateTimeOffset At)
{
    /// <summary>It is not so yet.</summary>
    public bool Waits => By is HeardBy.OrderForNextStart;
}
