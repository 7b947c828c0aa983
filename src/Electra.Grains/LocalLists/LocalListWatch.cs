using System.Data.Common;
using Electra.Contracts;
using Electra.Domain.Words;
using Electra.Ledger.Commits;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Electra.Grains.LocalLists;

/// <summary>Tells the lists to look: those that something was noted for, and every one of them now and then, so that what was missed heals.
/// On every silo, each for itself: to be told twice costs a look and changes nothing.</summary>
internal sealed class LocalListWatch(
    LocalListReader reader, ILedgerWriter ledger, IGrainFactory grains, TimeProvider clock, IOptions<GrainsOptions> options, ILogger<LocalListWatch> log)
    : BackgroundService
{
    // As many as are told at each tick: a change for a whole network reaches it at some hundreds of chargers a second.
    private const int AtOnce = 200;

    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Queue<string> waiting = new();
    private DateTimeOffset? healed;
    private long due;
    private long touched;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LocalListWatchEvery, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await Tick(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; the next one begins with a look at every list.
        }
    }

    private async Task Tick(CancellationToken cancellation)
    {
        try
        {
            if (!ledger.Reachable)
                return;
            await Gather(cancellation);
            await Task.WhenAll(Taken().Select(Look));
        }
        catch (DbException)
        {
            // Before the follower's first step, and for a moment between two generations, there are no tables; a database away is said elsewhere.
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.ListsNotLooked(failure.Message);
        }
    }

    private async Task Look(string charger)
    {
        try
        {
            await grains.LocalList(new ChargerId(charger)).Look();
        }
        catch (Exception failure)
        {
            log.ListsNotLooked(failure.Message);
            Add([charger]);
        }
    }

    private async Task Gather(CancellationToken cancellation)
    {
        (var chargers, due) = await reader.DueAfter(due, cancellation);
        Add(chargers);
        (chargers, touched) = await reader.TouchedAfter(touched, clock.GetUtcNow(), cancellation);
        Add(chargers);
        if (clock.GetUtcNow() - healed < options.Value.LocalListHealEvery)
            return;
        // Begun with the notes of all times, which are one for each charger that ever had a list.
        if (healed is not null)
            Add(await reader.Chargers(cancellation));
        healed = clock.GetUtcNow();
    }

    private void Add(IEnumerable<string> chargers)
    {
        foreach (var charger in chargers.Where(known.Add))
            waiting.Enqueue(charger);
    }

    private List<string> Taken()
    {
        List<string> taken = [];
        while (taken.Count < AtOnce && waiting.TryDequeue(out var charger))
        {
            known.Remove(charger);
            taken.Add(charger);
        }

        return taken;
    }
}
