using System.Diagnostics.Metrics;

namespace Electra.Partners;

/// <summary>What the partners' door counts.</summary>
internal static class Telemetry
{
    private static readonly Meter Meter = new("Electra.Partners");

    public static readonly Counter<long> Problems = Meter.CreateCounter<long>("electra.partners.problems", "{problem}", "Requests that were refused, by type");

    public static readonly Counter<long> Repeated =
        Meter.CreateCounter<long>("electra.partners.repeated", "{request}", "Requests answered again under their idempotency key");

    public static readonly Counter<long> SlowStreams =
        Meter.CreateCounter<long>("electra.partners.streams.slow", "{stream}", "Event streams that were ended because their reader took nothing");

    public static readonly UpDownCounter<long> Streams = Meter.CreateUpDownCounter<long>("electra.partners.streams", "{stream}", "Event streams that are open");
}
