using Electra.Ledger.Commits;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Electra.Ledger.Schema;

/// <summary>Waits at start until the database answers and its schema is up to date; everything that needs it waits for <see cref="Ready"/>.</summary>
public sealed class LedgerGate : IHostedService, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SayEvery = TimeSpan.FromSeconds(30);

    private readonly ILedgerSchema schema;
    private readonly Pulse pulse;
    private readonly TimeProvider time;
    private readonly ILogger<LedgerGate> logger;
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock once = new();
    private Task? opening;

    internal LedgerGate(ILedgerSchema schema, Pulse pulse, TimeProvider time, ILogger<LedgerGate> logger)
    {
        this.schema = schema;
        this.pulse = pulse;
        this.time = time;
        this.logger = logger;
    }

    /// <summary>Completes when the database can be used; cancelled when the program stops before.</summary>
    public Task Ready => ready.Task;

    /// <summary>Begins to open, where nobody has yet; completes when the database can be used.</summary>
    public Task Open()
    {
        lock (once)
            opening ??= Task.Run(Knock);
        return Ready;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // The program goes on starting: its door says 503 meanwhile.
        _ = Open();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        ready.TrySetCanceled(CancellationToken.None);
    }

    /// <inheritdoc/>
    public void Dispose() => stopping.Dispose();

    private async Task Knock()
    {
        var said = (DateTimeOffset?)null;
        while (!stopping.IsCancellationRequested)
        {
            var began = time.GetUtcNow();
            try
            {
                await schema.Upgrade(stopping.Token);
                pulse.Answered();
                logger.Ready();
                ready.TrySetResult();
                return;
            }
            catch (Exception fault) when (!stopping.IsCancellationRequested)
            {
                pulse.Silent(began);
                if (said is null || began - said >= SayEvery)
                {
                    logger.Waiting(fault.Message);
                    said = began;
                }
            }

            await Task.Delay(Pause, stopping.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }
}
