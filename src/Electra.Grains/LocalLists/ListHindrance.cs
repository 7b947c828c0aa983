using Electra.Domain.Chargers;

namespace Electra.Grains.LocalLists;

/// <summary>Why nothing about its list may be sent to a charger now.</summary>
internal static class ListHindrance
{
    // As long as a configuration after a boot may take; then its limits are taken as they were last told.
    private static readonly TimeSpan Configuring = TimeSpan.FromSeconds(60);

    /// <summary>The hindrance, null where there is none; and when to look again by oneself, where nothing else will tell.</summary>
    public static (string? Why, TimeSpan? Wait) Of(Charger charger, DateTimeOffset now) => charger switch
    {
        { Link: null } => ("it is offline", null),
        { Boot: BootVerdict.Pending or BootVerdict.Rejected } => ("its boot was not accepted", null),
        _ when KnownLoops.NoConfiguration(charger, now) is { } why => ($"it is left alone: {why}", null),
        // Settings read just before this boot count as its own: it is not configured twice in a minute (BootRules).
        { BootedAt: { } booted } when now - booted < Configuring && !(charger.SettingsReadAt > booted - Configuring) =>
            ("its settings are being read", booted + Configuring - now),
        _ => (null, null),
    };
}
