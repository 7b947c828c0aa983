using System.Data.Common;
using Electra.Ledger.Homes;
using Electra.Ledger.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Electra.Ledger.Upkeep;

/// <summary>Once an hour, on one silo: partitions of the months to come, and what is kept only for a time forgotten. Entries are kept for ever.</summary>
internal sealed class UpkeepJob(
    IHome home, LedgerGate gate, UpkeepLease lease, OldMessages messages, OldAnswers answers, Telemetry telemetry, TimeProvider time,
    ILogger<UpkeepJob> logger, PostgresPartitions? partitions = null) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(5);

    /// <summary>One round, where it is due and no other silo has it. False: nothing was done.</summary>
    public async ValueTask<bool> Round(CancellationToken cancellation)
    {
        if (!await lease.Take(time.GetUtcNow(), cancellation))
            return false;
        try
        {
            if (partitions is not null)
                await partitions.Ahead(cancellation);
            telemetry.Forgot("message", await messages.Forget(time.GetUtcNow(), cancellation));
            telemetry.Forgot("answer", await answers.Forget(time.GetUtcNow(), cancellation));
            await lease.Done(time.GetUtcNow(), cancellation);
            return true;
        }
        catch
        {
            await lease.GiveBack(time.GetUtcNow(), Look, CancellationToken.None);
            throw;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await gate.Ready.WaitAsync(stoppingToken);
            telemetry.SinceUpkeep = () => time.GetUtcNow() - lease.LastDone;
            using var timer = new PeriodicTimer(Look, time);
            do
            {
                await RoundOrSay(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private async ValueTask RoundOrSay(CancellationToken cancellation)
    {
        try
        {
            await Round(cancellation);
        }
        catch (Exception fault) when (fault is DbException || home.IsPassing(fault))
        {
            logger.UpkeepFailed(fault.Message);
        }
    }
}
