using Electra.Contracts;
using Microsoft.Extensions.Hosting;

namespace Electra.Gateway.Sockets;

/// <summary>
/// Looks at all sockets every second: silent chargers are let go, grains are told what they have to know, and when the database has been silent for 30 s all are, in waves.
/// A charger that gets no answer counts its attempts and throws its message away; one without a socket keeps it.
/// </summary>
internal sealed class Patrol(SocketBook book, SocketEnds ends, IRecordHealth health, GatewayTools tools) : BackgroundService
{
    private const int Waves = 10;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private int wave;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A charger says something with every heartbeat; two that are missing are a silence.
        tools.Telemetry.Silent = () => book.SilentFor(tools.Options.Heartbeat * 2);
        using var timer = new PeriodicTimer(Round, tools.Time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                book.CloseSilent(tools.Options.ReadDeadline);
                book.Tick();
                ends.Tick();
                WatchRecord();
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops: the sockets are drained elsewhere.
        }
    }

    private void WatchRecord()
    {
        if (health.SilentSince is not { } since || tools.Time.GetUtcNow() - since < Patience)
        {
            wave = 0;
            return;
        }

        if (book.Count == 0)
            return;
        if (wave == 0)
        {
            tools.Log.ClosingInWaves(tools.Time.GetUtcNow() - since);
            wave = Math.Max(1, (book.Count + Waves - 1) / Waves);
        }

        book.CloseSome(wave);
    }
}
