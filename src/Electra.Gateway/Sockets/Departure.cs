using System.Net.WebSockets;
using Microsoft.Extensions.Hosting;

namespace Electra.Gateway.Sockets;

/// <summary>How far the chargers of this silo have left it.</summary>
/// <param name="Since">When they were asked to; null: they were not.</param>
/// <param name="Until">When the last one is asked.</param>
/// <param name="Open">Sockets that are open still.</param>
/// <param name="Left">Sockets that were asked to leave.</param>
public sealed record DepartureNow(DateTimeOffset? Since, DateTimeOffset? Until, int Open, int Left);

/// <summary>
/// Lets the chargers go in waves, so that they come back elsewhere one after the other: because an operator drains this silo (1012), or because
/// the program stops (1001), which has little time. From then on nobody new is let in.
/// </summary>
public sealed class Departure : IHostedLifecycleService
{
    private const int LeastAtStop = 20;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    // Of the 20 s that the program has for its end, the silo needs some.
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    private readonly SocketBook book;
    private readonly GatewayTools tools;
    private readonly Lock gate = new();
    private Waves? waves;
    private Task leaving = Task.CompletedTask;

    internal Departure(SocketBook book, GatewayTools tools) => (this.book, this.tools) = (book, tools);

    /// <summary>How far it is.</summary>
    public DepartureNow Now
    {
        get
        {
            lock (gate)
                return new(waves?.Since, waves?.Until, book.Count, waves?.Left ?? 0);
        }
    }

    /// <summary>Closes the sockets over this time; completes when the last one is gone. Asked again, a shorter time hastens it and a longer one changes nothing.</summary>
    public Task Drain(TimeSpan over) => Leave(over, new(Goodbye.ServiceRestart, "this silo restarts: connect again"), least: 0);

    /// <inheritdoc/>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        try
        {
            // The doors are still open: who knocks meanwhile is told so, and tries elsewhere.
            await Leave(tools.Options.StopSpread, new(WebSocketCloseStatus.EndpointUnavailable, "the program is going down"), LeastAtStop)
                .WaitAsync(LongestStop, tools.Time, cancellationToken);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            tools.Log.CutOff(book.Count);
            book.CutAll();
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task Leave(TimeSpan over, Goodbye goodbye, int least)
    {
        lock (gate)
        {
            var now = tools.Time.GetUtcNow();
            var fresh = waves is null;
            if (fresh || goodbye != waves!.Goodbye || now + over < waves.Until)
            {
                // Whoever is left is spread over the new time.
                waves = new(waves?.Since ?? now, now, now + over, goodbye, least, waves?.Left ?? 0);
                book.Shut(goodbye);
                tools.Log.Draining(book.Count, over, goodbye.Reason);
            }

            return fresh ? leaving = Run() : leaving;
        }
    }

    private async Task Run()
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Step, tools.Time);
        while (Wave() || book.Count > 0)
        {
            // Whoever has forgotten this departure has taken the timer with it: without a tick nothing is left to do.
            if (!await timer.WaitForNextTickAsync())
                return;
        }

        tools.Log.Drained(Now.Left);
    }

    // True: some are still to be asked.
    private bool Wave()
    {
        lock (gate)
        {
            var staying = book.Staying;
            var count = waves!.Due(staying, tools.Time.GetUtcNow());
            waves.Asked(book.Leave(count, waves.Goodbye));
            return count < staying;
        }
    }

    private sealed class Waves(DateTimeOffset since, DateTimeOffset begun, DateTimeOffset until, Goodbye goodbye, int least, int before)
    {
        private int asked;

        public DateTimeOffset Since => since;

        public DateTimeOffset Until => until;

        public Goodbye Goodbye => goodbye;

        /// <summary>How many were asked, in this time and before it.</summary>
        public int Left => before + asked;

        public void Asked(int count) => asked += count;

        /// <summary>How many of those who stay are to be asked now, so that the last one is when the time has passed.</summary>
        public int Due(int staying, DateTimeOffset now)
        {
            var part = until > begun ? Math.Min(1, (now - begun) / (until - begun)) : 1;
            // Where there are few of them, nobody waits for its share of the time.
            var at = Math.Max((int)Math.Ceiling((asked + staying) * part), (int)(least * (1 + (now - begun) / Step)));
            return Math.Clamp(at - asked, 0, staying);
        }
    }
}
