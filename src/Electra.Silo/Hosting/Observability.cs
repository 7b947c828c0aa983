using Electra.Silo.Settings;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Electra.Silo.Hosting;

/// <summary>What the program tells of itself: a quiet console, and OpenTelemetry where somebody listens.</summary>
internal static class Observability
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Ours = "Electra";
    private const string OursAll = "Electra.*";

    public static void AddObservability(this WebApplicationBuilder builder, ElectraOptions options)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
        // The settings of the section Logging still have the last word.
        builder.Logging.AddFilter(null, LogLevel.Warning);
        // Orleans warns of each turn over a second and each stage of its stop: on a small machine that is noise.
        builder.Logging.AddFilter("Orleans.Runtime.Scheduler", LogLevel.Error);
        builder.Logging.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
        builder.Logging.AddFilter("Orleans.Runtime.SiloLifecycleSubject", LogLevel.Error);
        builder.Logging.AddFilter(Ours, options.Demo ? LogLevel.Warning : LogLevel.Information);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        if (!string.IsNullOrWhiteSpace(builder.Configuration[Endpoint]))
            Export(builder, options);
    }

    private static void Export(WebApplicationBuilder builder, ElectraOptions options) => builder.Services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("electra", options.ServiceId, serviceInstanceId: Environment.MachineName))
        .WithTracing(traces => traces
            .AddSource(OursAll, "Microsoft.Orleans.Application", "Microsoft.Orleans.Runtime")
            .AddAspNetCoreInstrumentation(web => web.Filter = context => !context.Request.Path.StartsWithSegments("/health")))
        .WithMetrics(metrics => metrics
            .AddMeter(OursAll, "Microsoft.Orleans", "Npgsql")
            .AddAspNetCoreInstrumentation()
            .AddRuntimeInstrumentation())
        .WithLogging(null, logs => logs.IncludeScopes = true)
        .UseOtlpExporter();
}
