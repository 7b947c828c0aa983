using Electra.Ledger.Homes;
using Electra.Ledger.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Electra.Ledger.Reading;

/// <summary>Hears of other silos' flushes over a connection of its own. Losing one is harmless: everybody polls as well.</summary>
internal sealed class PostgresListener(LedgerOptions options, LedgerGate gate, Wake wake, ILogger<PostgresListener> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await gate.Ready.WaitAsync(stoppingToken);
            while (true)
            {
                await ListenOrSay(stoppingToken);
                await Task.Delay(Pause, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private async ValueTask ListenOrSay(CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(PostgresStrings.Direct(options));
            connection.Notification += (_, _) => wake.Signal();
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand("listen electra_entries", connection);
            await command.ExecuteNonQueryAsync(cancellation);
            while (true)
                await connection.WaitAsync(cancellation);
        }
        catch (Exception fault) when (fault is NpgsqlException or TimeoutException or IOException or System.Net.Sockets.SocketException)
        {
            logger.ListeningInterrupted(fault.Message);
        }
    }
}
