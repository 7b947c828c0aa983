namespace Electra.Silo.Hosting;

/// <summary>The parts that gather the figures of Orleans' dashboard: they live with the silo, from the first time that somebody looks.</summary>
internal sealed class DashboardGathering(IReadOnlyList<Func<IServiceProvider, object>> parts) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private bool begun;

    /// <summary>Begins, once.</summary>
    public async Task Begin(IServiceProvider provider)
    {
        if (Volatile.Read(ref begun))
            return;
        await gate.WaitAsync();
        try
        {
            if (begun)
                return;
            var life = new LateLife();
            foreach (var part in parts)
                ((ILifecycleParticipant<ISiloLifecycle>)part(provider)).Participate(life);
            await life.Start();
            Volatile.Write(ref begun, true);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    /// <summary>A silo's life for those who come late: all stages are passed at once.</summary>
    private sealed class LateLife : ISiloLifecycle
    {
        private readonly List<(int Stage, ILifecycleObserver Observer)> observers = [];

        public int HighestCompletedStage => int.MaxValue;

        public int LowestStoppedStage => int.MaxValue;

        public IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer)
        {
            observers.Add((stage, observer));
            return new Nothing();
        }

        public async Task Start()
        {
            foreach (var (_, observer) in observers.OrderBy(static o => o.Stage))
                await observer.OnStart(CancellationToken.None);
        }

        private sealed class Nothing : IDisposable
        {
            public void Dispose()
            {
                // The subscription lives as long as the silo.
            }
        }
    }
}
