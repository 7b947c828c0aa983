using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers;
using Microsoft.Diagnostics.Tracing.Parsers.Clr;

namespace Electra.TestKit;

/// <summary>What another .NET process really holds: asked through its diagnostic port, so that it needs no door of its own for it.</summary>
public static class ManagedHeap
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const int BufferMegabytes = 16;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Has a process collect all its garbage, and tells the bytes of objects that are left.</summary>
    public static async Task<long> AfterCollection(int pid)
    {
        using var patience = new CancellationTokenSource(Longest);
        // Listening with this keyword is what makes the runtime collect, once.
        var provider = new EventPipeProvider(
            Runtime, EventLevel.Informational, (long)(ClrTraceEventParser.Keywords.GC | ClrTraceEventParser.Keywords.GCHeapCollect));
        using var session = await new DiagnosticsClient(pid).StartEventPipeSessionAsync([provider], requestRundown: false, BufferMegabytes, patience.Token);
        var left = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        var reading = Task.Factory.StartNew(() => Read(session, left), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            return await left.Task.WaitAsync(patience.Token);
        }
        finally
        {
            await session.StopAsync(CancellationToken.None);
            await reading;
        }
    }

    private static void Read(EventPipeSession session, TaskCompletionSource<long> left)
    {
        try
        {
            using var source = new EventPipeEventSource(session.EventStream);
            var ours = false;
            source.Clr.GCStart += gc => ours |= gc is { Depth: 2, Reason: GCReason.Induced } && gc.Type != GCType.BackgroundGC;
            source.Clr.GCHeapStats += heap =>
            {
                if (ours)
                    left.TrySetResult(heap.TotalHeapSize);
            };
            source.Process();
            left.TrySetException(new InvalidOperationException("the process ended while it was asked for its memory"));
        }
        catch (Exception fault)
        {
            left.TrySetException(fault);
        }
    }
}
