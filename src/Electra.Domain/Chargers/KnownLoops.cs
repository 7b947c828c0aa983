namespace Electra.Domain.Chargers;

/// <summary>Chargers that are known to hang, reboot or loop on what they are sent: such a thing is not sent to them of our own accord.
/// A person may still order it.</summary>
public static class KnownLoops
{
    /// <summary>Configurations that cut the socket, one after the other, until a charger is left alone.</summary>
    public const int Patience = 2;

    /// <summary>For how long it is left alone: what cut the socket may have been us, or the network.</summary>
    public static readonly TimeSpan LeftAlone = TimeSpan.FromHours(24);

    /// <summary>Why this charger is not configured of our own accord; null: it is.</summary>
    public static string? NoConfiguration(Charger charger, DateTimeOffset now) => charger switch
    {
        // B5: every request of ours hangs for 30 s, then it disconnects.
        { Identity: { } identity } when Is(identity, "EN+", "EVSEDO") && identity.Firmware == "1.1.805" => "hangs on every request (B5)",
        { UnfinishedConfigurations: >= Patience, ConfigurationBegunAt: { } begun } when now - begun < LeftAlone => "lost its socket in each of the last configurations",
        _ => null,
    };

    /// <summary>Why this charger is not asked to send this again; null: it may be. (B3: an Alfen reboots on TriggerMessage of BootNotification.)</summary>
    public static string? NoTrigger(Charger charger, string what, DateTimeOffset now) =>
        charger.Identity is { } identity && what == "BootNotification" && Is(identity, "Alfen") ? "reboots on it (B3)" : NoConfiguration(charger, now);

    private static bool Is(ChargerIdentity identity, params string[] makes) => makes.Any(make =>
        identity.Vendor.Contains(make, StringComparison.OrdinalIgnoreCase) || identity.Model.Contains(make, StringComparison.OrdinalIgnoreCase));
}
