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

    // A look is told within milliseconds; one silo that is just dying, or one list that is, must not be what all the others wait for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private DateTimeOffset? healed;
    private long due;
    private long touched;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var looks = new ListLooks(Look, Patience, AtOnce, clock);
        using var timer = new PeriodicTimer(options.Value.LocalListWatchEvery, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await Tick(looks, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; the next one begins with a look at every list.
        }
    }

    private async Task Tick(ListLooks looks, CancellationToken cancellation)
    {
        try
        {
            if (!ledger.Reachable)
                return;
            await Gather(looks, cancellation);
            await looks.Tell(cancellation);
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

    private async Task<bool> Look(string charger)
    {
        try
        {
            await grains.LocalList(new ChargerId(charger)).Look();
            return true;
        }
        catch (Exception failure)
        {
            log.ListsNotLooked(failure.Message);
            return false;
        }
    }

    private async Task Gather(ListLooks looks, CancellationToken cancellation)
    {
        (var chargers, due) = await reader.DueAfter(due, cancellation);
        looks.Add(chargers);
        (chargers, touched) = await reader.TouchedAfter(touched, clock.GetUtcNow(), cancellation);
        looks.Add(chargers);
        if (clock.GetUtcNow() - healed < options.Value.LocalListHealEvery)
            return;
        // Begun with the notes of all times, which are one for each charger that ever had a list.
        if (healed is not null)
            looks.Add(await reader.Chargers(cancellation));
        healed = clock.GetUtcNow();
    }
}
