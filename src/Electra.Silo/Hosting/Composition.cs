using System.Reflection;
using Electra.Contracts;
using Electra.Gateway;
using Electra.Gateway.Admission;
using Electra.Ledger;
using Electra.Ledger.Views;
using Electra.Partners.Certificates;
using Electra.Silo.Demo;
using Electra.Silo.Health;
using Electra.Silo.Settings;

namespace Electra.Silo.Hosting;

/// <summary>Puts the program together: settings, record, grains, doors.</summary>
internal static class Composition
{
    /// <summary>Kestrel, the sockets and the silo share this; the contract gives 20 s.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(18);

    public static WebApplication Build(string[] args)
    {
        // A bare switch would swallow the argument after it.
        // Settings are read and validated once; a watcher of the folder would be woken by every write of SQLite.
        var builder = WebApplication.CreateBuilder([.. args.Where(a => a != "--demo"), "--hostBuilder:reloadConfigOnChange=false"]);
        var options = SettingsReader.Read(builder.Configuration, args);
        builder.Services.AddSingleton(options);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestStop);
        builder.ListenOn(options);
        builder.AddObservability(options);
        AddRecord(builder, options);
        builder.AddLateSilo(options);
        if (options.Roles.HasFlag(Roles.Gateway))
            builder.Services.AddElectraGateway(Gateway(options)).AddElectraCertificates(Certificates(options.Certificates));
        builder.AddPartners(options);
        if (options.Demo)
            builder.AddDemo();
        var app = builder.Build();
        app.Services.GetRequiredService<Telemetry>();
        Map(app, options);
        Announce(app, options);
        return app;
    }

    private static void AddRecord(WebApplicationBuilder builder, ElectraOptions options)
    {
        if (!options.Clustered)
            builder.Services.AddSingleton(DataFolder.Take(options.DataDirectory));
        builder.Services.AddElectraLedger(Storage.Options(options));
        builder.Services.AddElectraViews(follow: options.Roles.HasFlag(Roles.Core));
        builder.Services.AddSingleton<IRecordHealth, RecordHealth>();
        builder.Services.AddSingleton<IFrameLog, FrameLog>();
        builder.Services.AddSingleton<IQuirkBook, QuirkBook>();
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddSingleton<Drain>();
        builder.Services.AddSingleton<Telemetry>();
    }

    private static GatewayOptions Gateway(ElectraOptions options) => new()
    {
        HoldsGrains = options.Roles.HasFlag(Roles.Core),
        OnboardUnknownChargers = options.Ocpp.OnboardUnknownChargers,
        AllowProfile0 = options.Ocpp.AllowProfile0,
        Validation = options.Ocpp.Validation,
        Heartbeat = options.Ocpp.Heartbeat,
        CallTimeout = options.Ocpp.CallTimeout,
        Ping = options.Ocpp.Ping,
        BadFramesPerMinute = options.Ocpp.BadFramesPerMinute,
        StopSpread = options.Ocpp.StopSpread,
        ConnectsPerSecond = options.Load.Connects,
        FramesPerSecond = options.Load.Frames,
        MostSockets = options.Load.Sockets,
    };

    private static CertificatesOptions Certificates(CertificatesSettings certificates) => new()
    {
        Responders = certificates.Responders,
        Roots = certificates.Roots,
        AllowPrivateAddresses = certificates.AllowPrivateAddresses,
    };

    private static void Map(WebApplication app, ElectraOptions options)
    {
        app.Use(app.Services.GetRequiredService<Lobby>().Serve);
        app.UseTraces();
        app.UseRouting();
        app.UseMiddleware<UntilReady>();
        app.MapHealth();
        app.MapDrain();
        if (options.Roles.HasFlag(Roles.Gateway))
            app.MapOcpp();
        app.MapPartners(options);
        if (options.Roles.HasFlag(Roles.Dashboard))
            app.MapSiloDashboard();
        app.MapElsewhere(options.Roles);
    }

    private static void Announce(WebApplication app, ElectraOptions options)
    {
        var version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "";
        var home = options.Clustered ? "PostgreSQL" : $"SQLite in {Path.GetFullPath(options.DataDirectory)}";
        app.Logger.Starting(version, home, options.Roles.ToString(), string.Join(", ", options.Urls));
    }
}
