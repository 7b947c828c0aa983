using Electra.Contracts;
using Microsoft.Extensions.Logging;

namespace Electra.Gateway;

/// <summary>What every socket works with; one a silo.</summary>
internal sealed class GatewayTools(
    GatewayOptions options, IFrameLog frames, Telemetry telemetry, TimeProvider time, ILocalSiloDetails silo, ILoggerFactory loggers,
    ICertificateAuthority? certificates = null)
{
    /// <summary>Who is asked about certificates; null: nobody.</summary>
    public ICertificateAuthority? Certificates { get; } = certificates;

    /// <summary>The silo's address in its cluster.</summary>
    public SiloAddress Here => silo.SiloAddress;

    public GatewayOptions Options { get; } = options;

    public IFrameLog Frames { get; } = frames;

    public Telemetry Telemetry { get; } = telemetry;

    public TimeProvider Time { get; } = time;

    public ILogger Log { get; } = loggers.CreateLogger("Electra.Gateway");
}
