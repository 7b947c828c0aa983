using System.Diagnostics;
using Electra.Contracts;
using Electra.Silo.Settings;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Orleans.Diagnostics;

namespace Electra.Silo.Hosting;

/// <summary>What the program tells of itself: a quiet console, and OpenTelemetry where somebody listens.</summary>
internal static class Observability
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Sampler = "OTEL_TRACES_SAMPLER";
    private const string EventIds = "OTEL_DOTNET_EXPERIMENTAL_OTLP_EMIT_EVENT_LOG_ATTRIBUTES";
    private const string Ours = "Electra";
    private const string OursAll = "Electra.*";

    /// <summary>One trace in a hundred, unless OTEL_TRACES_SAMPLER says otherwise: chargers say the same things all day.</summary>
    private const double Sampled = 0.01;

    // Asked by machines all the time, or as long as a socket: what happens on a socket has traces of its own.
    private static readonly PathString[] Untraced = ["/health", "/ocpp", "/orleans"];

    public static void AddObservability(this WebApplicationBuilder builder, ElectraOptions options)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddConsoleLines(builder.Configuration);
        // The settings of the section Logging still have the last word.
        builder.Logging.AddFilter(null, LogLevel.Warning);
        // Orleans warns of each turn over a second and each stage of its stop: on a small machine that is noise.
        builder.Logging.AddFilter("Orleans.Runtime.Scheduler", LogLevel.Error);
        builder.Logging.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
        builder.Logging.AddFilter("Orleans.Runtime.SiloLifecycleSubject", LogLevel.Error);
        builder.Logging.AddFilter(Ours, options.Demo ? LogLevel.Warning : LogLevel.Information);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        if (!Exports(builder.Configuration))
            return;
        // Without it a line that is exported has its event's name and not its number.
        builder.Configuration[EventIds] ??= "true";
        Export(builder, options);
    }

    /// <summary>Grains that a request asks belong to its trace.</summary>
    public static void UseTraces(this WebApplication app)
    {
        if (Exports(app.Configuration))
        {
            app.Use(static async (_, next) =>
            {
                Traces.Carry(Activity.Current);
                await next();
            });
        }
    }

    /// <summary>A span for each call between grains, where they are measured one by one anyway.</summary>
    public static void AddCallSpans(this ISiloBuilder silo, ElectraOptions options)
    {
        if (options.ProfileGrains && Exports(silo.Configuration))
            silo.AddActivityPropagation();
    }

    private static bool Exports(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[Endpoint]);

    private static void AddConsoleLines(this ILoggingBuilder logging, ConfigurationManager configuration)
    {
        // Whoever collects a container's lines sets Logging:Console:FormatterName to json.
        if (string.Equals(configuration["Logging:Console:FormatterName"], "json", StringComparison.OrdinalIgnoreCase))
        {
            logging.AddJsonConsole(console => (console.UseUtcTimestamp, console.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ"));
            return;
        }

        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
    }

    private static void Export(WebApplicationBuilder builder, ElectraOptions options) => builder.Services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("electra", options.ServiceId, serviceInstanceId: Instance(options)))
        .WithTracing(traces => Trace(traces, builder.Configuration, options))
        .WithMetrics(static metrics => metrics
            .AddMeter(OursAll, "Microsoft.Orleans", "Npgsql")
            .AddAspNetCoreInstrumentation()
            .AddRuntimeInstrumentation())
        .WithLogging(null, static logs =>
        {
            logs.IncludeScopes = true;
            logs.IncludeFormattedMessage = true;
            logs.AddProcessor(new CarriedTrace());
        })
        .UseOtlpExporter();

    private static void Trace(TracerProviderBuilder traces, ConfigurationManager configuration, ElectraOptions options)
    {
        traces.AddSource(OursAll).AddAspNetCoreInstrumentation(static web => web.Filter = static context =>
            !Array.Exists(Untraced, path => context.Request.Path.StartsWithSegments(path)));
        if (options.ProfileGrains)
            traces.AddSource(ActivitySources.ApplicationGrainActivitySourceName, ActivitySources.LifecycleActivitySourceName);
        if (string.IsNullOrWhiteSpace(configuration[Sampler]))
            traces.SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(Sampled)));
    }

    // Two silos on one machine are two.
    private static string Instance(ElectraOptions options) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Environment.MachineName}:{options.SiloPort ?? Environment.ProcessId}");
}
