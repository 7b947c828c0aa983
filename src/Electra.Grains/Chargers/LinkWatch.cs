using System.Data.Common;
using Electra.Contracts;
using Electra.Domain.Words;
using Electra.Ledger.Commits;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Electra.Grains.Chargers;

/// <summary>Tells the grains of chargers whose silo has died, sockets and all, that they are off line: most come again by themselves within
/// seconds, and nobody asks for those that do not. One silo does it for all, at a pace; told twice, or of a link that has been replaced, a
/// charger's grain has nothing to do.</summary>
internal sealed class LinkWatch(
    LinkReader links, SilosAlive silos, ILedgerWriter ledger, IGrainFactory grains, TimeProvider clock, IOptions<GrainsOptions> options,
    ILogger<LinkWatch> log) : BackgroundService
{
    // As many as are told at each tick: thousands of grains that wake at once would be a storm of our own.
    private const int AtOnce = 100;

    private readonly Dictionary<string, Gone> gone = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LinkWatchEvery, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await Tick(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops: another silo goes on.
        }
    }

    private async Task Tick(CancellationToken cancellation)
    {
        try
        {
            if (!ledger.Reachable || !silos.ItIsOnUs())
                return;
            if (await Longest(cancellation) is not { } silo)
                return;
            var found = await links.On(silo.Name, silo.Told, AtOnce, cancellation);
            // The lists are a moment behind, and one that could not be told is told again: from the beginning, once the end is reached and the
            // other silos have had their turn.
            silo.Told = found.Count == AtOnce ? found[^1].Key : "";
            silo.Rounds += found.Count == AtOnce ? 0 : 1;
            var told = (await Task.WhenAll(found.Select(Tell))).Count(static it => it);
            if (told > 0)
                log.LinksEnded(told, silo.Name);
        }
        catch (DbException)
        {
            // Before the follower's first step, and for a moment between two generations, there are no tables; a database away is said elsewhere.
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LinksNotEnded(failure.Message);
        }
    }

    // The silo that has been gone for longest of those whose chargers had their time to come again: first of those that were gone through least.
    private async Task<Gone?> Longest(CancellationToken cancellation)
    {
        var holders = await links.Silos(cancellation);
        foreach (var back in gone.Keys.Where(name => !holders.Contains(name) || !silos.IsGone(name)).ToList())
            gone.Remove(back);
        foreach (var name in holders.Where(silos.IsGone))
            gone.TryAdd(name, new(name, clock.GetTimestamp()));
        return gone.Values.Where(g => clock.GetElapsedTime(g.Since) >= options.Value.LinkGrace).MinBy(g => (g.Rounds, g.Since));
    }

    private async Task<bool> Tell(HeldLink held)
    {
        try
        {
            await grains.Charger(new ChargerId(held.Charger)).Disconnect(held.Number, ChargerGrain.SiloEnded);
            return true;
        }
        catch (Exception failure)
        {
            log.LinkNotEnded(failure, held.Charger);
            return false;
        }
    }

    private sealed record Gone(string Name, long Since)
    {
        /// <summary>The key of the last charger that was told.</summary>
        public string Told { get; set; } = "";

        /// <summary>How often all its chargers were told.</summary>
        public int Rounds { get; set; }
    }
}

/// <summary>Which silos there are, and which of them looks after the links of those that there are no more.</summary>
internal sealed class SilosAlive(IClusterMembershipService membership, IClusterManifestProvider manifests, ILocalSiloDetails here)
{
    private static readonly GrainType Charger = GrainType.Create("charger");

    /// <summary>This is the first of the silos that hold chargers. Should two believe it for a moment, both do what is done once.</summary>
    public bool ItIsOnUs()
    {
        var holding = manifests.Current.Silos;
        SiloAddress? first = null;
        foreach (var member in membership.CurrentSnapshot.Members.Values)
        {
            if (member.Status is SiloStatus.Active && holding.TryGetValue(member.SiloAddress, out var manifest) && manifest.Grains.ContainsKey(Charger)
                && (first is null || member.SiloAddress.CompareTo(first) < 0))
                first = member.SiloAddress;
        }

        return here.SiloAddress.Equals(first);
    }

    /// <summary>Whether a silo of this address, in this life of it, is dead or forgotten. A name that is no address was recorded by an older
    /// release, which may be running beside this one: nobody knows.</summary>
    public bool IsGone(string silo) =>
        silo.Contains('@', StringComparison.Ordinal)
        && !membership.CurrentSnapshot.Members.Values.Any(m => m.Status is not SiloStatus.Dead && m.SiloAddress.ToParsableString() == silo);
}
