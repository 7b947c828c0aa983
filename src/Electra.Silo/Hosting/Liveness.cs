using Orleans.Configuration;

namespace Electra.Silo.Hosting;

/// <summary>How silos watch each other (reasons and what was seen: <c>ops/adr/0007-when-a-silo-is-dead.md</c>).</summary>
internal static class Liveness
{
    // Three probes missed are some six seconds: a charger whose silo was killed is served again within a quarter of a minute.
    private static readonly TimeSpan Probe = TimeSpan.FromSeconds(2);
    private const int MissedProbes = 3;

    // A silo that answers late is waited for a little longer. Three of these are also how long any message of it counts as a sign of life.
    private static readonly TimeSpan LongestProbe = TimeSpan.FromSeconds(2.5);

    // Who has not said so in the table for eight seconds has no vote: of three silos of which two were killed the last one decides alone, in
    // time for what it was asked meanwhile (the gateway asks again for 15 s). Nor does a silo that starts wait for those killed before it.
    private static readonly TimeSpan SayAlive = TimeSpan.FromSeconds(2);
    private const int MissedSigns = 4;

    // Votes travel by gossip; where that is lost, the table is read soon.
    private static readonly TimeSpan ReadTable = TimeSpan.FromSeconds(10);

    public static void Set(ClusterMembershipOptions membership)
    {
        (membership.ProbeTimeout, membership.NumMissedProbesLimit) = (Probe, MissedProbes);
        (membership.MinProbeTimeout, membership.MaxProbeTimeout) = (Probe, LongestProbe);
        (membership.IAmAliveTablePublishTimeout, membership.NumMissedTableIAmAliveLimit) = (SayAlive, MissedSigns);
        membership.TableRefreshTimeout = ReadTable;
        // On: the one that probes may itself be the slow one, and a third is asked, or the traffic says that it lives.
        membership.EnableIndirectProbes = true;
        membership.EnableConnectionLivenessCheck = true;
        membership.ExtendProbeTimeoutDuringDegradation = true;
    }
}
