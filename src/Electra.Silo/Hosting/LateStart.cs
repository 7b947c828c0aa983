using Electra.Ledger.Schema;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Electra.Silo.Hosting;

/// <summary>
/// Starts the silo when the database answers and its schema is up to date. Meanwhile the program is there and says that it is not ready.
/// When the database is there already, nothing is heard of this: the doors open after the silo.
/// </summary>
internal sealed class LateStart(
    LateParts parts, LedgerGate gate, IServiceProvider provider, IHostApplicationLifetime lifetime, IServer server, TimeProvider time, ILogger<LateStart> logger)
    : IHostedService, IAsyncDisposable
{
    private static readonly TimeSpan DoorsWait = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<IHostedService> running = [];
    private Task starting = Task.CompletedTask;

    /// <summary>Completes when grains can be called; cancelled when the program stops before.</summary>
    public Task Started => started.Task;

    /// <summary>Grains can be called.</summary>
    public bool IsUp => started.Task.IsCompletedSuccessfully && !stopping.IsCancellationRequested;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        starting = Task.Run(Start, CancellationToken.None);
        await Task.WhenAny(starting, Task.Delay(DoorsWait, time, cancellationToken));
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        started.TrySetCanceled(CancellationToken.None);
        await starting;
        foreach (var part in Enumerable.Reverse(running))
            await part.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        stopping.Dispose();
        foreach (var part in running)
        {
            if (part is IAsyncDisposable disposable)
                await disposable.DisposeAsync();
            else
                (part as IDisposable)?.Dispose();
        }
    }

    private string Doors() => string.Join(", ", server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);

    private async Task Start()
    {
        var began = time.GetTimestamp();
        try
        {
            await gate.Ready.WaitAsync(stopping.Token);
            foreach (var part in parts.Create(provider))
            {
                await part.StartAsync(stopping.Token);
                running.Add(part);
            }

            started.TrySetResult();
            // The doors open after this, or were open before: whoever reads the line may connect. Where they do not open it is never said.
            lifetime.ApplicationStarted.Register(() => logger.SiloUp(time.GetElapsedTime(began), Doors()));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            started.TrySetCanceled(CancellationToken.None);
        }
        catch (Exception fault)
        {
            // Half a silo is none: the program ends, and whoever runs it starts it again.
            logger.SiloFailed(fault, fault.Message);
            Environment.ExitCode = 1;
            started.TrySetCanceled(CancellationToken.None);
            lifetime.StopApplication();
        }
    }
}
