using Electra.Domain.Words;

namespace Electra.Domain.Chargers;

/// <summary>Chargers that are known to hang, reboot or loop on what they are sent: such a thing is not sent to them of our own accord.
/// A person may still order it.</summary>
public static class KnownLoops
{
    /// <summary>Configurations that cut the socket, one after the other, until a charger is left alone.</summary>
    public const int Patience = 2;

    /// <summary>For how long it is left alone: what cut the socket may have been us, or the network.</summary>
    public static readonly TimeSpan LeftAlone = TimeSpan.FromHours(24);

    // By vendor, and by model: these makes are sold under either name.
    private static readonly QuirkCard[] Hanging =
    [
        new("hangs-on-requests", "B5", "Every request of ours hangs for 30 s, then it disconnects: it is not configured of our own accord.", new("*EN+*|*EVSEDO*", Firmware: "1.1.805")),
        new("hangs-on-requests", "B5", "Every request of ours hangs for 30 s, then it disconnects: it is not configured of our own accord.", new(Model: "*EN+*|*EVSEDO*", Firmware: "1.1.805")),
    ];

    private static readonly QuirkCard[] Rebooting =
    [
        new("reboots-on-trigger", "B3", "It reboots when it is asked to send its BootNotification again: it is not asked.", new("*Alfen*")),
        new("reboots-on-trigger", "B3", "It reboots when it is asked to send its BootNotification again: it is not asked.", new(Model: "*Alfen*")),
    ];

    /// <summary>The makes that are left alone, as people read them.</summary>
    public static IReadOnlyList<QuirkCard> Cards { get; } = [.. Hanging, .. Rebooting];

    /// <summary>Why this charger is not configured of our own accord; null: it is.</summary>
    public static string? NoConfiguration(Charger charger, DateTimeOffset now) => charger switch
    {
        // B5: every request of ours hangs for 30 s, then it disconnects.
        { Identity: { } identity } when Is(identity, Hanging) => "hangs on every request (B5)",
        { UnfinishedConfigurations: >= Patience, ConfigurationBegunAt: { } begun } when now - begun < LeftAlone => "lost its socket in each of the last configurations",
        _ => null,
    };

    /// <summary>Why this charger is not asked to send this again; null: it may be. (B3: an Alfen reboots on TriggerMessage of BootNotification.)</summary>
    public static string? NoTrigger(Charger charger, string what, DateTimeOffset now) =>
        charger.Identity is { } identity && what == "BootNotification" && Is(identity, Rebooting) ? "reboots on it (B3)" : NoConfiguration(charger, now);

    /// <summary>What it is called that this charger is not configured.</summary>
    public static IReadOnlyList<Oddity> NotConfigured(Charger charger, string why) =>
        charger.Identity is { } identity && Is(identity, Hanging) ? [new("not-configured", why), new(Hanging[0].Name)] : [new("not-configured", why)];

    private static bool Is(ChargerIdentity identity, QuirkCard[] cards) => Array.Exists(cards, card => card.Make.Fits(identity));
}
