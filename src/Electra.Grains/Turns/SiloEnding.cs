namespace Electra.Grains.Turns;

/// <summary>Told before grains are put away: whoever waits for the world within a grain stops waiting then, for the grain cannot go before.</summary>
public sealed class SiloEnding : ILifecycleParticipant<ISiloLifecycle>, IDisposable
{
    private readonly CancellationTokenSource source = new();

    /// <summary>Cancelled when this silo begins to stop.</summary>
    public CancellationToken Begun => source.Token;

    /// <inheritdoc/>
    public void Participate(ISiloLifecycle observer) =>
        observer.Subscribe(nameof(SiloEnding), ServiceLifecycleStage.Active, static _ => Task.CompletedTask, _ => source.CancelAsync());

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();
}
