using Electra.Contracts;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Electra.Silo.Hosting;

/// <summary>A line that a grain writes between its turns belongs to the trace of who called it.</summary>
internal sealed class CarriedTrace : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        if (data.TraceId != default)
            return;
        var carried = Traces.Carried;
        if (carried != default)
            (data.TraceId, data.SpanId, data.TraceFlags) = (carried.TraceId, carried.SpanId, carried.TraceFlags);
    }
}
