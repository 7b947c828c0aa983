using System.Diagnostics;
using System.Diagnostics.Metrics;
using Electra.Contracts;
using Electra.Domain.Words;
using Electra.Gateway.Calls;

namespace Electra.Gateway;

/// <summary>The gateway's instruments.</summary>
public sealed class Telemetry : IDisposable
{
    /// <summary>The meter's and the activity source's name, to be subscribed to.</summary>
    public const string Name = "Electra.Gateway";

    private readonly Meter meter = new(Name);
    private readonly UpDownCounter<long> connections;
    private readonly Counter<long> frames;
    private readonly Counter<long> badFrames;
    private readonly Counter<long> oddities;
    private readonly Counter<long> quirks;
    private readonly Counter<long> refusals;
    private readonly Counter<long> closures;
    private readonly Histogram<double> calls;
    private readonly Histogram<double> orders;
    private readonly Histogram<double> handshakeWait;
    private readonly Counter<long> floods;
    private readonly Counter<long> sentAway;
    private readonly Counter<long> slow;
    private int handshakes;

    /// <summary>Makes the instruments.</summary>
    public Telemetry()
    {
        connections = meter.CreateUpDownCounter<long>("electra.gateway.connections", "{connection}", "Chargers on line here.");
        frames = meter.CreateCounter<long>("electra.gateway.frames", "{frame}", "OCPP messages that passed.");
        badFrames = meter.CreateCounter<long>("electra.gateway.frames.bad", "{frame}", "Texts that were no OCPP message.");
        oddities = meter.CreateCounter<long>("electra.oddities", "{oddity}", "Things chargers did that no specification foresees.");
        quirks = meter.CreateCounter<long>("electra.ocpp.quirks", "{act}", "Ways of a make that were put right, by name.");
        refusals = meter.CreateCounter<long>("electra.gateway.refusals", "{connection}", "Chargers that were not let in.");
        closures = meter.CreateCounter<long>("electra.gateway.closures", "{connection}", "Sockets that were closed, by the close's code; or by the peer, or broken.");
        meter.CreateObservableGauge("electra.gateway.silent", () => Silent?.Invoke() ?? 0, "{connection}", "Chargers on line here that say nothing for longer than they should.");
        calls = meter.CreateHistogram<double>("electra.gateway.call.duration", "s", "From a charger's call to its answer.");
        orders = meter.CreateHistogram<double>("electra.gateway.order.duration", "s", "From a call of ours to what came of it.");
        handshakeWait = meter.CreateHistogram<double>("electra.gateway.handshake.wait", "s", "How long a charger waited for its turn to be let in.");
        floods = meter.CreateCounter<long>("electra.gateway.floods", "{charger}", "Chargers that sent more than they may: held back, closed.");
        sentAway = meter.CreateCounter<long>("electra.gateway.lobby.closed", "{connection}", "Connections whose request never came: late, crowded.");
        slow = meter.CreateCounter<long>("electra.gateway.slow", "{connection}", "Chargers that took nothing of what was sent to them.");
        meter.CreateObservableGauge("electra.gateway.handshakes", () => PendingHandshakes, "{handshake}", "Handshakes that wait or are being judged.");
        meter.CreateObservableGauge("electra.gateway.lobby", () => Waiting?.Invoke() ?? 0, "{connection}", "Connections whose request has not come yet.");
        meter.CreateObservableGauge("electra.gateway.lane.calls", () => Lanes.Calls, "{call}", "Calls that chargers have sent ahead.");
        meter.CreateObservableGauge("electra.gateway.lane.size", () => Lanes.Bytes, "By", "What those calls take.");
    }

    private static readonly ActivitySource Spans = new(Name);

    /// <summary>Begins a trace: each message of a charger is one, not all of a socket's life.</summary>
    internal static Activity? Begin(string name, string charger)
    {
        if (!Spans.HasListeners())
            return null;
        Activity.Current = null;
        var span = Spans.StartActivity(name, ActivityKind.Server)?.SetTag("electra.charger", charger);
        Traces.Carry(span);
        return span;
    }

    /// <summary>Goes on with the trace of whoever gave the order, if it is recorded.</summary>
    internal static Activity? Order(string action, string charger, ActivityContext of)
    {
        if (of == default)
            return null;
        var span = Spans.StartActivity("ocpp.order", ActivityKind.Client, of)?.SetTag("ocpp.action", action).SetTag("electra.charger", charger);
        Traces.Carry(span);
        return span;
    }

    /// <summary>Tells how many chargers on line are silent.</summary>
    internal Func<int>? Silent { get; set; }

    internal void Ended(string reason) => closures.Add(1, new KeyValuePair<string, object?>("reason", reason));

    /// <summary>Handshakes that wait or are being judged.</summary>
    internal int PendingHandshakes => Volatile.Read(ref handshakes);

    /// <summary>What chargers have sent ahead, all together.</summary>
    internal LaneRoom Lanes { get; } = new();

    /// <summary>Tells how many connections wait for their request.</summary>
    internal Func<int>? Waiting { get; set; }

    internal void Knocked(int change) => Interlocked.Add(ref handshakes, change);

    internal void Waited(TimeSpan wait) => handshakeWait.Record(wait.TotalSeconds);

    internal void Flooded(string end) => floods.Add(1, new KeyValuePair<string, object?>("end", end));

    internal void SentAway(string why) => sentAway.Add(1, new KeyValuePair<string, object?>("why", why));

    internal void Slow() => slow.Add(1);

    internal void Opened() => connections.Add(1);

    internal void Closed() => connections.Add(-1);

    internal void In() => frames.Add(1, new KeyValuePair<string, object?>("direction", "in"));

    internal void Out() => frames.Add(1, new KeyValuePair<string, object?>("direction", "out"));

    internal void Bad() => badFrames.Add(1);

    internal void Odd(string name) => oddities.Add(1, new KeyValuePair<string, object?>("name", name));

    internal void Odd(IReadOnlyList<Oddity> found)
    {
        for (var i = 0; i < found.Count; i++)
            Odd(found[i].Name);
    }

    internal void Quirk(string name) => quirks.Add(1, new KeyValuePair<string, object?>("quirk", name));

    internal void Refused(int status) => refusals.Add(1, new KeyValuePair<string, object?>("status", status));

    internal void Called(string action, string outcome, TimeSpan took) => calls.Record(
        took.TotalSeconds, new KeyValuePair<string, object?>("action", action), new KeyValuePair<string, object?>("outcome", outcome));

    internal void Ordered(string action, string outcome, TimeSpan took) => orders.Record(
        took.TotalSeconds, new KeyValuePair<string, object?>("action", action), new KeyValuePair<string, object?>("outcome", outcome));

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();
}
