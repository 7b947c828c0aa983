using Electra.Ledger.Homes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Electra.Ledger.Schema;

/// <summary>Every hour: partitions ahead of time, and messages past their retention forgotten.</summary>
internal sealed class Housekeeping(IHome home, LedgerOptions options, LedgerGate gate, TimeProvider time, ILogger<Housekeeping> logger, PostgresPartitions? partitions = null)
    : BackgroundService
{
    private const int DeleteAtOnce = 5_000;
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>One round.</summary>
    public async ValueTask Tidy(CancellationToken cancellation)
    {
        if (partitions is not null)
        {
            await partitions.Ahead(cancellation);
            await partitions.ForgetMessages(options.MessageDays, cancellation);
            return;
        }

        // In small bites: the message lane and the followers write the same file.
        var oldest = time.GetUtcNow().AddDays(-options.MessageDays);
        while (await home.WriteViews(async (transaction, stop) =>
               {
                   await using var command = transaction.Command(
                       "delete from messages where number in (select number from messages where at < @oldest limit @limit)",
                       ("oldest", oldest), ("limit", DeleteAtOnce));
                   return await command.ExecuteNonQueryAsync(stop) > 0;
               }, cancellation))
        {
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await gate.Ready.WaitAsync(stoppingToken);
            using var timer = new PeriodicTimer(Every);
            do
            {
                await TidyOrSay(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private async ValueTask TidyOrSay(CancellationToken cancellation)
    {
        try
        {
            await Tidy(cancellation);
        }
        catch (System.Data.Common.DbException fault)
        {
            logger.HousekeepingFailed(fault.Message);
        }
    }
}
