using Electra.Ledger.Commits;
using Electra.Ledger.Debts;
using Electra.Ledger.Files;
using Electra.Ledger.Following;
using Electra.Ledger.Homes;
using Electra.Ledger.Messages;
using Electra.Ledger.Persons;
using Electra.Ledger.Reading;
using Electra.Ledger.Samples;
using Electra.Ledger.Schema;
using Electra.Ledger.Upkeep;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Electra.Ledger;

/// <summary>Puts the record into a program.</summary>
public static class LedgerExtensions
{
    /// <summary>Adds everything that writes and reads the record; which home it has is the options' choice.</summary>
    public static IServiceCollection AddElectraLedger(this IServiceCollection services, LedgerOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Telemetry>();
        services.AddSingleton<Wake>();
        services.AddSingleton<RecentEntries>();
        services.AddSingleton<Pulse>();
        if (options.OnPostgres)
            AddPostgres(services, options.Listens);
        else
            AddSqlite(services);
        AddGate(services);
        AddCommits(services);
        AddReading(services);
        services.AddSingleton<UpkeepLease>();
        services.AddSingleton<OldMessages>();
        services.AddSingleton<OldAnswers>();
        services.AddHostedService<UpkeepJob>();
        return services;
    }

    /// <summary>Adds a follower of the tail.</summary>
    public static IServiceCollection AddFollower<TFollower>(this IServiceCollection services) where TFollower : class, IFollower =>
        services.AddSingleton<IFollower, TFollower>();

    private static void AddPostgres(IServiceCollection services, bool listens)
    {
        services.AddSingleton<PostgresHome>();
        services.AddSingleton<IHome>(static provider => provider.GetRequiredService<PostgresHome>());
        services.AddSingleton<ILedgerSchema, PostgresSchema>();
        services.AddSingleton<PostgresPartitions>();
        services.AddSingleton<IFlush, PostgresFlush>();
        services.AddSingleton<IHeads, PostgresHeads>();
        services.AddSingleton<IMessageSink, PostgresMessageSink>();
        services.AddSingleton<IFileHome, PostgresFileHome>();
        if (listens)
            services.AddHostedService<PostgresListener>();
    }

    private static void AddSqlite(IServiceCollection services)
    {
        services.AddSingleton<SqliteHome>();
        services.AddSingleton<IHome>(static provider => provider.GetRequiredService<SqliteHome>());
        services.AddSingleton<ILedgerSchema, SqliteSchema>();
        services.AddSingleton<IFlush, SqliteFlush>();
        services.AddSingleton<IHeads, SqliteHeads>();
        services.AddSingleton<IMessageSink, SqliteMessageSink>();
        services.AddSingleton<IFileHome, SqliteFileHome>();
    }

    private static void AddGate(IServiceCollection services)
    {
        services.AddSingleton(static provider => new LedgerGate(provider.GetRequiredService<ILedgerSchema>(), provider.GetRequiredService<Pulse>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<LedgerGate>>()));
        services.AddHostedService(static provider => provider.GetRequiredService<LedgerGate>());
        services.AddHostedService<Figures>();
    }

    private static void AddCommits(IServiceCollection services)
    {
        services.AddSingleton<Intake>();
        services.AddSingleton<Settlement>();
        services.AddSingleton<Counters>();
        services.AddSingleton<Committer>();
        services.AddSingleton<ILedgerWriter>(static provider => provider.GetRequiredService<Committer>());
        services.AddHostedService(static provider => provider.GetRequiredService<Committer>());
        services.AddSingleton<IDebtBook, DebtBook>();
        services.AddSingleton<IPersons, PersonRegister>();
        services.AddSingleton<IFileStore, FileStore>();
        services.AddSingleton<MessageLane>();
        services.AddSingleton<IMessageLog>(static provider => provider.GetRequiredService<MessageLane>());
        services.AddHostedService(static provider => provider.GetRequiredService<MessageLane>());
    }

    private static void AddReading(IServiceCollection services)
    {
        services.AddSingleton<ILedgerReader, LedgerReader>();
        services.AddSingleton<ISampleReader, SampleReader>();
        services.AddSingleton<IViewTables, ViewTables>();
        services.AddSingleton<FollowerEngine>();
        services.AddSingleton<FollowerLoop>();
        services.AddSingleton<IFollowing>(static provider => provider.GetRequiredService<FollowerLoop>());
        services.AddHostedService(static provider => provider.GetRequiredService<FollowerLoop>());
    }
}
