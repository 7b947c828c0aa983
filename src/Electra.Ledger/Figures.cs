using Electra.Ledger.Homes;
using Electra.Ledger.Schema;
using Microsoft.Extensions.Hosting;

namespace Electra.Ledger;

/// <summary>Asks the database now and then for what only it can tell of itself, where somebody reads such figures.</summary>
internal sealed class Figures(IHome home, LedgerGate gate, TimeProvider time, Telemetry telemetry) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    // Of those that are due at once, and of those that a sweeper has taken and put off by its lease.
    private const string Due = "select count(*) from debts where due < @now";

    private const string SizeOnPostgres = "select pg_database_size(current_database())";

    private const string SizeOnSqlite = "select page_count * page_size from pragma_page_count, pragma_page_size";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await gate.Ready.WaitAsync(stoppingToken);
            using var timer = new PeriodicTimer(Every, time);
            do
            {
                if (telemetry.WantsFigures)
                    await Ask(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private async Task Ask(CancellationToken cancellation)
    {
        try
        {
            await using var connection = await home.ReadLedger(cancellation);
            await using var due = connection.Command(Due, ("now", time.GetUtcNow()));
            await using var size = connection.Command(home.OnPostgres ? SizeOnPostgres : SizeOnSqlite);
            telemetry.Figures((long)(await due.ExecuteScalarAsync(cancellation))!, (long)(await size.ExecuteScalarAsync(cancellation))!);
        }
        catch (System.Data.Common.DbException)
        {
            // The database is away, which the committer says; the figures stay as they were.
        }
    }
}
