using Electra.Ledger.Commits;
using Electra.Ledger.Debts;
using Electra.Ledger.Following;
using Electra.Ledger.Messages;
using Electra.Ledger.Persons;
using Electra.Ledger.Reading;
using Electra.Ledger.Samples;
using Electra.Ledger.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Electra.Ledger.Tests;

/// <summary>One program's ledger, running: what a silo has of it.</summary>
public sealed class Silo : IAsyncDisposable
{
    private readonly IHost host;

    private Silo(IHost host) => this.host = host;

    public ILedgerWriter Writer => Get<ILedgerWriter>();

    public ILedgerReader Reader => Get<ILedgerReader>();

    public IDebtBook Debts => Get<IDebtBook>();

    public ISampleReader Samples => Get<ISampleReader>();

    public IMessageLog Messages => Get<IMessageLog>();

    public IPersons Persons => Get<IPersons>();

    public IFollowing Following => Get<IFollowing>();

    public IViewTables Views => Get<IViewTables>();

    public LedgerGate Gate => Get<LedgerGate>();

    /// <summary>Starts, and waits until the database can be used.</summary>
    public static async Task<Silo> Start(LedgerOptions options, Action<IServiceCollection>? more = null)
    {
        var silo = await Begin(options, more);
        await silo.Gate.Ready.WaitAsync(TimeSpan.FromSeconds(60));
        return silo;
    }

    /// <summary>Starts without waiting for the database.</summary>
    public static async Task<Silo> Begin(LedgerOptions options, Action<IServiceCollection>? more = null)
    {
        var host = new HostBuilder()
            .ConfigureLogging(static logging => logging.SetMinimumLevel(LogLevel.Warning).AddConsole())
            .ConfigureServices(services =>
            {
                services.AddElectraLedger(options);
                more?.Invoke(services);
            })
            .Build();
        await host.StartAsync();
        return new Silo(host);
    }

    public T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
