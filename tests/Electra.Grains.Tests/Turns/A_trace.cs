using System.Collections.Concurrent;
using System.Diagnostics;
using Electra.Contracts;
using Electra.TestKit;
using FluentAssertions;

namespace Electra.Grains.Tests.Turns;

public sealed class A_trace(Cluster cluster) : IDisposable
{
    private readonly ConcurrentQueue<Activity> ended = new();
    private readonly ActivitySource source = new("test");
    private ActivityListener? listener;

    public void Dispose()
    {
        listener?.Dispose();
        source.Dispose();
    }

    [Fact]
    public async Task Is_found_again_by_an_effect_that_is_performed_later()
    {
        Listen(ActivitySamplingResult.AllDataAndRecorded);
        var bay = await Bay.Connected(cluster);
        using var root = source.StartActivity("frame", ActivityKind.Server, default(ActivityContext))!;
        await Task.Run(async () =>
        {
            Traces.Carry(root);
            await bay.Starts();
        });
        Activity.Current = null;
        var connector = cluster.Grains.Connector(bay.Id, bay.One);
        var last = (await cluster.Get<Ledger.Reading.ILedgerReader>().After(connector.GetGrainId().ToString(), 0))[^1].Version;

        // As the sweeper of any silo does, which knows nothing of a trace.
        await connector.AsReference<IDebtorGrain>().Settle(last, 0);

        await Eventually.True(() => Effects(root).Any(e => (bool)e.GetTagItem("electra.again")!), "the effect is performed again, in the trace of its cause");
        Effects(root).Select(e => e.ParentSpanId).Distinct().Should().ContainSingle("both times it belongs to the turn that owes it");
    }

    [Fact]
    public async Task That_is_not_recorded_leaves_nothing()
    {
        Listen(ActivitySamplingResult.PropagationData);
        var bay = await Bay.Connected(cluster);
        using var root = source.StartActivity("frame", ActivityKind.Server, default(ActivityContext))!;
        Traces.Carry(root);
        await bay.Starts();
        var connector = cluster.Grains.Connector(bay.Id, bay.One).GetGrainId().ToString();
        var entries = await cluster.Get<Ledger.Reading.ILedgerReader>().After(connector, 0);
        entries.Select(e => System.Text.Encoding.UTF8.GetString(e.Body.Span)).Should().NotBeEmpty().And.NotContain(body => body.Contains("\"trace\""));
        ended.Where(e => e.TraceId == root.TraceId).Should().BeEmpty();
    }

    private void Listen(ActivitySamplingResult result)
    {
        listener = new()
        {
            ShouldListenTo = s => s.Name is "test" or "Electra.Grains",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => result,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
    }

    private Activity[] Effects(Activity root) => [.. ended.Where(e => e.TraceId == root.TraceId && e.OperationName == "effect TellSession")];
}
