using Electra.Contracts;
using Electra.Ledger.Commits;
using Electra.Ledger.Debts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Electra.Grains.Turns;

/// <summary>Takes what is overdue and wakes who owes it. On every silo; of several only one has each debt, for the time of a lease.</summary>
public sealed class Sweeper(
    IDebtBook debts, ILedgerWriter ledger, IGrainFactory grains, TimeProvider clock, IOptions<GrainsOptions> options, ILogger<Sweeper> log) : BackgroundService
{
    private const int Batch = 100;

    // More are taken as these end: what a slow grain owes does not hold up what is owed by all others.
    private const int MostUnderWay = 300;

    private int underWay;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SweepEvery, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await Sweep(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops: what is owed stays owed, and another sweeper takes it.
        }
    }

    private async Task Sweep(CancellationToken cancellation)
    {
        try
        {
            // While the database is away there is nothing to look at, and the ledger says so itself.
            if (!ledger.Reachable)
                return;
            while (Volatile.Read(ref underWay) < MostUnderWay)
            {
                var taken = await debts.TakeOverdue(clock.GetUtcNow(), options.Value.EffectPatience, Batch, cancellation);
                foreach (var debt in taken)
                    Wake(debt).Ignore();
                if (taken.Count < Batch)
                    return;
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.SweepFailed(failure.Message);
        }
    }

    private async Task Wake(DebtKey debt)
    {
        Interlocked.Increment(ref underWay);
        try
        {
            await grains.GetGrain(GrainId.Parse(debt.Grain)).AsReference<IDebtorGrain>().Settle(debt.Version, debt.Ordinal);
            Telemetry.DebtsSettled.Add(1);
        }
        catch (Exception failure)
        {
            log.SettleFailed(failure, debt.Grain, debt.Version, debt.Ordinal);
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }
}
