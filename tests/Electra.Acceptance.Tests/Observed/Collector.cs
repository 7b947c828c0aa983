using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

namespace Electra.Acceptance.Tests.Observed;

/// <summary>One span as it was exported.</summary>
public sealed record Span(string Trace, string Id, string Parent, string Name, string Instance, IReadOnlyDictionary<string, string> Tags);

/// <summary>One line of a log as it was exported.</summary>
public sealed record LogLine(string Trace, string Category, string Text, IReadOnlyDictionary<string, string> Tags);

/// <summary>One instrument as it was exported.</summary>
public sealed record Instrument(string Name, string Unit);

/// <summary>An OpenTelemetry collector of the test: takes OTLP over HTTP and keeps what it was told.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<Span> spans = new();
    private readonly ConcurrentQueue<LogLine> lines = new();
    private readonly ConcurrentDictionary<Instrument, bool> instruments = new();
    private readonly Task serving;
    private readonly string url;

    public Collector()
    {
        url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePorts.One()}/");
        listener.Prefixes.Add(url);
        listener.Start();
        serving = Serve();
    }

    public IReadOnlyCollection<Span> Spans => spans;

    public IReadOnlyCollection<LogLine> Lines => lines;

    public IReadOnlyCollection<Instrument> Instruments => [.. instruments.Keys];

    /// <summary>The settings of a program that tells it everything, soon.</summary>
    public (string, string)[] Settings =>
    [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", url),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        ("OTEL_TRACES_SAMPLER", "always_on"),
        ("OTEL_BSP_SCHEDULE_DELAY", "100"),
        ("OTEL_BLRP_SCHEDULE_DELAY", "100"),
        ("OTEL_METRIC_EXPORT_INTERVAL", "500"),
        // What is not taken in time is dropped, and a line is told once: on a busy machine the usual 10 s may pass.
        ("OTEL_EXPORTER_OTLP_TIMEOUT", "60000"),
    ];

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        listener.Close();
    }

    private async Task Serve()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            await Take(context);
        }
    }

    private async Task Take(HttpListenerContext context)
    {
        try
        {
            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            if (body.Length < context.Request.ContentLength64)
                return;
            Keep(context.Request.Url!.AbsolutePath, new(body.ToArray()));
            context.Response.ContentType = "application/x-protobuf";
            context.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Whoever told it has given up or ended; the others are heard all the same.
        }
    }

    private void Keep(string path, ProtoMessage request)
    {
        foreach (var resource in request.All(1))
        {
            var instance = resource.One(1)?.Attributes(1).GetValueOrDefault("service.instance.id") ?? "";
            foreach (var scope in resource.All(2))
            {
                foreach (var item in scope.All(2))
                    Keep(path, instance, scope.One(1)?.Text(1) ?? "", item);
            }
        }
    }

    private void Keep(string path, string instance, string scope, ProtoMessage item)
    {
        switch (path)
        {
            case "/v1/traces":
                spans.Enqueue(new(item.Hex(1), item.Hex(2), item.Hex(4), item.Text(5), instance, item.Attributes(9)));
                break;
            case "/v1/logs":
                lines.Enqueue(new(item.Hex(9), scope, item.One(5)?.AnyValue() ?? "", item.Attributes(6)));
                break;
            case "/v1/metrics":
                instruments[new(item.Text(1), item.Text(3))] = true;
                break;
        }
    }
}
