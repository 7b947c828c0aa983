using Electra.Ledger.Commits;
using Microsoft.Extensions.DependencyInjection;

namespace Electra.Ledger.Tests.Commits;

/// <summary>Breaks the way to the database before or after the real flush: the caller cannot tell which.</summary>
internal sealed class FaultyFlush(IFlush inner) : IFlush
{
    private int before;
    private int after;

    public int Writes { get; private set; }

    public static Action<IServiceCollection> Between => static services =>
    {
        var real = services.Last(service => service.ServiceType == typeof(IFlush));
        services.Remove(real);
        services.AddSingleton(provider => new FaultyFlush((IFlush)ActivatorUtilities.CreateInstance(provider, real.ImplementationType!)));
        services.AddSingleton<IFlush>(static provider => provider.GetRequiredService<FaultyFlush>());
    };

    public void FailBefore(int times) => before = times;

    public void FailAfter(int times) => after = times;

    public async ValueTask Write(Batch batch, CancellationToken cancellation)
    {
        if (batch.Entries.Count + batch.Samples.Count == 0)
        {
            await inner.Write(batch, cancellation);
            return;
        }

        Writes++;
        if (before > 0)
        {
            before--;
            throw new IOException("The network was cut before the commit.");
        }

        await inner.Write(batch, cancellation);
        if (after > 0)
        {
            after--;
            throw new IOException("The network was cut after the commit.");
        }
    }

    public bool BlamesData(Exception exception) => inner.BlamesData(exception);
}
