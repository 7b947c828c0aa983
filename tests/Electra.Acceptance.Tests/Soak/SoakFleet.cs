using Electra.Fleet;
using Electra.Fleet.Deviations;
using Electra.Fleet.Faults;
using Electra.Fleet.Journals;
using Electra.Fleet.Makes;
using Electra.Fleet.Running;

namespace Electra.Acceptance.Tests.Soak;

/// <summary>The chargers of a soak: of all makes and of mixed versions, busy, on lines that break, and a part of them odd.</summary>
internal static class SoakFleet
{
    private const int Plain = 60;
    private const int Odd = 30;

    public const int Count = Plain + Odd;

    // What is lost on the way is not lost: every kind that ends with the charger's own messages told again.
    private static readonly string[] Faults =
        ["drop:0.1", "close:0.1", "freeze:5s:0.05", "half-open:0.05", "reboot:20s:0.02", "garbage:0.05", "duplicate:0.01", "delay:300ms:0.1"];

    private static readonly string[] Deviations = ["new-id-on-retry", "no-boot-on-reconnect"];

    // What they send is not what they mean, and what they mean is what is compared. Delta ends every transaction as number 0: where both of its
    // outlets charge, nobody can know which has ended (catalogue T3). ABB's register shows nothing every seventh time (T9).
    private static readonly string[] SayOtherwise = ["delta", "abb", "abb-ac"];

    /// <summary>Tokens of its drivers: fewer than outlets, so that they meet each other all over the cluster.</summary>
    public static IReadOnlyList<string> Tokens { get; } = [.. Enumerable.Range(1, 400).Select(static n => $"50AC{n:D6}")];

    public static FleetRunner Before(int port, TimeSpan duration, IJournal journal) => new(new FleetOptions(new Uri($"ws://127.0.0.1:{port}/ocpp"), Duration: duration, Busy: true)
    {
        Groups =
        [
            new("plain", Seeds(Plain, "SOAK-")) { Faults = Plans(), Tokens = Tokens, Configuration = EveryTenSeconds },
            new("odd", Seeds(Odd, "ODD-")) { Faults = Plans(), Tokens = Tokens, Configuration = EveryTenSeconds, Deviations = [.. Deviations.Select(static d => Deviation.Named(d)!)] },
        ],
        LongestStay = TimeSpan.FromMinutes(3),
        ConnectsPerSecond = 20,
        Farewell = TimeSpan.FromSeconds(90),
        Journal = journal,
    });

    private static Dictionary<string, string> EveryTenSeconds => new() { ["MeterValueSampleInterval"] = "10" };

    private static IReadOnlyList<FaultPlan> Plans() => [.. Faults.Select(FaultPlan.Read)];

    private static IReadOnlyList<Electra.Fleet.Chargers.ChargerSeed> Seeds(int count, string prefix) =>
        MakeShares.Seeds([.. Make.Families.Where(static family => !SayOtherwise.Contains(family)).Select(static family => (family, 1))], count, null, n => $"{prefix}{n:D4}")
            .Speaking(OcppVersions.All);
}
