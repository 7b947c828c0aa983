using System.Diagnostics;

namespace Electra.Contracts;

/// <summary>
/// How a trace goes along with calls between grains: in the request's context, which Orleans sends with every call, and only where the trace is
/// recorded. What nobody records costs a look at a variable; a call filter would stand in the way of every call.
/// </summary>
public static class Traces
{
    /// <summary>W3C's own name: Orleans' spans, where they are switched on, are children of ours.</summary>
    private const string Key = "traceparent";

    /// <summary>The span that is recorded here, or that the caller carried with its call (only what is recorded is carried); default: none.</summary>
    public static ActivityContext Carried => Activity.Current is { Recorded: true } here ? here.Context
        : RequestContext.Get(Key) is string text && ActivityContext.TryParse(text, null, isRemote: true, out var theirs) ? theirs
        : default;

    /// <summary>From here to the end of the calling method, calls of grains carry this span.</summary>
    public static void Carry(Activity? span)
    {
        if (span is { Recorded: true, Id: { } id })
            RequestContext.Set(Key, id);
    }

    /// <summary>The carried span as text (W3C's traceparent); null: none.</summary>
    public static string? Text => Carried is var carried && carried != default ? $"00-{carried.TraceId}-{carried.SpanId}-01" : null;

    /// <summary>What such a text names; default: nothing.</summary>
    public static ActivityContext Read(string? text) => ActivityContext.TryParse(text, null, isRemote: true, out var read) ? read : default;
}
