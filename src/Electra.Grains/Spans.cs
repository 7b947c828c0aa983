using System.Diagnostics;
using Electra.Contracts;
using Electra.Domain;

namespace Electra.Grains;

/// <summary>The spans of a turn and of its effects: parts of a trace that began at a socket or with a request, never the beginning of one.</summary>
internal static class Spans
{
    private static readonly ActivitySource Source = new("Electra.Grains");

    /// <summary>A turn: from its place in the queue to its record.</summary>
    public static Activity? Turn<TInput>(TInput input, string grain)
    {
        if (!Source.HasListeners())
            return null;
        var parent = Traces.Carried;
        if (parent == default)
            return null;
        var span = Source.StartActivity($"turn {Kind(grain)} {input?.GetType().Name}", ActivityKind.Internal, parent)?.SetTag("electra.grain", grain);
        Traces.Carry(span);
        return span;
    }

    /// <summary>What a turn owes is performed, at once or later.</summary>
    public static Activity? Effect(Effect effect, string grain, bool again, ActivityContext of)
    {
        if (of == default || !Source.HasListeners())
            return null;
        var span = Source.StartActivity($"effect {effect.GetType().Name}", ActivityKind.Internal, of)?
            .SetTag("electra.grain", grain).SetTag("electra.again", again);
        Traces.Carry(span);
        return span;
    }

    private static string Kind(string grain) => grain.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? grain[..slash] : grain;
}
